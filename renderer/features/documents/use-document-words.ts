import { documentKinds } from '../../../contract/document-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatBytes, formatDate } from '../../ui/format.ts';

const fieldNames = ['title', 'kind', 'onDate', 'tags', 'fileName', 'bytes', 'sha256'] as const;

/** How what is said of a document reads, for history and conflicts. */
export function useDocumentWords() {
  const { t } = useTranslation();
  const labelOf = (field: string) => {
    const known = fieldNames.find((name) => name === field);
    return known ? t(`documents.field.${known}`) : field;
  };
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    const kind = documentKinds.find((each) => each === value);
    if (field === 'kind' && kind) return t(`documents.kind.${kind}`);
    if (field === 'onDate') return formatDate(String(value));
    if (field === 'bytes') return formatBytes(Number(value));
    return Array.isArray(value) ? value.join(', ') : String(value);
  };
  return { labelOf, show };
}

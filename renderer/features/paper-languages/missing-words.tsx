import { missingWords, type PaperLanguageFields } from '../../../contract/paper-language.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PrintWarning } from '../../ui/print-warning.tsx';
import { useProgramWords } from './use-program-words.ts';

/** Before printing: which words a translation lacks, and that they stand in Dutch. */
export function MissingWords({ language }: { readonly language: PaperLanguageFields }) {
  const { t } = useTranslation();
  const words = useProgramWords();
  const missing = missingWords(language);
  if (missing.length === 0 || !words) return null;
  return (
    <PrintWarning
      text={t('papers.missing', {
        count: missing.length,
        words: missing.map((key) => words[key].nl).join(' · '),
      })}
    />
  );
}

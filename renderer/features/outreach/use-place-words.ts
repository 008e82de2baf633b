import type { OutreachPersonFields } from '../../../contract/outreach.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Where someone was met, in words: 'Club · Rode Roos'. */
export function usePlaceWords() {
  const { t } = useTranslation();
  return ({ metAt, metWhere }: OutreachPersonFields): string =>
    [metAt === null ? '' : t(`outreach.metAt.${metAt}`), metWhere.trim()]
      .filter((part) => part !== '')
      .join(' · ');
}

import type { Child } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** A child in a line: 'M., geboren in 2019, woont bij oma'; empty when nothing is filled in. */
export function useChildWords(): (child: Child) => string {
  const { t } = useTranslation();
  return ({ name, birthYear, livesWith, note }) =>
    [
      name.trim(),
      birthYear === null ? '' : t('clients.person.child.born', { year: birthYear }),
      livesWith.trim() === '' ? '' : t('clients.person.child.lives', { who: livesWith.trim() }),
      note.trim(),
    ]
      .filter((part) => part !== '')
      .join(', ');
}

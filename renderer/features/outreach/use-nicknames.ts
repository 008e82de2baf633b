import type { OutreachPerson } from '../../../contract/outreach.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useNaming } from '../../ui/naming.ts';

/** How the team calls those of outreach, by their id; 'iemand' for who is not known any more. */
export function useNicknames(people: readonly OutreachPerson[]): (id: string) => string {
  const { t } = useTranslation();
  const naming = useNaming();
  return (id) => {
    const person = people.find((one) => one.id === id);
    return person
      ? naming.nickname({ id, nickname: person.fields.nickname })
      : t('outreach.someone');
  };
}

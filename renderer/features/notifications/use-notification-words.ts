import { genders } from '../../../contract/client-terms.ts';
import { answers } from '../../../contract/housing-plan.ts';
import {
  exploitationKinds,
  type NotificationFields,
  notifiedAs,
} from '../../../contract/trafficking-notification.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notificationFieldNames } from './notification-form.ts';

type Field = keyof NotificationFields | 'sent' | 'answer';

const isField = (field: string): field is Field =>
  [...notificationFieldNames, 'sent', 'answer'].some((known) => known === field);

/** How the fields of a notification and their values read. Words of a paper may be given. */
export function useNotificationWords(given?: ReturnType<typeof useTranslation>['t']) {
  const { t: ofScreen } = useTranslation();
  const t = given ?? ofScreen;
  const labelOf = (field: string) =>
    isField(field) ? t(`sharing.notification.field.${field}`) : field;
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (field === 'exploitation' && Array.isArray(value)) {
      return exploitationKinds
        .filter((kind) => value.includes(kind))
        .map((kind) => t(`sharing.notification.exploitationKind.${kind}`))
        .join(', ');
    }
    const gender = genders.find((each) => each === value);
    if (field === 'gender' && gender) return t(`clients.gender.${gender}`);
    const as = notifiedAs.find((each) => each === value);
    if (field === 'notifiedAs' && as) return t(`sharing.notification.as.${as}`);
    const answer = answers.find((each) => each === value);
    const isAnswer = field === 'declaration' || field === 'b8' || field === 'needsPlace';
    if (isAnswer && answer) return t(`housing.answer.${answer}`);
    if (typeof value === 'object') {
      return Object.values(value)
        .filter((part) => typeof part === 'string')
        .join(' · ');
    }
    return String(value);
  };
  return { labelOf, show };
}

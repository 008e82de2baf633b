import type { Partner } from '../../../contract/partners.ts';

/** The words a partner is found by. */
export const wordsOf = ({ fields }: Partner): string =>
  [
    ...[fields.name, fields.place, fields.phone, fields.email, fields.remarks],
    ...fields.contacts.flatMap(({ name, role, phone, email }) => [name, role, phone, email]),
    ...fields.agreements.map(({ text }) => text),
  ].join('\n');

/** Whether an agreement with a partner that is worked with has ended, or is to be looked at again. */
export const hasOverdue = ({ fields }: Partner, today: string): boolean =>
  !fields.archived && fields.agreements.some(({ until }) => until !== null && until < today);

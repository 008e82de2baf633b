import type { DueItem, DueKind } from '../../../contract/due.ts';
import type { FilePlace } from './file-line.tsx';

const safety = '/clients/$clientId/safety';
const housing = '/clients/$clientId/housing';
const course = '/clients/$clientId/course';
const sharing = '/clients/$clientId/sharing';

/** Where something that is due is dealt with. */
const placeOfKind: Readonly<Record<DueKind, Omit<FilePlace, 'clientId'>>> = {
  'no-contact': { part: '/clients/$clientId/contacts' },
  'risk-review': { part: safety },
  'safety-review': { part: safety, search: { part: 'safety-plan' } },
  'safety-plan-age': { part: safety, search: { part: 'safety-plan' } },
  'crisis-review': { part: safety, search: { part: 'crisis-plan' } },
  'guidance-review': { part: '/clients/$clientId/guidance' },
  'housing-review': { part: housing },
  'placement-end': { part: housing },
  'follow-up': { part: course },
  'long-dormant': { part: course },
  'consent-end': { part: sharing },
  'referral-answer': { part: sharing, search: { part: 'referrals' } },
  'file-offered': { part: '/clients/$clientId/hand-over' },
  'reflection-end': { part: '/clients/$clientId/person' },
  'permit-end': { part: '/clients/$clientId/person' },
  'treatment-review': { part: '/clients/$clientId/treatment' },
};

export const placeOfDue = ({ kind, clientId }: DueItem): FilePlace => ({
  clientId,
  ...placeOfKind[kind],
});

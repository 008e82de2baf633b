import type { Compartment } from '../../../contract/common.ts';
import type { Draft } from '../../../contract/drafts.ts';
import type { TimelineItem, TimelineKind } from '../../../contract/timeline.ts';
import type { SafetyPart } from '../../app/safety-search.ts';
import type { SharingPart } from '../../app/sharing-search.ts';
import { dayOf } from './timeline-order.ts';

/** A part of a page that a way to it may name. */
export type PagePart = SafetyPart | SharingPart;

/** The parts of a file where a record is opened, and the agenda. */
export type FilePart =
  | '/agenda'
  | '/clients/$clientId/person'
  | '/clients/$clientId/course'
  | '/clients/$clientId/contacts'
  | '/clients/$clientId/guidance'
  | '/clients/$clientId/treatment'
  | '/clients/$clientId/housing'
  | '/clients/$clientId/network'
  | '/clients/$clientId/hand-over'
  | '/clients/$clientId/safety'
  | '/clients/$clientId/sharing'
  | '/clients/$clientId/documents'
  | '/clients/$clientId/erase';

const agenda = '/agenda';
const person = '/clients/$clientId/person';
const course = '/clients/$clientId/course';
const contacts = '/clients/$clientId/contacts';
const guidance = '/clients/$clientId/guidance';
const treatment = '/clients/$clientId/treatment';
const housing = '/clients/$clientId/housing';
const network = '/clients/$clientId/network';
const safety = '/clients/$clientId/safety';
const sharing = '/clients/$clientId/sharing';
const documents = '/clients/$clientId/documents';

const partOfKind: Readonly<Record<TimelineKind, FilePart>> = {
  registered: person,
  entered: person,
  imported: person,
  phase: course,
  risk: person,
  dormant: course,
  return: course,
  closing: course,
  'follow-up': course,
  counsellor: person,
  'housing-situation': person,
  'reflection-end': person,
  'permit-end': person,
  contact: contacts,
  addendum: contacts,
  appointment: contacts,
  'own-appointment': agenda,
  'own-task': agenda,
  'guidance-plan': guidance,
  'guidance-review': guidance,
  'housing-plan': housing,
  'housing-review': housing,
  placement: housing,
  'placement-end': housing,
  'risk-assessment': safety,
  'risk-review': safety,
  'safety-plan': safety,
  'safety-review': safety,
  'crisis-plan': safety,
  'crisis-review': safety,
  'network-threat': network,
  consent: sharing,
  'consent-refused': sharing,
  'consent-withdrawn': sharing,
  'consent-end': sharing,
  referral: sharing,
  'referral-answer': sharing,
  notification: sharing,
  'treatment-plan': treatment,
  'treatment-review': treatment,
  session: treatment,
  'session-addendum': treatment,
  'secret-address': housing,
  document: documents,
};

/** Where a draft is gone on with. */
export const partOfDraft: Readonly<Record<Draft['kind'], FilePart>> = {
  client: person,
  contact: contacts,
  addendum: contacts,
  'guidance-plan': guidance,
  'treatment-plan': treatment,
  session: treatment,
  'session-addendum': treatment,
  'housing-plan': housing,
  placement: housing,
  'risk-assessment': safety,
  'safety-plan': safety,
  'crisis-plan': safety,
  'network-person': network,
  // What is typed in the agenda is never kept under a client.
  task: contacts,
  appointment: contacts,
  'hand-over': '/clients/$clientId/hand-over',
  'secret-address': housing,
  document: documents,
  erasure: '/clients/$clientId/erase',
  episode: course,
  phase: course,
  dormancy: course,
  closing: course,
  'follow-up': course,
  // It concerns no client, so it never stands in a file.
  partner: sharing,
  consent: sharing,
  referral: sharing,
  notification: sharing,
  'working-note': contacts,
  // These are of no client, so no file ever shows them.
  'note-template': contacts,
  'outreach-person': contacts,
  'outreach-contact': contacts,
};

/** What that page is asked to open. */
export function searchOfDraft(kind: Draft['kind']): { part?: PagePart } {
  if (kind === 'safety-plan' || kind === 'crisis-plan') return { part: kind };
  if (kind === 'referral') return { part: 'referrals' };
  return kind === 'notification' ? { part: 'notifications' } : {};
}

/** Kinds whose own record can be asked for on the page where it stands. */
const openable: ReadonlySet<TimelineKind> = new Set([
  'contact',
  'addendum',
  'appointment',
  'session',
  'session-addendum',
  'document',
  'network-threat',
]);

/** An event with the compartment that told it. */
export interface TimelineEvent extends TimelineItem {
  readonly compartment: Compartment;
}

/** Where an event of the timeline is opened. */
export const partOf = ({ kind, compartment }: TimelineEvent): FilePart =>
  kind === 'appointment' && compartment === 'treatment' ? treatment : partOfKind[kind];

/** Kinds that stand on a part of their page. */
const parts: Partial<Record<TimelineKind, PagePart>> = {
  'safety-plan': 'safety-plan',
  'safety-review': 'safety-plan',
  'crisis-plan': 'crisis-plan',
  'crisis-review': 'crisis-plan',
  referral: 'referrals',
  'referral-answer': 'referrals',
  notification: 'notifications',
};

interface PageSearch {
  readonly open?: string;
  readonly part?: PagePart;
  readonly on?: string;
  readonly view?: 'day';
}

/** What the page is asked to open: the very note or part, where it has its own place. */
export function searchOf(event: TimelineEvent): PageSearch {
  const { kind, objectId } = event;
  if (partOf(event) === agenda) return { on: dayOf(event), view: 'day' };
  if (openable.has(kind) && objectId !== null) return { open: objectId };
  const part = parts[kind];
  return part ? { part } : {};
}

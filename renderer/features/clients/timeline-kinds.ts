import type { Compartment } from '../../../contract/common.ts';
import type { Draft } from '../../../contract/drafts.ts';
import type { TimelineItem, TimelineKind } from '../../../contract/timeline.ts';
import type { SafetyPart } from '../../app/safety-search.ts';

/** The parts of a file where a record is opened. */
export type FilePart =
  | '/clients/$clientId/person'
  | '/clients/$clientId/contacts'
  | '/clients/$clientId/guidance'
  | '/clients/$clientId/treatment'
  | '/clients/$clientId/housing'
  | '/clients/$clientId/network'
  | '/clients/$clientId/safety'
  | '/clients/$clientId/documents'
  | '/clients/$clientId/erase';

const person = '/clients/$clientId/person';
const contacts = '/clients/$clientId/contacts';
const guidance = '/clients/$clientId/guidance';
const treatment = '/clients/$clientId/treatment';
const housing = '/clients/$clientId/housing';
const network = '/clients/$clientId/network';
const safety = '/clients/$clientId/safety';
const documents = '/clients/$clientId/documents';

const partOfKind: Readonly<Record<TimelineKind, FilePart>> = {
  registered: person,
  entered: person,
  imported: person,
  phase: person,
  risk: person,
  dormant: person,
  counsellor: person,
  'housing-situation': person,
  contact: contacts,
  addendum: contacts,
  appointment: contacts,
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
  'secret-address': housing,
  document: documents,
  erasure: '/clients/$clientId/erase',
};

/** What that page is asked to open. */
export const searchOfDraft = (kind: Draft['kind']): { part?: SafetyPart } =>
  kind === 'safety-plan' || kind === 'crisis-plan' ? { part: kind } : {};

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
const parts: Partial<Record<TimelineKind, SafetyPart>> = {
  'safety-plan': 'safety-plan',
  'safety-review': 'safety-plan',
  'crisis-plan': 'crisis-plan',
  'crisis-review': 'crisis-plan',
};

/** What the page is asked to open: the very note or part, where it has its own place. */
export function searchOf({ kind, objectId }: TimelineEvent): { open?: string; part?: SafetyPart } {
  if (openable.has(kind) && objectId !== null) return { open: objectId };
  const part = parts[kind];
  return part ? { part } : {};
}

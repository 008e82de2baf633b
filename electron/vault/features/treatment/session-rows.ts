import type { Addendum } from '../../../../contract/contacts.ts';
import type {
  Emdr,
  SessionFields,
  TreatmentSession,
} from '../../../../contract/treatment-session.ts';
import type { SessionAddendumRow, SessionEmdrRow, SessionRow } from './tables.ts';

/** The columns that a session note's fields go in, EMDR apart. */
export function columnsFromSession(
  fields: SessionFields,
): Omit<SessionRow, 'id' | 'client_id' | 'author_id' | 'author_name' | 'finalised_at'> {
  return {
    on_date: fields.onDate,
    start_time: fields.startTime,
    end_time: fields.endTime,
    mode: fields.mode,
    place: fields.place,
    phase: fields.phase,
    goals: JSON.stringify(fields.goals),
    intervention: fields.intervention,
    response: fields.response,
    risk_check: fields.riskCheck,
    risk_note: fields.riskNote,
    agreements: fields.agreements,
    next_on: fields.nextOn,
    next_time: fields.nextTime,
  };
}

export function columnsFromEmdr(emdr: Emdr): Omit<SessionEmdrRow, 'session_id'> {
  return {
    phases: JSON.stringify(emdr.phases),
    target_id: emdr.targetId,
    target: emdr.target,
    image: emdr.image,
    negative_cognition: emdr.negativeCognition,
    positive_cognition: emdr.positiveCognition,
    emotion: emdr.emotion,
    body_location: emdr.bodyLocation,
    voc_before: emdr.vocBefore,
    sud_before: emdr.sudBefore,
    stimulation: emdr.stimulation,
    sets: emdr.sets,
    sud_after: emdr.sudAfter,
    voc_after: emdr.vocAfter,
    complete: emdr.complete ? 1 : 0,
    body_scan: emdr.bodyScan,
    closure: emdr.closure,
    reevaluation: emdr.reevaluation,
  };
}

export function sessionFromRow(
  row: SessionRow,
  emdr: Emdr | null,
  addenda: readonly Addendum[],
): TreatmentSession {
  return {
    id: row.id,
    clientId: row.client_id,
    onDate: row.on_date,
    startTime: row.start_time,
    endTime: row.end_time,
    mode: row.mode,
    place: row.place,
    phase: row.phase,
    // Written from checked fields, and nothing changes them since.
    goals: JSON.parse(row.goals),
    intervention: row.intervention,
    response: row.response,
    riskCheck: row.risk_check,
    riskNote: row.risk_note,
    agreements: row.agreements,
    nextOn: row.next_on,
    nextTime: row.next_time,
    emdr,
    authorId: row.author_id,
    authorName: row.author_name,
    finalisedAt: row.finalised_at,
    addenda: [...addenda],
  };
}

export function emdrFromRow(row: SessionEmdrRow): Emdr {
  return {
    phases: JSON.parse(row.phases),
    targetId: row.target_id,
    target: row.target,
    image: row.image,
    negativeCognition: row.negative_cognition,
    positiveCognition: row.positive_cognition,
    emotion: row.emotion,
    bodyLocation: row.body_location,
    vocBefore: row.voc_before,
    sudBefore: row.sud_before,
    stimulation: row.stimulation,
    sets: row.sets,
    sudAfter: row.sud_after,
    vocAfter: row.voc_after,
    complete: row.complete === 1,
    bodyScan: row.body_scan,
    closure: row.closure,
    reevaluation: row.reevaluation,
  };
}

export function addendumFromRow(row: SessionAddendumRow): Addendum {
  return {
    id: row.id,
    at: row.at,
    authorId: row.author_id,
    authorName: row.author_name,
    text: row.text,
  };
}

import { textLimit } from '../../../../contract/common.ts';
import { assertNoProblems, lengthProblems } from '../../../../contract/form-problem.ts';
import type { treatment } from '../../../../contract/treatment.ts';
import { treatmentPlanProblems } from '../../../../contract/treatment-plan.ts';
import { type SessionFields, sessionProblems } from '../../../../contract/treatment-session.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { TreatmentTables } from '../tables.ts';
import { courseOf, listRatings } from './course.ts';
import { findPlan, writePlan } from './plan-repository.ts';
import {
  insertAddendum,
  insertSession,
  pageOfSessions,
  requireSession,
} from './session-repository.ts';
import { sessionDocument } from './words.ts';

export const treatmentHandlers: Handlers<typeof treatment, TreatmentTables> = {
  getPlan: (context, { clientId }) => findPlan(context, clientId),

  savePlan: async (context, { clientId, version, fields }) => {
    assertNoProblems(treatmentPlanProblems(fields));
    const result = await writePlan(context, clientId, version, fields);
    if (result.outcome === 'outdated') {
      const { savedBy, savedAt } = result.current;
      return { ...result, savedBy, savedAt };
    }
    // A client has one plan, so its draft needs no other key.
    await discardDraft(context, { kind: 'treatment-plan', clientId, objectId: null });
    return result;
  },

  listSessions: (context, page) => pageOfSessions(context, page),

  getSession: (context, { clientId, id }) => requireSession(context, id, clientId),

  finaliseSession: async (context, { id, clientId, fields }) => {
    assertNoProblems(sessionProblems(fields, context.today()));
    const session = await insertSession(context, { id, clientId, fields });
    await discardDraft(context, { kind: 'session', clientId, objectId: id });
    context.journal.record({
      action: 'finalise',
      object: 'session',
      id,
      client: clientId,
      changes: fieldChanges(null, journalledSession(fields)),
    });
    context.search.put(sessionDocument(session));
    return { id, finalisedAt: session.finalisedAt };
  },

  addSessionAddendum: async (context, { id, text }) => {
    assertNoProblems(lengthProblems({ text }, textLimit));
    const session = await requireSession(context, id);
    const { clientId, addenda } = session;
    const addendum = await insertAddendum(context, id, text);
    await discardDraft(context, { kind: 'session-addendum', clientId, objectId: id });
    context.journal.record({
      action: 'addendum',
      object: 'session',
      id,
      client: clientId,
      changes: fieldChanges(null, { addendum: text }),
    });
    context.search.put(sessionDocument({ ...session, addenda: [...addenda, addendum] }));
    return addendum;
  },

  course: async (context, { clientId }) => courseOf(await listRatings(context, clientId)),
};

/** The fields one by one, those of EMDR as `emdr.<field>`, so that history names each. */
function journalledSession({ emdr, ...fields }: SessionFields): Record<string, unknown> {
  const block = Object.entries(emdr ?? {}).map(([field, value]) => [`emdr.${field}`, value]);
  return { ...fields, ...Object.fromEntries(block) };
}

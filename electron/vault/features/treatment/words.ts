import type { TreatmentPlan } from '../../../../contract/treatment-plan.ts';
import type { TreatmentSession } from '../../../../contract/treatment-session.ts';
import { firstLine, plainText } from '../../db/plain-text.ts';
import type { SearchDocument } from '../../db/search-index.ts';

const joined = (parts: readonly string[]) =>
  parts
    .filter((part) => part.trim() !== '')
    .map(plainText)
    .join('\n');

/** All that was written in a plan, for finding and for showing its beginning. */
export function planWords(plan: TreatmentPlan): string {
  return joined([
    ...plan.goals.map(({ wording }) => wording),
    ...plan.targets.map(({ title }) => title),
    plan.windowOfTolerance,
    plan.contraindications,
    plan.dissociationNote,
    ...plan.measures.map(({ name, score }) => `${name} ${score}`),
    plan.readiness.reason,
  ]);
}

export function planDocument(plan: TreatmentPlan): SearchDocument {
  return {
    kind: 'treatment-plan',
    objectId: plan.id,
    clientId: plan.clientId,
    at: plan.savedAt,
    title: '',
    body: planWords(plan),
  };
}

/** What of a session note can be found: all its words, and those added later. */
export function sessionDocument(session: TreatmentSession): SearchDocument {
  const { emdr } = session;
  const words = [
    session.intervention,
    session.response,
    session.agreements,
    session.riskNote,
    session.place,
    ...session.goals.map(({ wording }) => wording),
    ...(emdr
      ? [
          emdr.target,
          emdr.image,
          emdr.negativeCognition,
          emdr.positiveCognition,
          emdr.emotion,
          emdr.bodyLocation,
          emdr.bodyScan,
          emdr.closure,
          emdr.reevaluation,
        ]
      : []),
    ...session.addenda.map(({ text }) => text),
  ];
  return {
    kind: 'session',
    objectId: session.id,
    clientId: session.clientId,
    at: session.onDate,
    title: firstLine(session.intervention) || firstLine(session.response),
    body: joined(words),
  };
}

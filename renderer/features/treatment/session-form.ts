import type { TreatmentPhase } from '../../../contract/treatment-plan.ts';
import {
  type Emdr,
  emptyEmdr,
  type SessionFields,
  type SessionForm,
} from '../../../contract/treatment-session.ts';

/** The form of a new session: today, in the phase the plan is in. */
export function emptySessionForm(today: string, phase: TreatmentPhase | null): SessionForm {
  return {
    onDate: today,
    startTime: null,
    endTime: null,
    mode: null,
    place: '',
    phase,
    goals: [],
    intervention: '',
    response: '',
    riskCheck: null,
    riskNote: '',
    agreements: '',
    nextOn: null,
    nextTime: null,
    emdr: null,
  };
}

/** The fields of a form without problems; null when it still has some. */
export function fieldsOf(form: SessionForm): SessionFields | null {
  const { onDate, mode, phase, riskCheck } = form;
  if (onDate === null || mode === null || phase === null || riskCheck === null) return null;
  return { ...form, onDate, mode, phase, riskCheck };
}

/** Whether nothing was filled in for EMDR. */
export function isEmptyEmdr(emdr: Emdr): boolean {
  return JSON.stringify(emdr) === JSON.stringify(emptyEmdr);
}

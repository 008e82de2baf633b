import type { ContactState, Phase, RiskLevel } from '../../../contract/client-terms.ts';

/** The filter value for 'nothing filled in'. */
export const notKnown = '';

export interface CaseloadFilter {
  readonly text: string;
  /** In each of these: the values to show; none chosen shows all. */
  readonly phase: readonly (Phase | typeof notKnown)[];
  readonly counsellor: readonly string[];
  readonly municipality: readonly string[];
  readonly risk: readonly RiskLevel[];
  readonly contact: readonly ContactState[];
}

export const noFilter: CaseloadFilter = {
  text: '',
  phase: [],
  counsellor: [],
  municipality: [],
  risk: [],
  contact: [],
};

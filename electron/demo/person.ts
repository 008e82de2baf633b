import type { ClientFields, Phase } from '../../contract/clients.ts';

/** An invented client and the course she has had. Days count back from today. */
export interface Person {
  readonly fields: ClientFields;
  /** How long ago she was entered. */
  readonly enteredDaysAgo: number;
  /** The phases she went through and how long ago each began, the first at entry. */
  readonly course: ReadonlyArray<{ readonly phase: Phase; readonly daysAgo: number }>;
  readonly hasTreatment: boolean;
  readonly hasGuidance: boolean;
  readonly hasHousing: boolean;
  readonly hasSecretAddress: boolean;
  /** Whether a colleague opened the file yesterday, because the counsellor is ill. */
  readonly hasStandIn: boolean;
  /** Whether she has a reflection period (bedenktijd) that lasts now. */
  readonly hasReflection: boolean;
}

/** What can be found. A kind lives in one compartment; documents lie with what they belong to. */
export const searchKinds = [
  'client',
  'contact',
  'episode',
  'guidance-plan',
  'housing-plan',
  'risk-assessment',
  'safety-plan',
  'crisis-plan',
  'network-person',
  'referral',
  'treatment-plan',
  'session',
  'secret-address',
  'document',
] as const;
export type SearchKind = (typeof searchKinds)[number];

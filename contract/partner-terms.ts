/** What an organisation is to the programme. */
export const partnerKinds = [
  'municipality',
  'police',
  'mental-health',
  'addiction-care',
  'shelter',
  'gp',
  'legal',
  'work-education',
  'comensha',
  'fund',
  'other',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** The parts of the page about consent and referrals. */
export const sharingParts = ['consents', 'referrals', 'notifications'] as const;
export type SharingPart = (typeof sharingParts)[number];

/** Keeps of an address what that page understands. */
export function sharingSearch(search: Readonly<Record<string, unknown>>): { part?: SharingPart } {
  const part = sharingParts.find((each) => each === search['part']);
  return part ? { part } : {};
}

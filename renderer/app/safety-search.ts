/** The parts of the page about safety, and of which plan a way to it may name a closed version. */
export const safetyParts = ['risk', 'safety-plan', 'crisis-plan'] as const;
export type SafetyPart = (typeof safetyParts)[number];

interface SafetySearch {
  readonly part?: SafetyPart;
  readonly version?: number;
}

/** Keeps of an address what the page about safety understands. */
export function safetySearch(search: Readonly<Record<string, unknown>>): SafetySearch {
  const part = safetyParts.find((each) => each === search['part']);
  return {
    ...(part ? { part } : {}),
    ...(typeof search['version'] === 'number' ? { version: search['version'] } : {}),
  };
}

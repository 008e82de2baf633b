/** A Dutch postal code: four figures not beginning with 0, two letters. */
const postalCode = /\b[1-9]\d{3}\s?[A-Z]{2}\b/;

/** The first thing in a text that looks like a Dutch postal code, or null. */
export function postalCodeIn(text: string): string | null {
  return postalCode.exec(text)?.[0] ?? null;
}

/** Every text in a value, one a line. */
export function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(textsIn)
    .filter((text) => text !== '')
    .join('\n');
}

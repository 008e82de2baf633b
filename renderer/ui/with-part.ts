/** A list with one part changed, or without it for null. */
export const withPart = <Part extends { readonly id: string }>(
  parts: readonly Part[],
  id: string,
  change: Partial<Part> | null,
): Part[] =>
  parts.flatMap((part) => (part.id !== id ? [part] : change ? [{ ...part, ...change }] : []));

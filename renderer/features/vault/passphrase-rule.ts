/**
 * Whether a passphrase is long enough to be offered to the vault: 15 characters or 6 words. The vault
 * has the last word: it also refuses names and repetition.
 */
export function isLongEnough(passphrase: string): boolean {
  const text = passphrase.normalize('NFKC').trim();
  const words = new Set(text.split(/[\s\p{Pd}_.,]+/u).filter((word) => word.length > 1));
  return [...text].length >= 15 || words.size >= 6;
}

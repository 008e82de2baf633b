/** A recovery code is 13 groups of five symbols, a share of one 16 (docs/vault-format.md). */
export const codeGroups = 13;
export const shareGroups = 16;
const groupLength = 5;

const symbolsOf = (typed: string) => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** The typed code in groups, as it stands on paper: capitals, parted by dashes. */
export function inGroups(typed: string, groups = codeGroups): string {
  return (symbolsOf(typed).match(/.{1,5}/g) ?? []).slice(0, groups).join('-');
}

/** How many symbols are still to be typed. */
export function symbolsToGo(typed: string, groups = codeGroups): number {
  return Math.max(0, groups * groupLength - symbolsOf(typed).length);
}

export function isWholeCode(typed: string, groups = codeGroups): boolean {
  return symbolsToGo(typed, groups) === 0;
}

/**
 * The groups (from 1) that are complete and differ from those shown. O counts as 0, I and L as 1:
 * the code has none of them, so they are slips of the pen.
 */
export function wrongGroups(typed: string, shown: string): readonly number[] {
  const plain = (code: string) =>
    symbolsOf(code).replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1');
  const [own, right] = [plain(typed), plain(shown)];
  return Array.from({ length: right.length / groupLength }, (_, index) => index).flatMap(
    (index) => {
      const from = index * groupLength;
      const group = own.slice(from, from + groupLength);
      const isWrong =
        group.length === groupLength && group !== right.slice(from, from + groupLength);
      return isWrong ? [index + 1] : [];
    },
  );
}

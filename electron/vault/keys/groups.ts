/** Crockford's alphabet: no I, L, O or U, so that handwriting and speech survive. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Symbols of a group that carry the secret; one check symbol follows. */
const dataSymbols = 4;
const groupSymbols = dataSymbols + 1;

/** How something is written in groups of five symbols: how many, and from which number its checks count. */
export interface GroupForm {
  readonly groups: number;
  /** Forms with other numbers are told apart: a group of one never fits in the other. At most 31 at the end. */
  readonly first: number;
}

/** Why typed groups can't be right, and in which group (from 1) when that is known. */
export type CodeProblem =
  | { readonly problem: 'length'; readonly group: 0 }
  | { readonly problem: 'group'; readonly group: number };

/** Bytes in groups joined by hyphens, most significant bit first, with zero bits at the end. */
export function writeGroups(bytes: Uint8Array, { groups, first }: GroupForm): string {
  const values = Array.from({ length: groups * dataSymbols }, (_, index) =>
    fiveBits(bytes, index * 5),
  );
  return Array.from({ length: groups }, (_, group) => {
    const data = values.slice(group * dataSymbols, (group + 1) * dataSymbols);
    return [...data, checkSymbol(data, first + group)].map((value) => alphabet[value]).join('');
  }).join('-');
}

/**
 * Reads typed groups into `bytes`: lower case, spaces and dashes are fine, as are O for 0 and I or L
 * for 1. Any one wrong symbol, two swapped ones in a group and swapped groups are found. Null when all is well.
 */
export function readGroups(
  bytes: Uint8Array,
  typed: string,
  { groups, first }: GroupForm,
): CodeProblem | null {
  const symbols = [...typed.toUpperCase().replace(/[\s\p{Pd}]+/gu, '')].map((symbol) =>
    alphabet.indexOf(lookAlikes[symbol] ?? symbol),
  );
  for (let group = 0; group < groups; group += 1) {
    const values = symbols.slice(group * groupSymbols, (group + 1) * groupSymbols);
    if (values.length < groupSymbols) return { problem: 'length', group: 0 };
    const data = values.slice(0, dataSymbols);
    const fits = !values.includes(-1) && checkSymbol(data, first + group) === values[dataSymbols];
    if (!fits) return { problem: 'group', group: group + 1 };
    for (const [place, value] of data.entries()) {
      const offset = (group * dataSymbols + place) * 5;
      // What does not fit into the bytes was written as zeros.
      const beyond = Math.max(0, offset + 5 - bytes.length * 8);
      if ((value & (2 ** beyond - 1)) !== 0) return { problem: 'group', group: group + 1 };
      setFiveBits(bytes, offset, value);
    }
  }
  return symbols.length > groups * groupSymbols ? { problem: 'length', group: 0 } : null;
}

/**
 * The check symbol c of data d₁…d₄ in group g: g + 2·d₁ + 4·d₂ + 8·d₃ + 16·d₄ + c = 0 in GF(32),
 * x⁵ + x² + 1. All weights differ and none is zero, which is what finds one wrong or two swapped symbols.
 */
function checkSymbol(data: readonly number[], group: number): number {
  return data.reduce((sum, value, place) => sum ^ times(value, 2 << place), group);
}

function times(one: number, other: number): number {
  let product = 0;
  let factor = one;
  for (let bit = other; bit > 0; bit >>= 1) {
    if (bit & 1) product ^= factor;
    factor <<= 1;
    if (factor & 32) factor ^= 0b100101;
  }
  return product;
}

function fiveBits(bytes: Uint8Array, offset: number): number {
  const index = offset >> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >> (11 - (offset & 7))) & 31;
}

function setFiveBits(bytes: Uint8Array, offset: number, value: number): void {
  const index = offset >> 3;
  const pair = value << (11 - (offset & 7));
  bytes[index] = (bytes[index] ?? 0) | (pair >> 8);
  if (index + 1 < bytes.length) bytes[index + 1] = (bytes[index + 1] ?? 0) | (pair & 255);
}

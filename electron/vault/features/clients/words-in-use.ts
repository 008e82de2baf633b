/** `TW-2026-0012`: series `TW-`, year 2026, number 12; `TW-D-0012`: series `TW-D-` without a year. */
const pattern = /^(.*?)(?:((?:19|20)\d{2})([-./]))?(\d{1,9})$/;

interface CodeParts {
  /** The code without its number, with `yyyy` where a year stands. */
  readonly series: string;
  readonly year: number | null;
  readonly number: number;
  readonly width: number;
}

/**
 * The next free code after the codes in use: the series most of them are of, in this year if they
 * name one, and one more than its highest number. `C-2026-0001` in an empty vault.
 */
export function nextCode(codes: readonly string[], year: number): string {
  const parts = codes.map(takeApart).filter((part) => part !== null);
  const series = mostUsedFirst(parts.map((part) => part.series))[0] ?? 'C-yyyy-';
  const ofSeries = parts.filter((part) => part.series === series);
  const current = ofSeries.filter((part) => part.year === null || part.year === year);
  const number = Math.max(0, ...current.map((part) => part.number)) + 1;
  const width = Math.max(...ofSeries.map((part) => part.width), ofSeries.length === 0 ? 4 : 1);
  return series.replace('yyyy', String(year)) + String(number).padStart(width, '0');
}

function takeApart(code: string): CodeParts | null {
  const [, stem, year, sign, number] = pattern.exec(code.trim().toUpperCase()) ?? [];
  if (stem === undefined || number === undefined) return null;
  return {
    series: year === undefined ? stem : `${stem}yyyy${sign ?? ''}`,
    year: year === undefined ? null : Number(year),
    number: Number(number),
    width: number.length,
  };
}

/** Each word once, the most used first. */
export function mostUsedFirst(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words.map((each) => each.trim())) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

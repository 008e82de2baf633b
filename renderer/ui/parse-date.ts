const monthNames: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const relativeDays: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  gisteren: -1,
  yesterday: -1,
  eergisteren: -2,
  morgen: 1,
  tomorrow: 1,
};

/**
 * Reads a date as a Dutch user types it: `2-3-2026`, `02/03/26`, `2 mrt 2026`, `2 maart`, `2026-03-02`,
 * `gisteren`. Day before month. Without a year it is the year of `today`; two figures are the nearest past
 * century or at most ten years ahead. Gives `YYYY-MM-DD`, or null for what is no date.
 */
export function parseDate(typed: string, today = new Date()): string | null {
  const text = typed.trim().toLowerCase().replace(/\.$/, '');
  const shift = Object.hasOwn(relativeDays, text) ? relativeDays[text] : undefined;
  if (shift !== undefined) {
    return isoDate(today.getFullYear(), today.getMonth() + 1, today.getDate() + shift, true);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (compact) return isoDate(Number(compact[3]), Number(compact[2]), Number(compact[1]));
  const parts = /^(\d{1,2})[\s\-/.]+(\d{1,2}|[a-z]+)\.?(?:[\s\-/.]+'?(\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return null;
  const month = monthOf(parts[2] ?? '');
  return isoDate(fullYear(parts[3], today), month, Number(parts[1]));
}

/** Reads a clock time: `9:30`, `9.30`, `930`, `9u30`, `9`. Gives `HH:MM`, or null. */
export function parseTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const parts = /^(\d{1,2})(?:[:.,uh]\s?(\d{2})?)?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return monthNames.findIndex((names) => names.includes(text)) + 1;
}

function fullYear(figures: string | undefined, today: Date): number {
  if (figures === undefined) return today.getFullYear();
  const year = Number(figures);
  if (figures.length === 4) return year;
  const century = Math.floor(today.getFullYear() / 100) * 100;
  return century + year > today.getFullYear() + 10 ? century - 100 + year : century + year;
}

/** Null for a day that does not exist, unless it may run over into the next month. */
function isoDate(year: number, month: number, day: number, mayRunOver = false): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (Number.isNaN(date.getTime()) || year < 1800 || (!exists && !mayRunOver)) return null;
  return date.toISOString().slice(0, 10);
}

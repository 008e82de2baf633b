/** The clock time now, to the nearest five minutes: nobody writes down 14:03. */
export function clockNow(now = new Date()): string {
  const fiveMinutes = 5 * 60_000;
  const rounded = new Date(Math.round(now.getTime() / fiveMinutes) * fiveMinutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(rounded.getHours())}:${pad(rounded.getMinutes())}`;
}

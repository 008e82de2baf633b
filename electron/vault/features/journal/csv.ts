/**
 * A cell that a spreadsheet shows as text, whatever is in it. What could begin a formula gets an
 * apostrophe, also after blanks, which some programs drop; control characters become blanks.
 */
function cell(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
  const plain = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
  const harmless = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** What a spreadsheet needs to read the file as UTF-8. */
export const byteOrderMark = '\ufeff';

/** A line of the table, semicolons between, as Dutch spreadsheets expect. */
export const csvLine = (cells: readonly string[]) => `${cells.map(cell).join(';')}\r\n`;

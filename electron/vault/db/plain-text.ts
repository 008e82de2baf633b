const lineStarts = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)/gm;
const emphasis = /\*\*|__|~~|`/g;
/** `*words*` or `_words_` apart from other letters; `a_b_c` and `2 * 3` are none. */
const slanted = /(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

/** Markdown without its marks, for a snippet or an excerpt; the words stay as they are. */
export function plainText(markdown: string): string {
  return markdown.replace(lineStarts, '').replace(emphasis, '').replace(slanted, '$2');
}

/** The beginning of a text on one line, at most `limit` UTF-16 code units with the … that says it goes on. */
export function excerpt(markdown: string, limit: number): string {
  const line = plainText(markdown).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  // Half a surrogate pair at the cut would show as a broken letter.
  return `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The first line that says something, as the title of a note that has none. */
export function firstLine(markdown: string, limit = 80): string {
  const line = markdown.split('\n').find((part) => plainText(part).trim() !== '') ?? '';
  return excerpt(line, limit);
}

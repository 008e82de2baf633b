/** A text with a selection. */
export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type MarkKind = 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'quote';

/** The part of a text that a mark replaces, so that one undo takes it back, and what is selected after. */
export interface MarkEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

const around = { bold: '**', italic: '*' } as const;

/** Puts a Markdown mark on the selection, or takes it off when it is there. */
export function markEdit(marked: Marked, kind: MarkKind, sample: string): MarkEdit {
  return kind === 'bold' || kind === 'italic'
    ? wrapEdit(marked, around[kind], sample)
    : lineEdit(marked, kind);
}

function wrapEdit({ text, start, end }: Marked, mark: string, sample: string): MarkEdit {
  const size = mark.length;
  const isMarked =
    text.slice(start - size, start) === mark &&
    text.slice(end, end + size) === mark &&
    // A lone star inside two is the half of 'bold', not 'italic'.
    (size > 1 || text[start - 2] !== '*' || text[start - 3] === '*');
  const chosen = text.slice(start, end);
  if (isMarked) {
    return {
      from: start - size,
      to: end + size,
      insert: chosen,
      start: start - size,
      end: end - size,
    };
  }
  // Spaces at the edges stay outside, or the mark does not count as one.
  const inner = chosen.trim() || sample;
  const lead = chosen.trim() ? chosen.length - chosen.trimStart().length : 0;
  const tail = chosen.trim() ? chosen.length - chosen.trimEnd().length : 0;
  const insert = `${chosen.slice(0, lead)}${mark}${inner}${mark}${chosen.slice(chosen.length - tail)}`;
  const from = start + lead + size;
  return { from: start, to: end, insert, start: from, end: from + inner.length };
}

const linePrefix = {
  heading: { pattern: /^#{1,6} /, of: () => '## ' },
  bullets: { pattern: /^[-*] /, of: () => '- ' },
  numbers: { pattern: /^\d+\. /, of: (index: number) => `${index + 1}. ` },
  quote: { pattern: /^> ?/, of: () => '> ' },
} as const;

function lineEdit({ text, start, end }: Marked, kind: keyof typeof linePrefix): MarkEdit {
  const { pattern, of } = linePrefix[kind];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const allMarked = lines.every((line) => pattern.test(line));
  const insert = lines
    .map((line, index) => (allMarked ? line.replace(pattern, '') : of(index) + bare(line)))
    .join('\n');
  return { from, to, insert, start: from + insert.length, end: from + insert.length };
}

/** The line without a mark of another kind: a list item becomes a heading, not both. */
function bare(line: string): string {
  return Object.values(linePrefix).reduce((rest, { pattern }) => rest.replace(pattern, ''), line);
}

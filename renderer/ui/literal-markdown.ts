/**
 * What of Markdown is left out, so that all that was typed is seen: definitions vanish from the text,
 * indented text is no program code, HTML and character references are what they look like, and dashes
 * under a line do not make it a heading.
 */
const leftOut = [
  'autolink',
  'characterReference',
  'codeIndented',
  'definition',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
];

/** A remark plugin: the parser takes its extensions from this list. */
export function literalMarkdown(this: { data(): object }): undefined {
  const data: { micromarkExtensions?: object[] } = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: leftOut } }];
}

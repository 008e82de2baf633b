import { visibleBidi } from './visible-bidi.ts';

interface StoredTextProps {
  readonly text: string;
  /** Within a line of other text; its own line breaks then count as spaces. */
  readonly inline?: boolean;
}

/** Stored text of any length as plain text: line breaks kept, hidden direction changes shown. */
export function StoredText({ text, inline = false }: StoredTextProps) {
  const visible = visibleBidi(text);
  if (inline) return <bdi>{visible}</bdi>;
  return (
    <div dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {visible}
    </div>
  );
}

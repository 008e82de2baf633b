import { Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Markdown } from './markdown.tsx';
import styles from './markdown-editor.module.css';
import { type MarkKind, markEdit } from './markdown-marks.ts';
import { MarkdownToolbar } from './markdown-toolbar.tsx';

interface MarkdownEditorProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** Markdown. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: ReactNode;
  readonly minRows?: number;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
}

/**
 * Writes Markdown as it is: what is typed is what is stored, character for character. The toolbar puts
 * the marks, so that no one needs to know them; the preview shows the note as it will be read.
 */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { t } = useTranslation();
  const { label, value, onChange, minRows = 6 } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<'write' | 'preview'>('write');
  const mark = (kind: MarkKind) => {
    const sample = t(kind === 'italic' ? 'ui.editor.italicSample' : 'ui.editor.boldSample');
    if (area.current) applyMark(area.current, kind, sample);
  };
  const views = [
    { value: 'write', label: t('ui.editor.write') },
    { value: 'preview', label: t('ui.editor.preview') },
  ];
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-end" gap="xs">
        <Text component="label" htmlFor={id} size="sm" fw={500}>
          {label}
        </Text>
        <Group gap="xs">
          {view === 'write' ? <MarkdownToolbar label={label} onMark={mark} /> : null}
          <SegmentedControl
            size="xs"
            aria-label={`${label}: ${t('ui.editor.preview')}`}
            data={views}
            value={view}
            onChange={(chosen) => setView(chosen === 'preview' ? 'preview' : 'write')}
          />
        </Group>
      </Group>
      {view === 'write' ? (
        <Textarea
          id={id}
          ref={area}
          description={props.description}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => markByKey(event, mark)}
          error={props.error}
          rows={minRows}
          spellCheck={false}
          dir="auto"
          autoFocus={props.autoFocus ?? false}
          required={props.required ?? false}
        />
      ) : (
        <section className={styles.preview} aria-label={`${label}: ${t('ui.editor.preview')}`}>
          {value.trim() === '' ? (
            <Text c="dimmed">{t('ui.editor.nothing')}</Text>
          ) : (
            <Markdown text={value} />
          )}
        </section>
      )}
    </Stack>
  );
}

function markByKey(event: KeyboardEvent, mark: (kind: MarkKind) => void): void {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const kind = ({ b: 'bold', i: 'italic' } as const)[event.key.toLowerCase()];
  if (!kind) return;
  event.preventDefault();
  mark(kind);
}

function applyMark(area: HTMLTextAreaElement, kind: MarkKind, sample: string): void {
  const { value, selectionStart, selectionEnd } = area;
  const edit = markEdit({ text: value, start: selectionStart, end: selectionEnd }, kind, sample);
  area.focus();
  area.setSelectionRange(edit.from, edit.to);
  // Of all ways to put text into a field this one alone can be undone with Ctrl+Z.
  document.execCommand('insertText', false, edit.insert);
  area.setSelectionRange(edit.start, edit.end);
}

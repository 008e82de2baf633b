import { ActionIcon, Group, Tooltip } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import { useTranslation } from '../i18n/use-translation.ts';
import type { MarkKind } from './markdown-marks.ts';

const tools = [
  { kind: 'bold', word: 'bold', Icon: IconBold, keys: 'Ctrl+B' },
  { kind: 'italic', word: 'italic', Icon: IconItalic, keys: 'Ctrl+I' },
  { kind: 'heading', word: 'heading', Icon: IconHeading, keys: null },
  { kind: 'bullets', word: 'bulletList', Icon: IconList, keys: null },
  { kind: 'numbers', word: 'numberedList', Icon: IconListNumbers, keys: null },
  { kind: 'quote', word: 'quote', Icon: IconBlockquote, keys: null },
] as const;

interface MarkdownToolbarProps {
  readonly label: string;
  readonly onMark: (kind: MarkKind) => void;
}

/** The marks of a Markdown text as buttons. */
export function MarkdownToolbar({ label, onMark }: MarkdownToolbarProps) {
  const { t } = useTranslation();
  return (
    <Group gap={2} role="toolbar" aria-label={t('ui.editor.toolbar', { label })}>
      {tools.map(({ kind, word, Icon, keys }) => {
        const name = t(`ui.editor.${word}`);
        return (
          <Tooltip key={kind} label={keys ? `${name} (${keys})` : name}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={name}
              // The field keeps its selection.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onMark(kind)}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </Group>
  );
}

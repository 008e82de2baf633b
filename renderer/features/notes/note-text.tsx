import { Box, Button, Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { Markdown } from '../../ui/markdown.tsx';
import classes from './note-text.module.css';

/** About as much of a long note as is read at a glance, in pixels; a little more is shown whole. */
const glance = 360;
const nearlyWhole = 480;

/** The text of a note; a long one opens at a press. */
export function NoteText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { ref, height } = useElementSize();
  const [opened, setOpened] = useState(false);
  const long = height > nearlyWhole;
  const clipped = long && !opened;
  return (
    <Box maw={760}>
      <div {...(clipped ? { className: classes.clipped, style: { maxHeight: glance } } : {})}>
        <div ref={ref}>
          <Markdown text={text} />
        </div>
      </div>
      {long ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('notes.showLess') : t('notes.showAll')}
        </Button>
      ) : null}
    </Box>
  );
}

/** A part of a note under its own label; nothing when it was left empty. */
export function NotePart({ label, text }: { readonly label: string; readonly text: string }) {
  if (text.trim() === '') return null;
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <NoteText text={text} />
    </Stack>
  );
}

/** When you see each other again; nothing when that was not agreed. */
export function NextAppointment(props: {
  readonly nextOn: string | null;
  readonly nextTime: string | null;
}) {
  const { t } = useTranslation();
  const { nextOn, nextTime: time } = props;
  if (nextOn === null) return null;
  const date = formatDate(nextOn);
  return (
    <Text size="sm">
      {time === null ? t('notes.nextAt', { date }) : t('notes.nextAtTime', { date, time })}
    </Text>
  );
}

import { Button, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './today.module.css';

/** So many lines of a section are shown until the rest is asked for. */
const shownAtFirst = 8;

interface TodaySectionProps {
  readonly title: string;
  /** What stands there when there are no lines. */
  readonly empty: string;
  /** List items, in order. */
  readonly lines: readonly ReactNode[];
}

/** A part of the start screen: a short list, calm when it is empty. */
export function TodaySection({ title, empty, lines }: TodaySectionProps) {
  const { t } = useTranslation();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const hidden = whole ? 0 : Math.max(0, lines.length - shownAtFirst);
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Title order={2} size="h3" mb="sm" id={id}>
        {title}
      </Title>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <ul className={classes.list}>{lines.slice(0, lines.length - hidden)}</ul>
      )}
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setWhole(true)}>
          {t('today.more', { count: hidden })}
        </Button>
      ) : null}
    </Paper>
  );
}

import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import classes from './today.module.css';

/** So many lines of a section are shown until the rest is asked for. */
const shownAtFirst = 8;

interface TodaySectionProps {
  readonly title: string;
  /** What stands there when there are no lines. */
  readonly empty: string;
  /** List items, in order. */
  readonly lines: readonly ReactNode[];
  /** What can be done with all of them. */
  readonly action?: ReactNode;
  readonly isPending?: boolean;
  readonly error?: unknown;
  readonly onRetry?: () => void;
}

/** A part of the start screen: a short list, calm when it is empty. */
export function TodaySection(props: TodaySectionProps) {
  const { title, empty, lines, action } = props;
  const { t } = useTranslation();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const hidden = whole ? 0 : Math.max(0, lines.length - shownAtFirst);
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {action}
      </Group>
      {props.error ? <ErrorNotice error={props.error} onRetry={props.onRetry} /> : null}
      {props.isPending ? <Loading /> : null}
      {props.isPending || props.error ? null : lines.length === 0 ? (
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

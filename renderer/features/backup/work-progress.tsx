import { Progress as Bar, Button, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Progress } from '../../../contract/procedure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { percentOf } from './percent.ts';
import { useProgressWords } from './use-words.ts';

interface WorkProgressProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly progress: Progress;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}

/** How far the copying and checking are, and the way to stop it. */
export function WorkProgress({ title, text, progress, cancelling, onCancel }: WorkProgressProps) {
  const { t } = useTranslation();
  const words = useProgressWords()(progress);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that began this is gone; keyboard and screen reader go on here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Stack gap="sm">
      <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
      {text ? (
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      ) : null}
      <Bar.Root size="lg">
        <Bar.Section value={percentOf(progress)} aria-label={title} aria-valuetext={words} />
      </Bar.Root>
      <Text size="sm">{words}</Text>
      <Button
        variant="default"
        onClick={onCancel}
        loading={cancelling}
        style={{ alignSelf: 'flex-start' }}
      >
        {cancelling ? t('backup.cancelling') : t('backup.cancel')}
      </Button>
    </Stack>
  );
}

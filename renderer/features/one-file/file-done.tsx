import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { OneFile, Restored } from './use-one-file.ts';

interface FileDoneProps {
  readonly restored: Restored;
  readonly work: OneFile;
}

/** Last: where the file stands now. */
export function FileDone({ restored, work }: FileDoneProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The progress that stood here is gone; keyboard and screen reader go on here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Stack align="flex-start">
      <Group gap="sm" wrap="nowrap">
        <IconCircleCheck size={28} color="var(--mantine-color-green-6)" aria-hidden />
        <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t('oneFile.done.title')}
        </Title>
      </Group>
      <Text>{t('oneFile.done.text', { code: visibleBidi(restored.code) })}</Text>
      {restored.waiting.length > 0 ? (
        <Alert color="orange">{t('oneFile.done.waiting')}</Alert>
      ) : null}
      <Group>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/clients/$clientId" params={{ clientId: restored.clientId }} />
          )}
          size="md"
        >
          {t('oneFile.done.open')}
        </Button>
        <Button variant="default" size="md" onClick={() => work.choose(null)}>
          {t('oneFile.done.another')}
        </Button>
      </Group>
    </Stack>
  );
}

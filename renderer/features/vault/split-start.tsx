import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CodeInput } from './code-input.tsx';
import { isWholeCode } from './recovery-code.ts';
import type { BegunRenewal } from './recovery-state.ts';

interface SplitStartProps {
  readonly onBegun: (begun: BegunRenewal) => void;
  readonly onCancel: () => void;
}

/** The present code, from which the shares are made. */
export function SplitStart({ onBegun, onCancel }: SplitStartProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const begin = useMutation({
    mutationFn: () => luwte.recovery.split({ recoveryCode: code }),
    onSuccess: onBegun,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <Stack maw={520}>
        <Text>{t('recovery.split.text')}</Text>
        <CodeInput
          label={t('recovery.replace.presentCode')}
          value={code}
          onChange={setCode}
          error={begin.error}
          autoFocus
        />
        {begin.error ? <ErrorNotice error={begin.error} /> : null}
        <Group>
          <Button type="submit" loading={begin.isPending} disabled={!isWholeCode(code)}>
            {t('recovery.split.make')}
          </Button>
          <Button variant="default" disabled={begin.isPending} onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { PassphraseInput } from './passphrase-input.tsx';

interface BindingFormProps {
  readonly act: 'bind' | 'unbind';
  readonly onClose: () => void;
}

/** What binding or releasing brings about, and the passphrase that confirms it. */
export function BindingForm({ act, onClose }: BindingFormProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const change = useMutation({
    mutationFn: () => luwte.binding[act]({ passphrase }),
    onSuccess: () => {
      notifyDone(t(act === 'bind' ? 'binding.boundDone' : 'binding.unboundDone'));
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Stack maw={520}>
        <Text>{t(act === 'bind' ? 'binding.bindText' : 'binding.unbindText')}</Text>
        <PassphraseInput
          label={t('binding.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
        {change.error ? <ErrorNotice error={change.error} /> : null}
        <Text size="sm" c="dimmed" role="status" hidden={!change.isPending}>
          {t('binding.working')}
        </Text>
        <Group>
          <Button type="submit" loading={change.isPending} disabled={passphrase === ''}>
            {t(`binding.${act}`)}
          </Button>
          <Button variant="default" disabled={change.isPending} onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

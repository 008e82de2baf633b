import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { PassphraseInput } from './passphrase-input.tsx';

/** Changes the member's passphrase. The old one works until the new one is in place. */
export function ChangePassphrase() {
  const { t } = useTranslation();
  const { name, member } = useVault();
  const [opened, setOpened] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const close = () => {
    setOpened(false);
    setCurrent('');
    setNext(null);
  };
  const change = useMutation({
    mutationFn: (chosen: string) => luwte.vault.changePassphrase({ current, next: chosen }),
    onSuccess: () => {
      notifyDone(t('vault.change.done'));
      close();
    },
  });
  if (!opened) {
    return (
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('vault.change.title')}
      </Button>
    );
  }
  const isSame = next !== null && next === current;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (next !== null && !isSame) change.mutate(next);
      }}
    >
      <Stack maw={520}>
        <PassphraseInput
          label={t('vault.change.current')}
          value={current}
          onChange={setCurrent}
          autoFocus
        />
        <NewPassphrase
          label={t('vault.change.next')}
          names={[name, member.name]}
          onChange={setNext}
        />
        {isSame ? <Text size="sm">{t('vault.change.sameAsCurrent')}</Text> : null}
        {change.error ? <ErrorNotice error={change.error} /> : null}
        <Text size="sm" c="dimmed" role="status" hidden={!change.isPending}>
          {t('vault.change.saving')}
        </Text>
        <Group>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={next === null || isSame || current === ''}
          >
            {t('vault.change.save')}
          </Button>
          <Button variant="default" disabled={change.isPending} onClick={close}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

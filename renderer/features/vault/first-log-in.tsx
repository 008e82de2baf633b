import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Progress } from '../../../contract/procedure.ts';
import type { OpenVault } from '../../../contract/vault.ts';
import { luwte } from '../../app/luwte.ts';
import type { HostState } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { OpeningStatus } from './opening-status.tsx';

/** Who was let in by the six words, and those words. */
export interface FirstLogInOf {
  readonly member: string;
  readonly name: string;
  readonly passphrase: string;
}

interface FirstLogInProps {
  readonly vault: HostState['vaults'][number];
  readonly first: FirstLogInOf;
  readonly onOpened: (vault: OpenVault) => void;
  readonly onBack: () => void;
}

/** The first log-in: a passphrase of one's own takes the place of the six words. */
export function FirstLogIn({ vault, first, onOpened, onBack }: FirstLogInProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [renewal, setRenewal] = useState<Progress | null>(null);
  const isSame = chosen === first.passphrase;
  const open = useMutation({
    mutationFn: (newPassphrase: string) => {
      const { member, passphrase } = first;
      const wish = { vault: vault.token, member, passphrase, newPassphrase };
      return luwte.vault.unlockFirst(wish, { onProgress: setRenewal });
    },
    onSuccess: onOpened,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null && !isSame) open.mutate(chosen);
      }}
    >
      <Stack>
        <div>
          <Title order={2}>{t('vault.first.title', { name: first.name })}</Title>
          <Text size="sm" c="dimmed" mt={4}>
            {t('vault.first.intro')}
          </Text>
        </div>
        <NewPassphrase
          label={t('vault.first.passphrase')}
          names={[vault.name, first.name]}
          onChange={setChosen}
          autoFocus
        />
        {isSame ? <Text size="sm">{t('vault.first.same')}</Text> : null}
        {open.error ? <ErrorNotice error={open.error} /> : null}
        <Button
          type="submit"
          size="md"
          loading={open.isPending}
          disabled={chosen === null || isSame}
        >
          {t('vault.first.open')}
        </Button>
        <OpeningStatus
          running={open.isPending}
          renewal={renewal}
          words={t('vault.change.saving')}
        />
        <Anchor component="button" type="button" size="sm" ta="start" onClick={onBack}>
          {t('vault.first.back')}
        </Anchor>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import type { VaultWish } from './vault-wish.ts';

interface PhraseStepProps {
  readonly wish: VaultWish;
  readonly onBack: () => void;
  readonly onMade: (recoveryCode: string) => void;
}

/** The passphrase; at its end the vault is made, unfinished. */
export function PhraseStep({ wish, onBack, onMade }: PhraseStepProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const make = useMutation({
    mutationFn: (chosen: string) =>
      luwte.vault.create({
        folder: wish.folder.token,
        vaultName: wish.vaultName,
        memberName: wish.memberName,
        passphrase: chosen,
      }),
    onSuccess: ({ recoveryCode }) => onMade(recoveryCode),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== null) make.mutate(passphrase);
      }}
    >
      <Stack gap="lg">
        <Text>{t('vault.setUp.phraseIntro')}</Text>
        <NewPassphrase
          label={t('vault.setUp.passphrase')}
          names={[wish.memberName, wish.vaultName]}
          onChange={setPassphrase}
          autoFocus
        />
        {make.error ? <ErrorNotice error={make.error} /> : null}
        <Text size="sm" c="dimmed" role="status" hidden={!make.isPending}>
          {t('vault.setUp.making')}
        </Text>
        <Group justify="space-between">
          <Button variant="default" size="md" disabled={make.isPending} onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="submit" size="md" loading={make.isPending} disabled={passphrase === null}>
            {t('vault.setUp.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

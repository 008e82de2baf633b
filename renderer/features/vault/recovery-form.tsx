import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Progress } from '../../../contract/procedure.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MemberChoice, onlyOf } from './member-choice.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { OpeningStatus } from './opening-status.tsx';
import type { WayInProps } from './passphrase-form.tsx';
import { emptyRecovery, isWholeRecovery, RecoveryEntry } from './recovery-entry.tsx';

/** The way in for who has lost the passphrase: what is on paper, and a new passphrase. */
export function RecoveryForm({ vault, members, isSplit, onOpened, onOtherWay }: WayInProps) {
  const { t } = useTranslation();
  const [member, setMember] = useState(onlyOf(members));
  const [code, setCode] = useState(emptyRecovery(isSplit));
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [renewal, setRenewal] = useState<Progress | null>(null);
  const recover = useMutation({
    mutationFn: (newPassphrase: string) =>
      luwte.vault.unlockWithRecoveryCode(
        { vault: vault.token, member, recoveryCode: code, newPassphrase },
        { onProgress: setRenewal },
      ),
    onSuccess: onOpened,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== null) recover.mutate(passphrase);
      }}
    >
      <Stack>
        <div>
          <Title order={2}>{t('vault.recovery.title')}</Title>
          <Text size="sm" c="dimmed" mt={4}>
            {t('vault.recovery.intro')}
          </Text>
        </div>
        <MemberChoice members={members} value={member} onChange={setMember} />
        <RecoveryEntry value={code} onChange={setCode} error={recover.error} />
        <NewPassphrase
          label={t('vault.recovery.newPhrase')}
          names={[vault.name, ...members.map(({ name }) => name)]}
          onChange={setPassphrase}
        />
        {recover.error ? <ErrorNotice error={recover.error} /> : null}
        <Button
          type="submit"
          size="md"
          loading={recover.isPending}
          disabled={!isWholeRecovery(code) || passphrase === null || member === ''}
        >
          {t('vault.recovery.open')}
        </Button>
        <OpeningStatus
          running={recover.isPending}
          renewal={renewal}
          words={t('vault.change.saving')}
        />
        <Anchor component="button" type="button" size="sm" ta="start" onClick={onOtherWay}>
          {t('vault.recovery.backToPhrase')}
        </Anchor>
      </Stack>
    </form>
  );
}

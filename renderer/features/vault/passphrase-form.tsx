import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { LuwteError } from '../../../contract/errors.ts';
import type { Progress } from '../../../contract/procedure.ts';
import type { OpenVault } from '../../../contract/vault.ts';
import { luwte } from '../../app/luwte.ts';
import type { HostState } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { DemoHint } from './demo-hint.tsx';
import type { FirstLogInOf } from './first-log-in.tsx';
import { type Member, MemberChoice, onlyOf } from './member-choice.tsx';
import { OpeningStatus } from './opening-status.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { useCountdown } from './use-countdown.ts';
import { VaultTrouble } from './vault-trouble.tsx';

export interface WayInProps {
  readonly vault: HostState['vaults'][number];
  readonly members: readonly Member[];
  /** Whether the recovery code was split into shares. */
  readonly isSplit: boolean;
  readonly onOpened: (vault: OpenVault) => void;
  readonly onOtherWay: () => void;
}

interface PassphraseFormProps extends WayInProps {
  /** Hears that these were the six words of a first log-in. */
  readonly onFirst: (first: FirstLogInOf) => void;
}

/** The usual way in. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { vault, members, onOpened, onOtherWay, onFirst } = props;
  const { t } = useTranslation();
  const [member, setMember] = useState(onlyOf(members));
  const [passphrase, setPassphrase] = useState('');
  const [renewal, setRenewal] = useState<Progress | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const wait = useCountdown();
  const unlock = useMutation({
    mutationFn: () =>
      luwte.vault.unlock({ vault: vault.token, member, passphrase }, { onProgress: setRenewal }),
    onSuccess: onOpened,
    onError: (error) => {
      if (error instanceof LuwteError && error.code === 'vault.first-log-in') {
        const name = members.find(({ id }) => id === member)?.name ?? '';
        return onFirst({ member, name, passphrase });
      }
      const seconds = error instanceof LuwteError ? error.params['retryAfterSeconds'] : undefined;
      if (typeof seconds === 'number') wait.start(seconds);
      field.current?.select();
    },
  });
  const isWaiting = wait.left > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (member !== '' && !isWaiting && !unlock.isPending) unlock.mutate();
      }}
    >
      <Stack>
        <MemberChoice members={members} value={member} onChange={setMember} />
        <PassphraseInput
          ref={field}
          label={t('vault.unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus={members.length === 1}
        />
        <DemoHint members={members} onFill={setPassphrase} />
        <Trouble vault={vault} error={unlock.error} onRetry={unlock.reset} />
        <Text size="sm" role="status" hidden={!isWaiting}>
          {t('vault.unlock.wait', { count: wait.left })}
        </Text>
        <Button
          type="submit"
          size="md"
          loading={unlock.isPending}
          disabled={isWaiting || member === ''}
        >
          {t('vault.unlock.open')}
        </Button>
        <OpeningStatus
          running={unlock.isPending}
          renewal={renewal}
          words={t('vault.unlock.opening')}
        />
        <Anchor component="button" type="button" size="sm" ta="start" onClick={onOtherWay}>
          {t('vault.unlock.lost')}
        </Anchor>
      </Stack>
    </form>
  );
}

/** A mistyped phrase is told in a sentence; what is wrong with the vault comes with its way out. */
function Trouble(props: Pick<WayInProps, 'vault'> & { error: unknown; onRetry: () => void }) {
  const { error } = props;
  if (!error) return null;
  const mistyped =
    error instanceof LuwteError &&
    ['vault.wrong-passphrase', 'vault.too-many-attempts', 'vault.member-suspended'].includes(
      error.code,
    );
  return mistyped ? <ErrorNotice error={error} /> : <VaultTrouble {...props} />;
}

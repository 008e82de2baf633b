import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { OpenVault } from '../../../contract/vault.ts';
import { type HostState, useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Loading } from '../../ui/loading.tsx';
import { LockFrame } from './lock-frame.tsx';
import { LockedNotice } from './locked-notice.tsx';
import { Unlock } from './unlock.tsx';
import { useOpenOther } from './use-open-other.ts';
import { Welcome } from './welcome.tsx';

// Most need it once: it is not part of what every start loads.
const SetUp = lazy(async () => ({ default: (await import('./set-up.tsx')).SetUp }));

export type KnownVault = HostState['vaults'][number];

interface LockedAreaProps {
  /** Set when the vault process ended by itself, with when something was last kept. */
  readonly ended: { readonly keptAt: string | null } | null;
  readonly onOpened: (vault: OpenVault) => void;
  /** The screens of restoring; they are another feature's. */
  readonly renderRestore: (ways: RestoreWays) => ReactNode;
}

export interface RestoreWays {
  readonly onStop: () => void;
  /** A vault was made of a backup and can be opened. */
  readonly onRestored: (vault: KnownVault) => void;
}

type View = 'start' | 'set-up' | 'restore';

/** What there is without an open vault: a welcome, the making of a vault, and the lock screen. */
export function LockedArea({ ended, onOpened, renderRestore }: LockedAreaProps) {
  const { t } = useTranslation();
  const { vaults } = useHost();
  const [view, setView] = useState<View>('start');
  const other = useOpenOther();
  const known = other.vault ? [other.vault, ...vaults.filter(isNot(other.vault))] : vaults;
  const ways = {
    onMake: () => setView('set-up'),
    onOther: () => void other.choose(),
    onRestore: () => setView('restore'),
  };
  if (view === 'set-up') {
    return (
      <LockFrame label={t('vault.setUp.title')} wide>
        <Suspense fallback={<Loading />}>
          <SetUp onOpened={onOpened} onStop={() => setView('start')} />
        </Suspense>
      </LockFrame>
    );
  }
  if (view === 'restore') {
    const onRestored = (vault: KnownVault) => {
      other.take(vault);
      setView('start');
    };
    return (
      <LockFrame label={t('backup.restore.title')} wide>
        <Suspense fallback={<Loading />}>
          {renderRestore({ onStop: () => setView('start'), onRestored })}
        </Suspense>
      </LockFrame>
    );
  }
  if (known.length === 0) {
    return (
      <LockFrame label={t('vault.welcome.title')}>
        <Welcome {...ways} />
      </LockFrame>
    );
  }
  return (
    <LockFrame label={t('vault.unlock.title')}>
      <LockedNotice ended={ended} />
      <Unlock key={other.vault?.token ?? 'known'} vaults={known} {...ways} onOpened={onOpened} />
    </LockFrame>
  );
}

const isNot = (vault: KnownVault) => (known: KnownVault) => known.label !== vault.label;

import { useState } from 'react';
import type { restore } from '../../../contract/backup.ts';
import { LuwteError } from '../../../contract/errors.ts';
import type { OutputOf } from '../../../contract/procedure.ts';
import type { TypedRecovery } from '../../../contract/recovery-terms.ts';
import { luwte } from '../../app/luwte.ts';
import { useHost } from '../../app/use-vault.ts';
import { emptyRecovery } from '../vault/index.ts';
import { useLongWork } from './use-long-work.ts';

export const restoreSteps = ['source', 'place', 'secret'] as const;
export type RestoreStep = (typeof restoreSteps)[number];

export type FoundBackups = OutputOf<typeof restore.find>;
export type AboutBackup = OutputOf<typeof restore.inspect>;
export type RestoredVault = OutputOf<typeof restore.run>;

interface ChosenFolder {
  readonly token: string;
  readonly label: string;
}

/** All that was chosen and typed; kept through every step and every failure. */
export interface RestoreWish {
  /** Where backups were looked for, and those that were found. */
  readonly source: (ChosenFolder & { readonly found: FoundBackups }) | null;
  /** The one that was chosen. */
  readonly chosen: { readonly backup: string | null } | null;
  /** What it says of itself; null until that could be read. */
  readonly about: AboutBackup | null;
  readonly name: string;
  readonly folder: ChosenFolder;
  readonly member: string;
  readonly way: 'passphrase' | 'recovery-code';
  readonly passphrase: string;
  /** What is on paper. */
  readonly code: TypedRecovery;
}

/** The making of a vault from a backup, step by step. */
export function useRestore() {
  const { defaultFolder } = useHost();
  const [step, setStep] = useState<RestoreStep>('source');
  const [looking, setLooking] = useState(false);
  const [sourceError, setSourceError] = useState<unknown>(null);
  const [wish, setWish] = useState<RestoreWish>({
    ...{ source: null, chosen: null, about: null, name: '', folder: defaultFolder },
    ...{ member: '', way: 'passphrase', passphrase: '', code: emptyRecovery(false) },
  });
  const work = useLongWork<RestoredVault>();
  const change = (patch: Partial<RestoreWish>) => setWish((before) => ({ ...before, ...patch }));

  const inspect = async (token: string, backup: string | null) => {
    change({ chosen: { backup }, about: null });
    const about = await luwte.restore.inspect({ source: token, backup });
    setWish((before) => ({
      ...before,
      about,
      // What was typed already stays.
      code: [before.code].flat().join('') === '' ? emptyRecovery(about.isSplit) : before.code,
      name: before.name === '' ? about.vaultName : before.name,
      member: about.members.some(({ id }) => id === before.member)
        ? before.member
        : (about.members[0]?.id ?? ''),
    }));
  };

  const attempt = async (look: () => Promise<void>) => {
    setLooking(true);
    setSourceError(null);
    try {
      await look();
    } catch (error) {
      setSourceError(error);
    } finally {
      setLooking(false);
    }
  };

  return {
    step,
    wish,
    looking,
    sourceError,
    work: work.state,
    change,
    goTo: (next: RestoreStep) => {
      work.clear();
      setStep(next);
    },
    /** Lets the user point at a place, and looks what is there; one backup is chosen at once. */
    look: () =>
      attempt(async () => {
        const place = await luwte.host.choosePath({ kind: 'backup' });
        if (!place) return;
        change({ source: null, chosen: null, about: null });
        const found = await luwte.restore.find({ source: place.token });
        change({ source: { ...place, found } });
        const [only] = found.backups;
        if (only && found.backups.length === 1) await inspect(place.token, only.name);
      }),
    choose: (backup: string | null) =>
      attempt(async () => {
        if (wish.source) await inspect(wish.source.token, backup);
      }),
    run: async () => {
      const { source, chosen, name, folder, member } = wish;
      if (!source || !chosen) return;
      const input = { source: source.token, backup: chosen.backup, folder: folder.token, name };
      await work.run(async (options) => {
        try {
          return await luwte.restore.run({ ...input, member, secret: secretOf(wish) }, options);
        } catch (error) {
          setStep(stepOf(error));
          throw error;
        }
      });
    },
    cancel: work.cancel,
  };
}
export type Restoring = ReturnType<typeof useRestore>;

const secretOf = ({ way, passphrase, code }: RestoreWish) =>
  way === 'passphrase'
    ? ({ kind: 'passphrase', passphrase } as const)
    : ({ kind: 'recovery-code', recoveryCode: code } as const);

/** Where what went wrong can be put right. */
function stepOf(error: unknown): RestoreStep {
  const code = error instanceof LuwteError ? error.code : '';
  if (code === 'vault.exists' || code.startsWith('folder.')) return 'place';
  return code.startsWith('backup.') || code === 'vault.newer-format' ? 'source' : 'secret';
}

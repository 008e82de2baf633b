import { useMutation } from '@tanstack/react-query';
import type { backup } from '../../../contract/backup.ts';
import type { InputOf } from '../../../contract/procedure.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { useBackupWork } from './backup-work.tsx';

type Settings = InputOf<typeof backup.saveSettings>;

export interface Places {
  /** Lets the user choose one more folder, or one that is somewhere else now. */
  readonly add: () => void;
  readonly remove: (place: string) => void;
  readonly save: (settings: Settings) => void;
  /** Why the last change was refused. */
  readonly error: unknown;
}

/** Where backups go, when they are made, and which are kept. */
export function usePlaces(): Places {
  const { t } = useTranslation();
  const { clear } = useBackupWork();
  const adding = useMutation({
    mutationFn: async () => {
      const chosen = await luwte.host.choosePath({ kind: 'folder' });
      if (!chosen) return;
      await luwte.backup.addPlace({ folder: chosen.token });
      clear();
    },
  });
  const removing = useMutation({
    mutationFn: async (place: string) => {
      const question = {
        title: t('backup.place.removeTitle'),
        text: t('backup.place.removeText'),
        confirmLabel: t('backup.place.remove'),
      };
      if (await confirm(question)) await luwte.backup.removePlace({ place });
    },
  });
  const saving = useMutation({
    mutationFn: (settings: Settings) => luwte.backup.saveSettings(settings),
  });
  return {
    add: () => adding.mutate(),
    remove: (place) => removing.mutate(place),
    save: (settings) => saving.mutate(settings),
    error: adding.error ?? removing.error ?? saving.error,
  };
}

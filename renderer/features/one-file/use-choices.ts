import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { luwte, queryOf } from '../../app/luwte.ts';
import type { Source } from './use-one-file.ts';

/** A backup that can be chosen. */
export interface Choice {
  readonly key: string;
  readonly at: string;
  readonly bytes: number;
  /** Where it is. */
  readonly label: string;
  readonly source: Source;
}

interface PointedAt {
  readonly choices: readonly Choice[];
  readonly label: string;
}

/** The backups that can be chosen: those that this vault knows of, or those in a folder that was pointed at. */
export function useChoices() {
  const status = useQuery(queryOf('backup', 'status', {}));
  const [pointedAt, setPointedAt] = useState<PointedAt | null>(null);
  const [error, setError] = useState<unknown>(null);
  const known = (status.data?.reports ?? [])
    .filter(({ present }) => present === true)
    .map(({ at, bytes, label, name, place }): Choice => {
      const source = { kind: 'kept', place, name } as const;
      return { key: `${place} ${name}`, at, bytes, label, source };
    });
  const point = async () => {
    setError(null);
    try {
      const folder = await luwte.host.choosePath({ kind: 'backup' });
      if (!folder) return;
      const { backups } = await luwte.restore.find({ source: folder.token });
      const choices = backups.map(({ name, at, bytes }): Choice => {
        const source = { kind: 'folder', folder: folder.token, name } as const;
        return { key: name ?? '.', at, bytes, label: folder.label, source };
      });
      setPointedAt({ choices, label: folder.label });
    } catch (problem) {
      setError(problem);
    }
  };
  return {
    pending: status.isPending,
    isPointedAt: pointedAt !== null,
    choices: pointedAt?.choices ?? known,
    error: error ?? status.error,
    point: () => void point(),
  };
}

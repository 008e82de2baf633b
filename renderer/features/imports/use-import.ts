import { useEffect, useRef, useState } from 'react';
import { LuwteError } from '../../../contract/errors.ts';
import {
  type ImportTarget,
  noImportChoices,
  type RowChoice,
} from '../../../contract/import-terms.ts';
import type { ImportChoices, ImportMapping, ImportRead } from '../../../contract/imports.ts';
import { luwte } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { mapColumn, suggestedMapping } from './mapping.ts';
import { readFile } from './read-file.ts';

export const stages = ['file', 'columns', 'values', 'preview', 'report'] as const;
export type Stage = (typeof stages)[number];

export interface ImportState {
  readonly stage: Stage;
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly file: ImportRead | null;
  readonly mapping: ImportMapping;
  readonly choices: ImportChoices;
  /** How far an import under way is; null when none is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly cancelling: boolean;
  /** Whether the last attempt was stopped by the user. */
  readonly cancelled: boolean;
  readonly error: unknown;
  readonly reportId: string | null;
}

const start: ImportState = {
  stage: 'file',
  reading: null,
  file: null,
  mapping: [],
  choices: noImportChoices,
  progress: null,
  cancelling: false,
  cancelled: false,
  error: null,
  reportId: null,
};

/** How the user says the file is made. */
export type Rereading = Omit<Parameters<typeof luwte.imports.reread>[0], 'importId'>;

/** The import on screen: the file, what was chosen, and how far it is. */
export function useImport() {
  const [state, setState] = useState(start);
  const running = useRef<AbortController>(null);
  const change = (patch: Partial<ImportState>) => setState((before) => ({ ...before, ...patch }));
  // Leaving the page stops what is under way; nothing of it is kept.
  useEffect(() => () => running.current?.abort(), []);

  const take = (file: ImportRead) =>
    change({
      ...start,
      stage: 'columns',
      file,
      mapping: suggestedMapping(file.columns),
    });

  const chooseFile = async (chosen: File) => {
    change({ reading: chosen.name, error: null });
    try {
      const content = await readFile(chosen);
      take(await luwte.imports.read({ name: chosen.name.slice(0, 500), content }));
    } catch (error) {
      change({ ...start, error });
    }
  };

  const reread = async (said: Rereading) => {
    if (!state.file) return;
    try {
      take(await luwte.imports.reread({ importId: state.file.importId, ...said }));
    } catch (error) {
      change(isExpired(error) ? { ...start, error } : { error });
    }
  };

  const run = async () => {
    if (!state.file) return;
    const { mapping, choices, file } = state;
    const control = new AbortController();
    running.current = control;
    change({ progress: { done: 0, total: file.rowCount }, cancelled: false, error: null });
    try {
      const { reportId } = await luwte.imports.run(
        { importId: file.importId, mapping, choices },
        {
          signal: control.signal,
          onProgress: ({ done, total = file.rowCount }) => change({ progress: { done, total } }),
        },
      );
      change({ ...start, stage: 'report', reportId });
      // The preview is over: its file is gone from the vault process.
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'preview' });
    } catch (error) {
      const cancelled = error instanceof LuwteError && error.code === 'call.cancelled';
      const stopped = { progress: null, cancelling: false, cancelled };
      if (isExpired(error)) change({ ...start, error });
      else change({ ...stopped, error: cancelled ? null : error });
    } finally {
      running.current = null;
    }
  };

  const choose = (patch: Partial<ImportChoices>) =>
    change({ choices: { ...state.choices, ...patch }, cancelled: false });

  return {
    state,
    chooseFile,
    reread,
    run,
    mapColumn: (column: number, target: ImportTarget | null) =>
      change({ mapping: mapColumn(state.mapping, column, target) }),
    /** Keeps the words of these columns with the particulars. */
    keepColumns: (columns: readonly number[]) =>
      change({
        mapping: columns.reduce(
          (mapping, column) => mapColumn(mapping, column, 'remarks'),
          state.mapping,
        ),
      }),
    choose,
    /** Gives a word of the file its meaning. */
    chooseValue: (value: ImportChoices['values'][number]) => {
      const others = state.choices.values.filter(
        ({ target, original }) => target !== value.target || original !== value.original,
      );
      choose({ values: [...others, value] });
    },
    /** Says what becomes of rows. */
    chooseRows: (rows: readonly number[], choice: RowChoice) => {
      const others = state.choices.rows.filter(({ row }) => !rows.includes(row));
      choose({ rows: [...others, ...rows.map((row) => ({ row, choice }))] });
    },
    goTo: (stage: Stage) => change({ stage, error: null, cancelled: false }),
    cancel: () => {
      change({ cancelling: true });
      running.current?.abort();
    },
    /** Forgets the file, here and in the vault process. */
    stop: async () => {
      setState(start);
      await luwte.imports.abandon({});
    },
  };
}
export type Importing = ReturnType<typeof useImport>;

const isExpired = (error: unknown) =>
  error instanceof LuwteError && error.code === 'import.expired';

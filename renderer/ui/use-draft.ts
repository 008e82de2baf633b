import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { Compartment } from '../../contract/common.ts';
import type { draftKinds } from '../../contract/drafts.ts';
import { luwte } from '../app/luwte.ts';
import { DraftKeeper, type DraftState, type DraftStore, type StoredDraft } from './draft-keeper.ts';
import { openDrafts } from './open-drafts.ts';

export interface DraftOptions<F> {
  readonly compartment: Compartment;
  readonly kind: (typeof draftKinds)[number];
  /** Null for a client who is not entered yet. */
  readonly clientId: string | null;
  /** Null for a new record. */
  readonly objectId: string | null;
  /** The version of the record being edited; 0 for a new one. */
  readonly baseVersion: number;
  /** What the form shows without a draft. */
  readonly initial: F;
  readonly schema: z.ZodType<F>;
}

export interface Draft<F> extends DraftState<F> {
  change(patch: Partial<F>): void;
  discard(): Promise<void>;
  flush(): Promise<void>;
  /** To be called after the record was saved, best with the version it got. */
  forget(version?: number): void;
}

/**
 * The values of a form that keeps what is typed while it is typed. Loads the member's draft,
 * keeps changes within two seconds and when the form is left, hidden or locked.
 */
export function useDraft<F extends object>(options: DraftOptions<F>): Draft<F> {
  const { compartment, kind, clientId, objectId, initial, baseVersion } = options;
  const key = [compartment, kind, clientId ?? '', objectId ?? ''].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the form; its first values only start it.
  const keeper = useMemo(
    () => openDrafts.open(key, () => new DraftKeeper<F>(draftStore(options), initial, baseVersion)),
    [key],
  );
  useEffect(() => {
    openDrafts.retain(key, keeper);
    void keeper.load();
    return () => openDrafts.release(key);
  }, [key, keeper]);
  useEffect(() => keeper.follow(initial, baseVersion), [keeper, initial, baseVersion]);
  const state = useSyncExternalStore(
    useMemo(() => (listener: () => void) => keeper.subscribe(listener), [keeper]),
    () => keeper.state,
  );
  const actions = useMemo(
    () => ({
      change: (patch: Partial<F>) => keeper.change(patch),
      discard: () => keeper.discard(),
      flush: () => keeper.flush(),
      forget: (version?: number) => keeper.forget(version),
    }),
    [keeper],
  );
  return { ...state, ...actions };
}

function draftStore<F extends object>(options: DraftOptions<F>): DraftStore<F> {
  const { kind, clientId, objectId, schema, initial } = options;
  const drafts = {
    casework: luwte.draftsCasework,
    treatment: luwte.draftsTreatment,
    places: luwte.draftsPlaces,
  }[options.compartment];
  const key = { kind, clientId, objectId };
  return {
    load: async () => {
      const stored = await drafts.get(key);
      if (!stored) return null;
      const { baseVersion, updatedAt } = stored;
      return { ...readDraft(stored.content, schema, initial), baseVersion, updatedAt };
    },
    save: (values, baseVersion) =>
      drafts.save({ ...key, baseVersion, content: JSON.stringify(values) }),
    discard: async () => {
      await drafts.discard(key);
    },
  };
}

/**
 * Fits a stored draft into the form. A form that has changed since takes what still fits;
 * the rest is given as text, so that nothing typed is lost.
 */
export function readDraft<F extends object>(
  content: string,
  schema: z.ZodType<F>,
  initial: F,
): Pick<StoredDraft<F>, 'values' | 'unplaced'> {
  const raw = asRecord(content);
  if (!raw) return { values: initial, unplaced: content };
  const whole = schema.safeParse({ ...initial, ...raw });
  if (whole.success) return { values: whole.data, unplaced: null };
  const unfit = new Set(whole.error.issues.map((issue) => String(issue.path[0] ?? '')));
  const fitting = Object.fromEntries(Object.entries(raw).filter(([name]) => !unfit.has(name)));
  const rest = Object.entries(raw).filter(([name]) => unfit.has(name));
  const part = schema.safeParse({ ...initial, ...fitting });
  if (!part.success) return { values: initial, unplaced: content };
  return { values: part.data, unplaced: rest.map(([, value]) => asText(value)).join('\n\n') };
}

function asRecord(content: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

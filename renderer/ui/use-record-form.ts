import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { mergeChanges } from './merge-changes.ts';
import { notifyError } from './notify.tsx';
import { type Draft, type DraftOptions, useDraft } from './use-draft.ts';

/** A form's values with those of the record when editing began, so that a conflict can be merged. */
export type RecordForm<F> = F & { readonly opened: F };

/** How a save ended, with the record in the form's own shape. */
export type FormOutcome<F> =
  | { readonly outcome: 'saved'; readonly version: number }
  | {
      readonly outcome: 'outdated';
      readonly current: F;
      readonly version: number;
      readonly savedBy: string;
      readonly savedAt: string;
    };

interface Outdated<Current> {
  readonly outcome: 'outdated';
  readonly current: Current;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** How the vault answered a save, for a form: `valuesOf` makes the form's values of a record. */
export function formOutcome<Current extends { readonly version: number }, F>(
  answer: { readonly outcome: 'saved'; readonly version: number } | Outdated<Current>,
  valuesOf: (current: Current) => F,
): FormOutcome<F> {
  if (answer.outcome === 'saved') return answer;
  const { current, ...who } = answer;
  return { ...who, current: valuesOf(current), version: current.version };
}

interface RecordFormOptions<F extends object>
  extends Omit<DraftOptions<RecordForm<F>>, 'initial' | 'schema'> {
  /** What the record holds, or an empty form. Give the same object while that stays the same. */
  readonly record: F;
  /** What may stand in the form while it is typed: looser than what may be saved. */
  readonly typedSchema: z.ZodType<F>;
  readonly save: (values: F, version: number) => Promise<FormOutcome<F>>;
  readonly onSaved?: () => void;
  /** Tells of a failed save in the form itself; gives whether it did, otherwise it is told as usual. */
  readonly tellFailure?: (error: unknown) => boolean;
}

export type FormConflict<F> = Extract<FormOutcome<F>, { outcome: 'outdated' }>;

export interface RecordFormState<F extends object> {
  readonly values: F;
  readonly draft: Draft<RecordForm<F>>;
  readonly saving: boolean;
  /** Someone else was first: both sides, until the user chose. */
  readonly conflict: FormConflict<F> | null;
  change(patch: Partial<F>): void;
  /** Saves; gives the new version, or null when it was not saved (the user is told why). */
  save(): Promise<number | null>;
  /** Saves my changes on top of theirs. */
  keepMine(): void;
  /** Throws my changes away. */
  takeTheirs(): void;
  /** Puts the choice off; the draft stays. */
  closeConflict(): void;
}

/** A form over a versioned record: keeps a draft, saves, and settles with whoever saved meanwhile. */
export function useRecordForm<F extends object>(options: RecordFormOptions<F>): RecordFormState<F> {
  const { record, typedSchema } = options;
  const initial = useMemo<RecordForm<F>>(() => ({ ...record, opened: record }), [record]);
  const schema = useMemo(() => recordFormSchema(typedSchema), [typedSchema]);
  const draft = useDraft<RecordForm<F>>({ ...options, initial, schema });
  const [conflict, setConflict] = useState<FormConflict<F> | null>(null);
  const latest = useRef(draft.values);
  latest.current = draft.values;

  const saving = useMutation({
    mutationFn: async ({ form, version }: { form: RecordForm<F>; version: number }) => {
      const outcome = await options.save(withoutOpened(form), version);
      if (outcome.outcome === 'outdated') {
        setConflict(outcome);
        return null;
      }
      setConflict(null);
      draft.forget(outcome.version);
      // What was typed while it was being saved is a change to what is saved now.
      const typed = latest.current;
      if (JSON.stringify(typed) !== JSON.stringify(form)) {
        draft.change({ ...typed, opened: withoutOpened(form) });
      }
      options.onSaved?.();
      return outcome.version;
    },
  });
  const save = (form: RecordForm<F>, version: number) =>
    saving.mutateAsync({ form, version }).catch((error: unknown) => {
      if (!options.tellFailure?.(error)) notifyError(error);
      return null;
    });

  return {
    values: draft.values,
    draft,
    saving: saving.isPending,
    conflict,
    change: (patch) => draft.change(patch as Partial<RecordForm<F>>),
    save: () => save(draft.values, draft.baseVersion),
    keepMine: () => {
      if (!conflict) return;
      const merged = mergeChanges(
        draft.values.opened,
        withoutOpened(draft.values),
        conflict.current,
      );
      const form: RecordForm<F> = { ...merged, opened: conflict.current };
      draft.change(form);
      void save(form, conflict.version);
    },
    takeTheirs: () => {
      setConflict(null);
      draft.discard().catch(notifyError);
    },
    closeConflict: () => setConflict(null),
  };
}

function withoutOpened<F extends object>(form: RecordForm<F>): F {
  const { opened: _opened, ...values } = form;
  // What is left of `F & { opened }` without `opened` is F, which the compiler can't tell of a generic.
  return values as unknown as F;
}

const recordFormSchema = <F extends object>(fields: z.ZodType<F>): z.ZodType<RecordForm<F>> =>
  z.intersection(fields, z.object({ opened: fields })) as z.ZodType<RecordForm<F>>;

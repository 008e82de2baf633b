import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Episode } from '../../../contract/course-records.ts';
import type { Draft } from '../../../contract/drafts.ts';
import { queryOf } from '../../app/luwte.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { formOutcome, type RecordFormState, useRecordForm } from '../../ui/use-record-form.ts';

/** Which episode a call changes, as the vault asks it. */
export interface EpisodeAt {
  readonly clientId: string;
  readonly id: string;
  readonly version: number;
}

export type EpisodeAnswer =
  | { readonly outcome: 'saved'; readonly version: number }
  | {
      readonly outcome: 'outdated';
      readonly current: Episode;
      readonly savedBy: string;
      readonly savedAt: string;
    };

interface PartFormOptions<F extends object> {
  readonly episode: Episode;
  readonly kind: Draft['kind'];
  /** The part that is changed; null for a new one. */
  readonly objectId: string | null;
  /** What the form opens with. Give the same object while that stays the same. */
  readonly record: F;
  readonly typedSchema: z.ZodType<F>;
  readonly send: (values: F, at: EpisodeAt) => Promise<EpisodeAnswer>;
  /** The form's values of an episode as a colleague saved it. */
  readonly valuesOf: (current: Episode) => F;
  /** What to tell once it is saved. */
  readonly saved: string;
  readonly onSaved: () => void;
}

/** A form over a part of an episode, which is saved as a whole. */
export function usePartForm<F extends object>(options: PartFormOptions<F>): RecordFormState<F> {
  const { episode, kind, objectId, record, typedSchema, send, valuesOf } = options;
  const { clientId, id } = episode;
  const queries = useQueryClient();
  return useRecordForm<F>({
    ...{ compartment: 'casework', kind, clientId, objectId, record, typedSchema },
    baseVersion: episode.version,
    save: async (values, version) => {
      const answer = await send(values, { clientId, id, version });
      // The next form is based on what is saved now.
      await queries.invalidateQueries(queryOf('course', 'get', { clientId }));
      return formOutcome(answer, valuesOf);
    },
    onSaved: () => {
      notifyDone(options.saved);
      options.onSaved();
    },
  });
}

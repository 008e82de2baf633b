import { useEffect, useRef } from 'react';
import type { ContactForm } from '../../../contract/contacts.ts';
import { luwte } from '../../app/luwte.ts';
import type { Draft } from '../../ui/use-draft.ts';

/** A note that changes hands: what was typed before another person was chosen. */
export interface Carried {
  readonly form: ContactForm;
  /** Under whom it was kept until now. */
  readonly from: { readonly clientId: string; readonly noteId: string };
}

export interface QuickNote {
  readonly carried: Carried | null;
  /** Hears what stands in the form, and null while nothing was typed. */
  readonly onForm: (form: ContactForm | null) => void;
}

/** Puts what was carried into the form; the draft it came from goes once it is kept here. */
export function useCarried(quick: QuickNote | undefined, draft: Draft<ContactForm>): void {
  const { change, flush, values, status } = draft;
  const placed = useRef(false);
  const carried = quick?.carried ?? null;
  useEffect(() => {
    if (carried === null || placed.current) return;
    placed.current = true;
    change(carried.form);
    void flush();
  }, [carried, change, flush]);
  useEffect(() => {
    if (carried === null || status !== 'saved') return;
    const { clientId, noteId } = carried.from;
    luwte.draftsCasework.discard({ kind: 'contact', clientId, objectId: noteId }).catch(() => {
      // It stays in the list of drafts, where it can be thrown away.
    });
  }, [carried, status]);
  const onForm = quick?.onForm;
  useEffect(() => onForm?.(status === 'clean' ? null : values), [onForm, status, values]);
}

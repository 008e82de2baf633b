import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../contract/procedure.ts';
import type { treatment } from '../../../contract/treatment.ts';
import type { TreatmentPlanFields } from '../../../contract/treatment-plan.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { withoutBlankLines } from './plan-form.ts';

type Outdated = Extract<OutputOf<(typeof treatment)['savePlan']>, { outcome: 'outdated' }>;

/** Saves the plan; when someone else was first, holds both sides until one is chosen. */
export function useSavePlan(
  clientId: string,
  draft: Draft<TreatmentPlanFields>,
  onSaved: () => void,
) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Outdated | null>(null);
  const save = useMutation({
    mutationFn: (version: number) =>
      luwte.treatment.savePlan({ clientId, version, fields: withoutBlankLines(draft.values) }),
    onSuccess: (result) => {
      if (result.outcome === 'outdated') {
        setConflict(result);
        return;
      }
      setConflict(null);
      draft.forget(result.version);
      notifyDone(t('plans.saved'));
      onSaved();
    },
  });
  return {
    save,
    conflict,
    keepMine: () => {
      if (conflict) save.mutate(conflict.current.version);
    },
    takeTheirs: () => {
      void draft
        .discard()
        .then(() => queries.invalidateQueries())
        .then(onSaved)
        .catch(notifyError);
    },
    decideLater: () => setConflict(null),
  };
}

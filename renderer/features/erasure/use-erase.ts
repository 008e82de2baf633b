import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { erasure } from '../../../contract/erasure.ts';
import type { InputOf } from '../../../contract/procedure.ts';
import { luwte } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyDone } from '../../ui/notify.tsx';

/** Erases, with how far it is, and goes to the list of erased files when it is done. */
export function useErase(code: string, onErased: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [percent, setPercent] = useState(0);
  const erase = useMutation({
    mutationFn: (wish: InputOf<typeof erasure.run>) => {
      setPercent(0);
      return luwte.erasure.run(wish, {
        onProgress: ({ done, total = 1 }) => setPercent(Math.floor((100 * done) / total)),
      });
    },
    onSuccess: async ({ open }) => {
      onErased();
      notifyDone(t(open.length === 0 ? 'erasure.done' : 'erasure.doneInPart', { code }));
      await navigate({ to: '/erased' });
      // What the page still remembers of the file goes too.
      queries.removeQueries({ type: 'inactive' });
      await queries.invalidateQueries();
    },
  });
  return { erase, percent };
}

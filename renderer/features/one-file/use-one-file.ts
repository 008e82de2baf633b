import { useEffect, useRef, useState } from 'react';
import type { oneFile } from '../../../contract/one-file.ts';
import type { InputOf, OutputOf } from '../../../contract/procedure.ts';
import { luwte } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { useLongWork } from '../backup/index.ts';

export type Source = InputOf<typeof oneFile.open>['source'];
export type OpenedBackup = OutputOf<typeof oneFile.open>;
export type Restored = OutputOf<typeof oneFile.restore> & { readonly code: string };

/** The bringing back of one file: a backup, a client in it, and what came of it. */
export function useOneFile() {
  const { t } = useTranslation();
  const opening = useLongWork<OpenedBackup>();
  const restoring = useLongWork<Restored>();
  const [clientId, setClientId] = useState<string | null>(null);
  const backup = opening.state.result;
  const opened = useRef<string>(null);
  const close = () => {
    const id = opened.current;
    opened.current = null;
    // What is not closed now is closed by the next one that is opened, or by locking.
    if (id) luwte.oneFile.close({ opened: id }).catch(() => undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes what was opened last, when the page goes
  useEffect(() => close, []);
  return {
    backup,
    clientId,
    opening: opening.state,
    restoring: restoring.state,
    open: (source: Source) =>
      void opening.run(async (options) => {
        const result = await luwte.oneFile.open({ source }, options);
        opened.current = result.opened;
        return result;
      }),
    cancelOpening: opening.cancel,
    choose: (id: string | null) => {
      restoring.clear();
      setClientId(id);
    },
    /** Back to the choice of a backup. */
    leave: () => {
      close();
      setClientId(null);
      restoring.clear();
      opening.clear();
    },
    restore: async (code: string) => {
      if (!backup || clientId === null) return;
      const remark = t('oneFile.remark', { when: formatInstant(backup.at) });
      const input = { opened: backup.opened, clientId, code, remark };
      await restoring.run(async (options) => ({
        ...(await luwte.oneFile.restore(input, options)),
        code,
      }));
      await queries.invalidateQueries();
    },
    cancelRestoring: restoring.cancel,
  };
}
export type OneFile = ReturnType<typeof useOneFile>;

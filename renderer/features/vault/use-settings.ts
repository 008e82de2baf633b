import { useMutation } from '@tanstack/react-query';
import type { host } from '../../../contract/host.ts';
import type { InputOf } from '../../../contract/procedure.ts';
import { luwte } from '../../app/luwte.ts';
import { notifyError } from '../../ui/notify.tsx';

/** Saves what the user prefers; it takes effect at once. */
export function useSettings() {
  const { mutate } = useMutation({
    mutationFn: (settings: InputOf<typeof host.saveSettings>) => luwte.host.saveSettings(settings),
    onError: notifyError,
  });
  return { save: mutate };
}

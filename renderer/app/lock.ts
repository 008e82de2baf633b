import i18next from 'i18next';
import { confirm } from '../ui/confirm.tsx';
import { notifyError } from '../ui/notify.tsx';
import { openDrafts } from '../ui/open-drafts.ts';
import { lockRequest } from './lock-request.ts';
import { luwte } from './luwte.ts';

/** A vault that answers keeps a draft in milliseconds. */
const patience = 1_000;

/** Locks the vault; drafts are kept first. Text that can't be kept goes with the page, so it is asked about first. */
export function lock(): void {
  lockWhenReady().catch(notifyError);
}

async function lockWhenReady(): Promise<void> {
  if (!(await nothingIsLost())) return;
  await lockRequest.prepare();
  await luwte.host.lock({ reason: 'asked' });
}

/** Gives whether everything typed is kept, or may go. */
async function nothingIsLost(): Promise<boolean> {
  const tried = new Promise((resolve) => setTimeout(resolve, patience));
  if (openDrafts.hasUnsaved) await Promise.race([openDrafts.flushAll(), tried]);
  if (!openDrafts.hasUnsaved) return true;
  return confirm({
    title: i18next.t('app.lockUnsaved.title'),
    text: i18next.t('app.lockUnsaved.text'),
    confirmLabel: i18next.t('app.lockUnsaved.lock'),
    danger: true,
  });
}

import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { BackupProvider } from '../features/backup/index.ts';
import { openDrafts } from '../ui/open-drafts.ts';
import { reportActivity } from './activity.ts';
import { IdleDialog } from './idle-dialog.tsx';
import { loadAhead } from './load-ahead.ts';
import { luwte } from './luwte.ts';
import { createAppRouter } from './routes.tsx';
import { useVault } from './use-vault.ts';

/** The program within an open vault. Each opening begins at Today. */
export function OpenProgram() {
  const { compartments } = useVault().member;
  const [router] = useState(createAppRouter);
  useEffect(() => reportActivity(window, () => void luwte.host.active({})), []);
  useEffect(() => loadAhead(router), [router]);
  useEffect(() => openDrafts.keepWhenLeft(window), []);
  return (
    <BackupProvider>
      <RouterProvider router={router} context={{ compartments }} />
      <IdleDialog />
    </BackupProvider>
  );
}

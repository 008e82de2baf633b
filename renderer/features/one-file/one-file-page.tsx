import { Alert, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { WorkProgress } from '../backup/index.ts';
import { BackLink } from './back-link.tsx';
import { BackupChoice } from './backup-choice.tsx';
import { FileDone } from './file-done.tsx';
import { FilePreview } from './file-preview.tsx';
import { KeptClients } from './kept-clients.tsx';
import { type OneFile, useOneFile } from './use-one-file.ts';

const route = getRouteApi('/backup/one-file');

/** Brings the file of one client back from a backup, beside the one of today. */
export function OneFilePage() {
  const { t } = useTranslation();
  const { place, name } = route.useSearch();
  const work = useOneFile();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was chosen on the page before
  useEffect(() => {
    if (place && name) work.open({ kind: 'kept', place, name });
  }, [place, name]);
  return (
    <Stack gap={0} maw={960}>
      <PageHeader
        title={t('oneFile.title')}
        description={t('oneFile.intro')}
        actions={<BackLink />}
      />
      <Step work={work} />
    </Stack>
  );
}

function Step({ work }: { readonly work: OneFile }) {
  const { t } = useTranslation();
  const { opening, restoring, backup, clientId } = work;
  if (opening.progress) {
    return (
      <WorkProgress
        title={t('oneFile.source.opening')}
        text={t('oneFile.source.openingText')}
        progress={opening.progress}
        cancelling={opening.cancelling}
        onCancel={work.cancelOpening}
      />
    );
  }
  if (restoring.progress) {
    return (
      <WorkProgress
        title={t('oneFile.preview.running')}
        progress={restoring.progress}
        cancelling={restoring.cancelling}
        onCancel={work.cancelRestoring}
      />
    );
  }
  if (restoring.result) return <FileDone restored={restoring.result} work={work} />;
  if (backup && clientId !== null) {
    return <FilePreview key={clientId} backup={backup} clientId={clientId} work={work} />;
  }
  if (backup) return <KeptClients backup={backup} work={work} />;
  return (
    <Stack>
      {opening.cancelled ? <Alert role="status">{t('oneFile.source.cancelled')}</Alert> : null}
      <BackupChoice work={work} />
    </Stack>
  );
}

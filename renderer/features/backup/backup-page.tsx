import { Button, Stack } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { BackupStatus } from '../../../contract/backup.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EarlierBackups } from './earlier-backups.tsx';
import { MakePanel } from './make-panel.tsx';
import { OneFilePanel } from './one-file-panel.tsx';
import { RehearsalPanel } from './rehearsal-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { usePlaces } from './use-places.ts';

/** Making backups: where to, how many, and those there are. */
export function BackupPage() {
  const { t } = useTranslation();
  const status = useQuery(queryOf('backup', 'status', {}));
  return (
    <Stack gap={0} maw={960}>
      <PageHeader title={t('backup.title')} description={t('backup.intro')} />
      {status.isPending ? <Loading /> : null}
      {status.isError ? (
        <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
      ) : null}
      {status.data ? <Content status={status.data} onLook={() => void status.refetch()} /> : null}
    </Stack>
  );
}

interface ContentProps {
  readonly status: BackupStatus;
  readonly onLook: () => void;
}

function Content({ status, onLook }: ContentProps) {
  const { t } = useTranslation();
  const places = usePlaces();
  if (status.places.length === 0) {
    return (
      <Stack>
        {places.error ? <ErrorNotice error={places.error} /> : null}
        <EmptyState
          icon={<IconUsb aria-hidden />}
          title={t('backup.empty.title')}
          text={t('backup.empty.text')}
          action={
            <Button size="md" onClick={places.add}>
              {t('backup.empty.choose')}
            </Button>
          }
        />
        <OneFilePanel />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <MakePanel status={status} />
      <SettingsPanel status={status} places={places} onLook={onLook} />
      <RehearsalPanel rehearsal={status.rehearsal} />
      <OneFilePanel />
      <EarlierBackups reports={status.reports} />
    </Stack>
  );
}

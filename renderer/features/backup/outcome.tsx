import { Alert, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { BackupOutcome, BackupReport, BackupStatus } from '../../../contract/backup.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatBytes, formatMoment } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useBackupWork } from './backup-work.tsx';
import { Facts } from './facts.tsx';
import { useContentWords } from './use-words.ts';

/** What came of the last attempt, here or at an earlier time. */
export function Outcome({ status }: { readonly status: BackupStatus }) {
  const { t } = useTranslation();
  const { state, make } = useBackupWork();
  if (state.error) return <ErrorNotice error={state.error} onRetry={make} />;
  if (state.cancelled) {
    return (
      <Alert role="status" color="gray">
        {t('backup.cancelled')}
      </Alert>
    );
  }
  return (
    <>
      {state.result ? <Done outcomes={state.result} /> : null}
      {status.places.map(({ id, label, failure }) =>
        failure ? (
          <Stack key={id} gap="xs">
            <Text size="sm">
              {t('backup.failed', { time: formatMoment(failure.at), place: visibleBidi(label) })}
            </Text>
            <ErrorNotice error={new LuwteError(failure.code)} onRetry={make} />
          </Stack>
        ) : null,
      )}
    </>
  );
}

function Done({ outcomes }: { readonly outcomes: readonly BackupOutcome[] }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="status"
      color="green"
      icon={<IconCheck aria-hidden />}
      title={t('backup.done.title')}
    >
      <Stack gap="sm">
        <Text size="sm">{t('backup.done.text')}</Text>
        {outcomes.map(({ place, label, report }) =>
          report ? <Made key={place} report={report} place={label} /> : null,
        )}
        <Text size="sm">{t('backup.done.safe')}</Text>
      </Stack>
    </Alert>
  );
}

function Made({ report, place }: { readonly report: BackupReport; readonly place: string }) {
  const { t } = useTranslation();
  const contentWords = useContentWords();
  const seconds = Math.max(1, Math.round(report.milliseconds / 1000));
  return (
    <Facts
      facts={[
        [t('backup.fact.content'), contentWords(report.counts)],
        [t('backup.fact.size'), formatBytes(report.bytes)],
        [t('backup.fact.took'), t('backup.seconds', { count: seconds })],
        [t('backup.fact.place'), <SafeText key="place">{place}</SafeText>],
        [t('backup.fact.name'), <SafeText key="name">{report.name}</SafeText>],
      ]}
    />
  );
}

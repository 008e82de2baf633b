import { Alert, Button, Group, NativeSelect, Paper, Stack, Switch, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportPreview, ImportPreviewRow } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { duplicateGroups } from './duplicate-groups.ts';
import { choiceOptions } from './import-words.ts';
import { PreviewTable } from './preview-table.tsx';
import { StepHeading } from './step-heading.tsx';
import { SummaryLine } from './summary-line.tsx';
import type { Importing } from './use-import.ts';
import type { usePreview } from './use-preview.ts';

interface PreviewStepProps {
  readonly importing: Importing;
  readonly preview: ReturnType<typeof usePreview>;
}

/** Fourth step: every row, as it will be, before anything is done. */
export function PreviewStep({ importing, preview }: PreviewStepProps) {
  const { t } = useTranslation();
  const { state, goTo, run } = importing;
  const { data } = preview;
  const count = data ? data.summary.rows - data.summary.left : 0;
  return (
    <Stack>
      <StepHeading title={t('imports.preview.title')}>
        <Button variant="default" onClick={() => goTo('values')}>
          {t('common.back')}
        </Button>
        <Button disabled={count === 0 || preview.isPlaceholderData} onClick={() => void run()}>
          {count === 0 ? t('imports.preview.runNothing') : t('imports.preview.run', { count })}
        </Button>
      </StepHeading>
      {state.error ? <ErrorNotice error={state.error} /> : null}
      {state.cancelled ? (
        <Alert role="status" color="teal">
          {t('imports.running.cancelled')}
        </Alert>
      ) : null}
      {preview.isError ? (
        <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      ) : null}
      {preview.isPending ? <Loading /> : null}
      {data ? (
        <>
          <SummaryLine summary={data.summary} busy={preview.isPlaceholderData} />
          <BulkChoices rows={data.rows} importing={importing} />
          <PreviewRows preview={data} importing={importing} />
        </>
      ) : null}
    </Stack>
  );
}

const needsAttention = ({ problems, duplicate, left }: ImportPreviewRow) =>
  problems.length > 0 || duplicate !== null || left !== null;

function PreviewRows({
  preview,
  importing,
}: {
  readonly preview: ImportPreview;
  readonly importing: Importing;
}) {
  const { t } = useTranslation();
  const [only, setOnly] = useState(false);
  const rows = useMemo(
    () => (only ? preview.rows.filter(needsAttention) : preview.rows),
    [only, preview.rows],
  );
  return (
    <>
      <Group justify="space-between">
        <Switch
          label={t('imports.preview.onlyProblems')}
          checked={only}
          onChange={({ currentTarget }) => setOnly(currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" role="status">
          {t('imports.preview.showing', { shown: rows.length, total: preview.rows.length })}
        </Text>
      </Group>
      {rows.length === 0 ? (
        <EmptyState
          icon={<IconChecks aria-hidden />}
          title={t('imports.preview.noProblems.title')}
          text={t('imports.preview.noProblems.text')}
        />
      ) : (
        <PreviewTable
          rows={rows}
          mapping={importing.state.mapping}
          onChoose={(row, choice) => importing.chooseRows([row], choice)}
        />
      )}
    </>
  );
}

interface BulkChoicesProps {
  readonly rows: readonly ImportPreviewRow[];
  readonly importing: Importing;
}

/** One choice for all rows that are like others for the same reason. */
function BulkChoices({ rows, importing }: BulkChoicesProps) {
  const { t } = useTranslation();
  const groups = useMemo(() => duplicateGroups(rows), [rows]);
  if (groups.length === 0) return null;
  return (
    <Paper withBorder p="sm">
      <Group gap="xl">
        {groups.map(({ reason, rows: rowsOfGroup, choices, current }) => (
          <NativeSelect
            key={reason}
            size="xs"
            label={t('imports.preview.bulkText', {
              count: rowsOfGroup.length,
              reason: t(`imports.duplicate.reason.${reason}`),
            })}
            value={current ?? ''}
            data={[
              ...(current === null ? [{ value: '', label: '…' }] : []),
              ...choiceOptions(t, choices),
            ]}
            onChange={({ currentTarget }) => {
              const choice = choices.find((one) => one === currentTarget.value);
              if (choice) importing.chooseRows(rowsOfGroup, choice);
            }}
          />
        ))}
      </Group>
    </Paper>
  );
}

import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { Rehearsal } from '../../../contract/backup.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { luwte } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatInstant } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useLongWork } from './use-long-work.ts';
import { WorkProgress } from './work-progress.tsx';

/** Whether a backup could be restored the last time it was tried, and the way to try it now. */
export function RehearsalPanel({ rehearsal }: { readonly rehearsal: Rehearsal | null }) {
  const { t } = useTranslation();
  const titleId = useId();
  const { state, run, cancel } = useLongWork<Rehearsal>();
  const start = async () => {
    await run((options) => luwte.backup.rehearse({}, options));
    await queries.invalidateQueries({ queryKey: ['backup'] });
  };
  return (
    <Paper component="section" aria-labelledby={titleId} withBorder p="lg">
      <Stack gap="sm" align="stretch">
        <Title order={2} size="h3" id={titleId}>
          {t('backup.rehearsal.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('backup.rehearsal.text')}
        </Text>
        {state.progress ? (
          <WorkProgress
            title={t('backup.rehearsal.running')}
            progress={state.progress}
            cancelling={state.cancelling}
            onCancel={cancel}
          />
        ) : (
          <>
            {state.error ? <ErrorNotice error={state.error} /> : null}
            <Last rehearsal={rehearsal} />
            <Button
              variant="default"
              onClick={() => void start()}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('backup.rehearsal.now')}
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  );
}

function Last({ rehearsal }: { readonly rehearsal: Rehearsal | null }) {
  const { t } = useTranslation();
  if (!rehearsal) return <Text>{t('backup.rehearsal.never')}</Text>;
  const { at, name, label, code } = rehearsal;
  const when = formatInstant(at);
  return (
    <div>
      <Text>
        {code ? t('backup.rehearsal.failed', { when }) : t('backup.rehearsal.good', { when })}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('backup.rehearsal.which', { name: visibleBidi(name), place: visibleBidi(label) })}
      </Text>
      {code ? <ErrorNotice error={new LuwteError(code)} /> : null}
    </div>
  );
}

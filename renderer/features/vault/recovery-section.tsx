import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { RecoveryRenewal } from './recovery-renewal.tsx';
import type { RecoveryState, RenewalKind } from './recovery-state.ts';
import { SettingsSection } from './settings-section.tsx';

/** When the recovery code was made, and the ways to replace or split it. */
export function RecoverySection() {
  const { t } = useTranslation();
  const state = useQuery(queryOf('recovery', 'state', {}));
  const [kind, setKind] = useState<RenewalKind | null>(null);
  if (state.isError) {
    return (
      <SettingsSection title={t('recovery.section.title')}>
        <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />
      </SettingsSection>
    );
  }
  return (
    <SettingsSection title={t('recovery.section.title')} text={t('recovery.section.text')}>
      {state.isPending ? <Loading /> : null}
      {state.data && kind === null ? <Standing state={state.data} onBegin={setKind} /> : null}
      {state.data && kind !== null ? (
        <RecoveryRenewal kind={kind} lacks={state.data.lacks} onClose={() => setKind(null)} />
      ) : null}
    </SettingsSection>
  );
}

interface StandingProps {
  readonly state: RecoveryState;
  readonly onBegin: (kind: RenewalKind) => void;
}

function Standing({ state, onBegin }: StandingProps) {
  const { t } = useTranslation();
  const { madeAt, split, mayRenew } = state;
  const date = (instant: string) => formatDate(localToday(new Date(instant)));
  return (
    <Stack gap="md">
      <Text>
        {t('recovery.section.made', { date: date(madeAt) })}{' '}
        {split
          ? t('recovery.section.split', { date: date(split.madeAt), set: split.set })
          : t('recovery.section.whole')}
      </Text>
      {mayRenew ? (
        <Group>
          <Button variant="default" onClick={() => onBegin('replace')}>
            {t('recovery.section.replace')}
          </Button>
          <Button variant="default" onClick={() => onBegin('split')}>
            {t('recovery.section.doSplit')}
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t('recovery.section.mayNot')}
        </Text>
      )}
    </Stack>
  );
}

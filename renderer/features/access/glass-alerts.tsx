import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconDoor } from '@tabler/icons-react';
import { useMutation, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { GlassAlert } from '../../../contract/access.ts';
import { isOverseer } from '../../../contract/common.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

interface GlassAlertsProps {
  /** The client as the list of clients names them. */
  readonly nameOf: (clientId: string) => string;
}

/** Files and addresses that were opened with a reason, for the coordinator to see. */
export function GlassAlerts({ nameOf }: GlassAlertsProps) {
  const { t } = useTranslation();
  const alerts = useAlerts();
  const [earlierShown, setEarlierShown] = useState(false);
  if (alerts.length === 0) return null;
  const fresh = alerts.filter(({ seen }) => seen === null);
  const earlier = alerts.filter(({ seen }) => seen !== null);
  const shown = earlierShown ? alerts : fresh;
  return (
    <Paper component="section" aria-labelledby="glass-title" withBorder p="lg">
      <Group gap="xs" mb={4}>
        <IconDoor size={20} aria-hidden />
        <Title order={2} id="glass-title">
          {t('access.alerts.title')}
        </Title>
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        {fresh.length > 0 ? t('access.alerts.text') : t('access.alerts.none')}
      </Text>
      {shown.length > 0 ? (
        <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {shown.map((alert) => (
            <OneAlert
              key={`${alert.compartment} ${alert.sequence}`}
              alert={alert}
              who={nameOf(alert.clientId)}
            />
          ))}
        </Stack>
      ) : null}
      {earlier.length > 0 && !earlierShown ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setEarlierShown(true)}>
          {t('access.alerts.earlier', { count: earlier.length })}
        </Button>
      ) : null}
    </Paper>
  );
}

function useAlerts(): readonly GlassAlert[] {
  const { member } = useVault();
  const enabled = isOverseer(member.role);
  return useQueries({
    queries: [
      { ...queryOf('accessCasework', 'alerts', {}), enabled },
      {
        ...queryOf('accessPlaces', 'alerts', {}),
        enabled: enabled && member.compartments.includes('places'),
      },
    ],
    combine: (answers) =>
      answers.flatMap(({ data }) => data ?? []).sort((one, other) => (one.at < other.at ? 1 : -1)),
  });
}

function OneAlert({ alert, who }: { readonly alert: GlassAlert; readonly who: string }) {
  const { t } = useTranslation();
  const { compartment, sequence, seen } = alert;
  const feature = compartment === 'places' ? 'accessPlaces' : 'accessCasework';
  const acknowledge = useMutation({
    mutationFn: () => luwte[feature].acknowledge({ sequence }),
    onError: notifyError,
  });
  const what = compartment === 'places' ? 'access.alerts.address' : 'access.alerts.file';
  return (
    <Group component="li" justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Text size="sm">
          <Text span inherit fw={600}>
            <SafeText>{alert.memberName}</SafeText>
          </Text>{' '}
          {t(what, { who: visibleBidi(who) })}
          <Text span inherit c="dimmed">
            {' · '}
            {formatInstant(alert.at)}
          </Text>
        </Text>
        <Text size="sm">
          {t(`access.reasons.${alert.reason}`)}: <SafeText>{alert.note}</SafeText>
        </Text>
        {seen ? (
          <Text size="xs" c="dimmed">
            {t('access.alerts.seenBy', { name: visibleBidi(seen.by), at: formatInstant(seen.at) })}
          </Text>
        ) : null}
      </div>
      {seen ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate()}
        >
          {t('access.alerts.seen')}
        </Button>
      )}
    </Group>
  );
}

import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Placement } from '../../../contract/placements.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { StayDialog } from './stay-dialog.tsx';
import { overlapping, stayState } from './stay-form.ts';
import { useStayPeriod } from './use-stay-period.ts';

/** Where someone stayed and stays, the latest first. */
export function Stays({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const stays = useQuery(queryOf('housing', 'placements', { clientId }));
  const [edited, setEdited] = useState<Placement | 'new' | null>(null);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="stays-title">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="stays-title">
          {t('housing.stays.title')}
        </Title>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('housing.stays.add')}
        </Button>
      </Group>
      <UnsavedStay clientId={clientId} onContinue={() => setEdited('new')} />
      {stays.isPending ? <Loading /> : null}
      {stays.isError ? (
        <ErrorNotice error={stays.error} onRetry={() => void stays.refetch()} />
      ) : null}
      {stays.data?.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('housing.stays.noneText')}
        </Text>
      ) : null}
      <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {stays.data?.map((stay) => (
          <StayLine key={stay.id} stay={stay} stays={stays.data} onEdit={() => setEdited(stay)} />
        ))}
      </Stack>
      {edited !== null && stays.data ? (
        <StayDialog
          clientId={clientId}
          stay={edited === 'new' ? null : edited}
          stays={stays.data}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Paper>
  );
}

/** A stay that was begun and not saved yet. */
function UnsavedStay(props: { readonly clientId: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const { clientId, onContinue } = props;
  const key = { kind: 'placement', clientId, objectId: null } as const;
  const draft = useQuery(queryOf('draftsCasework', 'get', key));
  if (!draft.data) return null;
  return (
    <Alert mb="sm">
      <Group justify="space-between">
        <Text size="sm">{t('housing.stays.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={onContinue}>
          {t('housing.stays.continue')}
        </Button>
      </Group>
    </Alert>
  );
}

interface StayLineProps {
  readonly stay: Placement;
  readonly stays: readonly Placement[];
  readonly onEdit: () => void;
}

function StayLine({ stay, stays, onEdit }: StayLineProps) {
  const { t } = useTranslation();
  const period = useStayPeriod();
  const { fields } = stay;
  const state = stayState(fields, localToday());
  const late =
    state === 'now' && fields.expectedUntil !== null && fields.expectedUntil < localToday();
  const room = fields.room.trim();
  return (
    <Paper component="li" p="sm" withBorder>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Text fw={600}>
              <SafeText>{fields.place}</SafeText>
            </Text>
            <Badge variant="light" tt="none" color={state === 'now' ? 'teal' : 'gray'}>
              {t(`housing.stays.${state}`)}
            </Badge>
          </Group>
          <Text size="sm">
            {t(`housing.stays.types.${fields.type}`)}
            {room === '' ? '' : ` · ${t('housing.stays.room')} `}
            {room === '' ? null : <SafeText>{room}</SafeText>}
            {' · '}
            {period(fields)}
          </Text>
          {state !== 'past' && fields.expectedUntil ? (
            <Text size="sm" c="dimmed">
              {t('housing.stays.expected', { date: formatDate(fields.expectedUntil) })}
            </Text>
          ) : null}
          {late ? (
            <Text size="sm" fw={600}>
              {t('housing.stays.expectedPassed')}
            </Text>
          ) : null}
          {overlapping(fields, stay.id, stays).length > 0 ? (
            <Group gap={6}>
              <IconAlertTriangle size={16} aria-hidden />
              <Text size="sm">{t('housing.stays.overlaps')}</Text>
            </Group>
          ) : null}
          {fields.remarks.trim() === '' ? null : (
            <Text size="sm" component="div" c="dimmed">
              <StoredText text={fields.remarks} />
            </Text>
          )}
        </Stack>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={onEdit}
          aria-label={t('housing.stays.edit', { place: fields.place })}
        >
          {t('common.edit')}
        </Button>
      </Group>
    </Paper>
  );
}

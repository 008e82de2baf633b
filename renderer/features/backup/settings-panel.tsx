import { Paper, Select, SimpleGrid, Stack, Title } from '@mantine/core';
import { useId } from 'react';
import type { BackupStatus } from '../../../contract/backup.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PlaceList } from './place-list.tsx';
import { nameOf, rotationNames, rotations } from './rotations.ts';
import type { Places } from './use-places.ts';

interface SettingsPanelProps {
  readonly status: BackupStatus;
  readonly places: Places;
  readonly onLook: () => void;
}

/** Where backups go, when they are made, and how many stay. */
export function SettingsPanel({ status, places, onLook }: SettingsPanelProps) {
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <Paper component="section" aria-labelledby={titleId} withBorder p="lg">
      <Title order={2} size="h3" id={titleId} mb="md">
        {t('backup.place.title')}
      </Title>
      <Stack gap="lg">
        {places.error ? <ErrorNotice error={places.error} /> : null}
        <PlaceList places={status.places} actions={places} onLook={onLook} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <ScheduleChoice status={status} places={places} />
          <RotationChoice status={status} places={places} />
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

type ChoiceProps = Pick<SettingsPanelProps, 'status' | 'places'>;

const schedules = ['by-hand', 'at-lock', 'daily', 'weekly'] as const;

function ScheduleChoice({ status, places }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('backup.schedule.label')}
      description={t(`backup.schedule.help.${status.schedule}`)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={schedules.map((value) => ({ value, label: t(`backup.schedule.${value}`) }))}
      value={status.schedule}
      allowDeselect={false}
      onChange={(chosen) => {
        const schedule = schedules.find((one) => one === chosen);
        if (schedule) places.save({ schedule });
      }}
    />
  );
}

function RotationChoice({ status, places }: ChoiceProps) {
  const { t } = useTranslation();
  const current = nameOf(status.rotation);
  const names = current === 'own' ? [...rotationNames, 'own' as const] : rotationNames;
  return (
    <Select
      label={t('backup.rotation.label')}
      description={t('backup.rotation.help', status.rotation)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={names.map((value) => ({ value, label: t(`backup.rotation.${value}`) }))}
      value={current}
      allowDeselect={false}
      onChange={(chosen) => {
        const name = rotationNames.find((one) => one === chosen);
        if (name) places.save({ rotation: rotations[name] });
      }}
    />
  );
}

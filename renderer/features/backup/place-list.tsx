import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFolder,
  IconFolderPlus,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { BackupStatus } from '../../../contract/backup.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ageOf } from './backup-age.ts';
import { useBackupWork } from './backup-work.tsx';
import styles from './place-list.module.css';
import type { Places } from './use-places.ts';
import { useAgeWords } from './use-words.ts';

type Place = BackupStatus['places'][number];

interface PlaceListProps {
  readonly places: readonly Place[];
  readonly actions: Places;
  readonly onLook: () => void;
}

/** The places that backups go to, each with what keeps it from being a good one. */
export function PlaceList({ places, actions, onLook }: PlaceListProps) {
  const { t } = useTranslation();
  const busy = useBackupWork().state.progress !== null;
  return (
    <Stack gap="sm">
      <ul className={styles.places} aria-label={t('backup.place.label')}>
        {places.map((place) => (
          <li key={place.id} className={styles.place}>
            <PlaceLine place={place} busy={busy} onRemove={() => actions.remove(place.id)} />
            <PlaceWarning place={place} onLook={onLook} />
          </li>
        ))}
      </ul>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFolderPlus size={18} aria-hidden />}
          disabled={busy}
          onClick={actions.add}
        >
          {t('backup.place.add')}
        </Button>
        {places.length === 1 ? (
          <Text size="sm" c="dimmed">
            {t('backup.place.addHelp')}
          </Text>
        ) : null}
      </Group>
    </Stack>
  );
}

interface PlaceLineProps {
  readonly place: Place;
  readonly busy: boolean;
  readonly onRemove: () => void;
}

function PlaceLine({ place, busy, onRemove }: PlaceLineProps) {
  const { t } = useTranslation();
  const ageWords = useAgeWords();
  return (
    <Group gap="sm" wrap="nowrap">
      <IconFolder size={20} stroke={1.6} aria-hidden />
      <div className={styles.words}>
        <Text>
          <SafeText>{place.label}</SafeText>
        </Text>
        <Text size="sm" c="dimmed">
          {t('backup.place.lastHere', { when: ageWords(ageOf(place.lastAt)) })}
        </Text>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        disabled={busy}
        aria-label={`${t('backup.place.remove')}: ${visibleBidi(place.label)}`}
        onClick={onRemove}
      >
        {t('backup.place.remove')}
      </Button>
    </Group>
  );
}

function PlaceWarning({ place, onLook }: { readonly place: Place; readonly onLook: () => void }) {
  const { t } = useTranslation();
  if (!place.reachable) {
    return (
      <Alert
        role="alert"
        color="orange"
        icon={<IconPlugConnectedX aria-hidden />}
        title={t('backup.place.unreachable')}
      >
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('backup.place.unreachableText')}</Text>
          <Button size="xs" variant="default" onClick={onLook}>
            {t('backup.place.look')}
          </Button>
        </Stack>
      </Alert>
    );
  }
  if (!place.sameDisk) return null;
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('backup.place.sameDisk')}
    >
      {t('backup.place.sameDiskText')}
    </Alert>
  );
}

import { ActionIcon, Group, Kbd, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { LastBackup } from '../features/backup/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { SafeText } from '../ui/safe-text.tsx';
import { CodesButton } from './codes-button.tsx';
import { lock } from './lock.ts';
import { openPalette } from './palette-state.ts';
import styles from './top-bar.module.css';
import { useVault } from './use-vault.ts';

/** Search, whose vault this is, how old the last backup is, and the lock. */
export function TopBar() {
  const { t } = useTranslation();
  const { name, member } = useVault();
  return (
    <section className={styles.bar} aria-label={t('app.topBar')} data-print-hidden>
      <UnstyledButton className={styles.search} onClick={openPalette}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <span>{t('app.search')}</span>
        <Kbd size="xs" className={styles.keys}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <Group gap="md" wrap="nowrap">
        <CodesButton />
        <LastBackup />
        <div className={styles.who}>
          <Text size="sm" fw={600} lh={1.25} truncate>
            <SafeText>{member.name}</SafeText>
          </Text>
          <Text size="xs" c="dimmed" lh={1.25} truncate>
            <SafeText>{name}</SafeText>
          </Text>
        </div>
        <Tooltip label={t('app.lockHint')} multiline maw={260}>
          <ActionIcon size="lg" variant="default" aria-label={t('app.lock')} onClick={lock}>
            <IconLock size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </section>
  );
}

import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFolderOpen, IconHistory, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import styles from './welcome.module.css';

interface WelcomeProps {
  readonly onMake: () => void;
  readonly onOther: () => void;
  readonly onRestore: () => void;
}

/** The first screen on a computer that knows no vault. */
export function Welcome({ onMake, onOther, onRestore }: WelcomeProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} mb="xs">
          {t('vault.welcome.title')}
        </Title>
        <Text c="dimmed">{t('vault.welcome.text')}</Text>
      </div>
      <Stack gap="sm">
        <Way
          icon={<IconPlus size={22} aria-hidden />}
          title={t('vault.welcome.make')}
          text={t('vault.welcome.makeText')}
          onChoose={onMake}
        />
        <Way
          icon={<IconFolderOpen size={22} aria-hidden />}
          title={t('vault.welcome.open')}
          text={t('vault.welcome.openText')}
          onChoose={onOther}
        />
        <Way
          icon={<IconHistory size={22} aria-hidden />}
          title={t('vault.welcome.restore')}
          text={t('vault.welcome.restoreText')}
          onChoose={onRestore}
        />
      </Stack>
    </Stack>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onChoose: () => void;
}

function Way({ icon, title, text, onChoose }: WayProps) {
  return (
    <UnstyledButton className={styles.way} onClick={onChoose}>
      <span className={styles.icon}>{icon}</span>
      <span>
        <Text component="span" fw={620} display="block">
          {title}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {text}
        </Text>
      </span>
    </UnstyledButton>
  );
}

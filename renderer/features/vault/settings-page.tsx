import { Anchor, Button, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useHost, useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { TemplatesDialog } from '../note-templates/index.ts';
import { PaperLanguageList } from '../paper-languages/index.ts';
import { BindingSection } from './binding-section.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useSettings } from './use-settings.ts';

/** How the program looks, when it locks, the passphrase, what recovers it, and what this vault is. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Stack gap={0} maw={960}>
      <PageHeader title={t('vault.settings.title')} />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <Display />
          <Locking />
        </SimpleGrid>
        <SettingsSection
          title={t('vault.settings.passphrase')}
          text={t('vault.settings.passphraseText')}
        >
          <ChangePassphrase />
        </SettingsSection>
        <Templates />
        <SettingsSection title={t('papers.title')} text={t('papers.description')}>
          <PaperLanguageList />
        </SettingsSection>
        <BindingSection />
        <RecoverySection />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <VaultFacts />
          <About />
        </SimpleGrid>
      </Stack>
    </Stack>
  );
}

function Templates() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <SettingsSection title={t('templates.title')} text={t('templates.description')}>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('templates.manage')}
      </Button>
      {opened ? <TemplatesDialog onClose={() => setOpened(false)} /> : null}
    </SettingsSection>
  );
}

function Display() {
  const { t } = useTranslation();
  const { locale, colorScheme } = useHost();
  const { save } = useSettings();
  const id = useId();
  return (
    <SettingsSection title={t('vault.settings.display')}>
      <Stack>
        <Select
          label={t('vault.settings.language')}
          data={[
            { value: 'nl', label: t('vault.settings.dutch') },
            { value: 'en', label: t('vault.settings.english') },
          ]}
          value={locale}
          allowDeselect={false}
          onChange={(chosen) => save({ locale: chosen === 'en' ? 'en' : 'nl' })}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id={id}>
            {t('vault.settings.colours')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={id}
            data={(['light', 'dark', 'auto'] as const).map((value) => ({
              value,
              label: t(`vault.settings.${value}`),
            }))}
            value={colorScheme}
            onChange={(chosen) => save({ colorScheme: chosen })}
          />
        </div>
      </Stack>
    </SettingsSection>
  );
}

const minutesOffered = [1, 2, 5, 10, 15, 30, 60];

function Locking() {
  const { t } = useTranslation();
  const { autoLockMinutes } = useHost();
  const { save } = useSettings();
  const minutes = [...new Set([...minutesOffered, autoLockMinutes])].sort((a, b) => a - b);
  return (
    <SettingsSection title={t('vault.settings.safety')}>
      <Select
        label={t('vault.settings.autoLock')}
        description={t('vault.settings.autoLockHelp')}
        data={minutes.map((count) => ({
          value: String(count),
          label: t('vault.settings.minutes', { count }),
        }))}
        value={String(autoLockMinutes)}
        allowDeselect={false}
        onChange={(chosen) => save({ autoLockMinutes: Number(chosen) })}
      />
    </SettingsSection>
  );
}

function VaultFacts() {
  const { t } = useTranslation();
  const { name, member } = useVault();
  const open = member.compartments.map((one) => t(`vault.settings.compartment.${one}`)).join(', ');
  return (
    <SettingsSection title={t('vault.settings.vaultFacts')}>
      <Stack gap="xs">
        <Fact label={t('vault.settings.vaultName')}>
          <SafeText>{name}</SafeText>
        </Fact>
        <Fact label={t('vault.settings.member')}>
          <SafeText>{member.name}</SafeText> ({t(`vault.role.${member.role}`)})
        </Fact>
        <Fact label={t('vault.settings.compartments')}>{open}</Fact>
        <Anchor component={Link} to="/team" size="sm">
          {t('vault.settings.team')}
        </Anchor>
      </Stack>
    </SettingsSection>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text>{children}</Text>
    </div>
  );
}

function About() {
  const { t } = useTranslation();
  const { version } = useHost();
  return (
    <SettingsSection title={t('vault.settings.about')}>
      <Stack gap="xs">
        <Text>{t('vault.settings.version', { version })}</Text>
        <Text size="sm" c="dimmed">
          {t('vault.settings.licence')}
        </Text>
      </Stack>
    </SettingsSection>
  );
}

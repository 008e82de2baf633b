import { Button, Group, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useSettings } from './use-settings.ts';

/** Language and light or dark, at hand before a vault is open. */
export function DisplaySwitches() {
  const { t } = useTranslation();
  const { locale, colorScheme } = useHost();
  const { save } = useSettings();
  const other = locale === 'nl' ? 'en' : 'nl';
  const schemes = [
    { value: 'light', label: sign(<IconSun size={16} aria-hidden />, t('vault.settings.light')) },
    { value: 'dark', label: sign(<IconMoon size={16} aria-hidden />, t('vault.settings.dark')) },
    {
      value: 'auto',
      label: sign(<IconDeviceDesktop size={16} aria-hidden />, t('vault.settings.auto')),
    },
  ] as const;
  return (
    <Group gap="xs">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        lang={other}
        onClick={() => save({ locale: other })}
      >
        {t(other === 'nl' ? 'vault.settings.dutch' : 'vault.settings.english')}
      </Button>
      <SegmentedControl
        size="xs"
        aria-label={t('vault.settings.colours')}
        data={[...schemes]}
        value={colorScheme}
        onChange={(chosen) => save({ colorScheme: chosen })}
      />
    </Group>
  );
}

function sign(icon: ReactNode, word: string): ReactNode {
  return (
    <span title={word} style={{ display: 'flex' }}>
      {icon}
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}

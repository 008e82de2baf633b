import {
  IconCalendar,
  IconCalendarPlus,
  IconDatabaseExport,
  IconDeviceDesktop,
  IconFileImport,
  IconLanguage,
  IconListDetails,
  IconLock,
  IconMoon,
  IconPower,
  IconSettings,
  IconSquarePlus,
  IconSun,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { host } from '../../contract/host.ts';
import type { InputOf } from '../../contract/procedure.ts';
import { notifyError } from '../ui/notify.tsx';
import { lock } from './lock.ts';
import { luwte } from './luwte.ts';
import type { PaletteItem } from './palette-item.ts';
import { useHost } from './use-vault.ts';

const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

/** What the command palette can always do. */
export function usePaletteActions(): Record<'places' | 'actions', readonly PaletteItem[]> {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { locale } = useHost();
  const { mutate: saveSettings } = useMutation({
    mutationFn: (settings: InputOf<typeof host.saveSettings>) => luwte.host.saveSettings(settings),
    onError: notifyError,
  });
  const go =
    (to: '/' | '/caseload' | '/import' | '/team' | '/journal' | '/backup' | '/settings') => () =>
      void navigate({ to });
  const places = [
    { id: 'today', label: t('app.nav.today'), icon: <IconSun {...icon} />, run: go('/') },
    {
      id: 'agenda',
      label: t('app.nav.agenda'),
      icon: <IconCalendar {...icon} />,
      run: () => void navigate({ to: '/agenda' }),
    },
    {
      id: 'caseload',
      label: t('app.nav.caseload'),
      icon: <IconUsers {...icon} />,
      run: go('/caseload'),
    },
    { id: 'team', label: t('app.nav.team'), icon: <IconUsersGroup {...icon} />, run: go('/team') },
    {
      id: 'journal',
      label: t('app.nav.journal'),
      icon: <IconListDetails {...icon} />,
      run: go('/journal'),
    },
    {
      id: 'settings',
      label: t('app.nav.settings'),
      icon: <IconSettings {...icon} />,
      run: go('/settings'),
    },
  ];
  const actions = [
    {
      id: 'lock',
      label: t('app.palette.lockNow'),
      icon: <IconLock {...icon} />,
      run: lock,
    },
    {
      id: 'new-client',
      label: t('app.palette.newClient'),
      icon: <IconUserPlus {...icon} />,
      run: () => void navigate({ to: '/caseload', search: { new: true } }),
    },
    {
      id: 'new-task',
      label: t('app.palette.newTask'),
      icon: <IconSquarePlus {...icon} />,
      run: () => void navigate({ to: '/agenda', search: { new: 'task' } }),
    },
    {
      id: 'new-appointment',
      label: t('app.palette.newAppointment'),
      icon: <IconCalendarPlus {...icon} />,
      run: () => void navigate({ to: '/agenda', search: { new: 'appointment' } }),
    },
    {
      id: 'import',
      label: t('app.palette.importCaseload'),
      icon: <IconFileImport {...icon} />,
      run: go('/import'),
    },
    {
      id: 'backup',
      label: t('app.palette.makeBackup'),
      icon: <IconDatabaseExport {...icon} />,
      run: go('/backup'),
    },
    {
      id: 'light',
      label: t('app.palette.lightTheme'),
      icon: <IconSun {...icon} />,
      run: () => saveSettings({ colorScheme: 'light' }),
    },
    {
      id: 'dark',
      label: t('app.palette.darkTheme'),
      icon: <IconMoon {...icon} />,
      run: () => saveSettings({ colorScheme: 'dark' }),
    },
    {
      id: 'auto',
      label: t('app.palette.autoTheme'),
      icon: <IconDeviceDesktop {...icon} />,
      run: () => saveSettings({ colorScheme: 'auto' }),
    },
    {
      id: 'language',
      label: t('app.palette.language'),
      icon: <IconLanguage {...icon} />,
      keywords: 'language taal english nederlands',
      run: () => saveSettings({ locale: locale === 'nl' ? 'en' : 'nl' }),
    },
    {
      id: 'quit',
      label: t('app.palette.quit'),
      icon: <IconPower {...icon} />,
      run: () => void luwte.host.quit({}),
    },
  ];
  return { places, actions };
}

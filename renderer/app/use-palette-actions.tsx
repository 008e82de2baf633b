import {
  IconBookmark,
  IconBuildingCommunity,
  IconCalendar,
  IconCalendarPlus,
  IconClock,
  IconDatabaseExport,
  IconDeviceDesktop,
  IconEye,
  IconEyeOff,
  IconFileImport,
  IconLanguage,
  IconListDetails,
  IconLock,
  IconMessagePlus,
  IconMoon,
  IconPower,
  IconSettings,
  IconSquarePlus,
  IconSun,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
  IconWalk,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isOverseer } from '../../contract/common.ts';
import type { host } from '../../contract/host.ts';
import type { InputOf } from '../../contract/procedure.ts';
import { useViewChoices } from '../features/caseload-view/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { useCodesSwitch } from '../ui/codes-only.ts';
import { notifyError } from '../ui/notify.tsx';
import { visibleBidi } from '../ui/visible-bidi.ts';
import { lock } from './lock.ts';
import { luwte } from './luwte.ts';
import type { PaletteItem } from './palette-item.ts';
import { openQuickEntry } from './quick-entry-state.ts';
import { useHost, useVault } from './use-vault.ts';

const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

/** What the command palette can always do. */
export function usePaletteActions(): Record<'places' | 'actions', readonly PaletteItem[]> {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { locale } = useHost();
  const { member } = useVault();
  const codes = useCodesSwitch();
  const views = useViewChoices();
  const { mutate: saveSettings } = useMutation({
    mutationFn: (settings: InputOf<typeof host.saveSettings>) => luwte.host.saveSettings(settings),
    onError: notifyError,
  });
  const go =
    (
      to:
        | '/'
        | '/caseload'
        | '/workload'
        | '/partners'
        | '/outreach'
        | '/hours'
        | '/import'
        | '/team'
        | '/journal'
        | '/backup'
        | '/settings',
    ) =>
    () =>
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
    ...(isOverseer(member.role)
      ? [
          {
            id: 'workload',
            label: t('caseload.team.title'),
            icon: <IconUsersGroup {...icon} />,
            run: go('/workload'),
          },
        ]
      : []),
    ...views.map(({ name, show }) => ({
      id: `view ${name}`,
      label: t('caseload.views.palette', { name: visibleBidi(name) }),
      icon: <IconBookmark {...icon} />,
      run: () => {
        show();
        void navigate({ to: '/caseload' });
      },
    })),
    {
      id: 'partners',
      label: t('app.nav.partners'),
      icon: <IconBuildingCommunity {...icon} />,
      run: go('/partners'),
    },
    {
      id: 'outreach',
      label: t('app.nav.outreach'),
      icon: <IconWalk {...icon} />,
      run: go('/outreach'),
    },
    {
      id: 'hours',
      label: t('app.nav.hours'),
      icon: <IconClock {...icon} />,
      run: go('/hours'),
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
      id: 'codes',
      label: t(codes.on ? 'codes.turnOff' : 'codes.turnOn'),
      icon: codes.on ? <IconEye {...icon} /> : <IconEyeOff {...icon} />,
      keywords: 'ctrl+shift+k codes namen names',
      run: codes.toggle,
    },
    {
      id: 'new-contact',
      label: t('app.palette.newContact'),
      icon: <IconMessagePlus {...icon} />,
      keywords: 'ctrl+n',
      run: openQuickEntry,
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

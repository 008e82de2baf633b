import { Badge, Text } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconCalendar,
  IconDatabaseExport,
  IconFileImport,
  IconListDetails,
  IconSettings,
  IconSun,
  IconUsers,
  IconUsersGroup,
  IconWalk,
} from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { isOverseer } from '../../contract/common.ts';
import { useGlassCount } from '../features/access/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Emblem } from '../ui/emblem.tsx';
import { QuickLink } from '../ui/quick-link.tsx';
import styles from './navigation.module.css';
import { useVault } from './use-vault.ts';

const places = [
  { to: '/', word: 'today', Icon: IconSun },
  { to: '/agenda', word: 'agenda', Icon: IconCalendar },
  { to: '/caseload', word: 'caseload', Icon: IconUsers },
  { to: '/partners', word: 'partners', Icon: IconBuildingCommunity },
  { to: '/outreach', word: 'outreach', Icon: IconWalk },
  { to: '/import', word: 'import', Icon: IconFileImport },
  { to: '/team', word: 'team', Icon: IconUsersGroup },
  { to: '/journal', word: 'journal', Icon: IconListDetails },
  { to: '/backup', word: 'backup', Icon: IconDatabaseExport },
  { to: '/settings', word: 'settings', Icon: IconSettings },
] as const;

/** The main menu. */
export function Navigation() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { member } = useVault();
  const shown = places.filter(({ to }) => to !== '/team' || isOverseer(member.role));
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={styles.navigation} aria-label={t('app.navigation')} data-print-hidden>
      <div className={styles.brand}>
        <Emblem size={30} />
        <Text component="span" fw={680} fz="lg" className={styles.word}>
          {t('app.name')}
        </Text>
      </div>
      <ul className={styles.places}>
        {shown.map(({ to, word, Icon }) => (
          <li key={to}>
            <QuickLink
              href={to}
              onFollow={() => void navigate({ to })}
              className={styles.place}
              aria-current={isAt(to, pathname) ? 'page' : undefined}
              title={t(`app.nav.${word}`)}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              <span className={styles.word}>{t(`app.nav.${word}`)}</span>
              {word === 'journal' ? <NewAlerts /> : null}
            </QuickLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** That a coordinator has something to see in the journal. */
function NewAlerts() {
  const { t } = useTranslation();
  const count = useGlassCount();
  if (count === 0) return null;
  return (
    <Badge
      size="sm"
      circle={count < 10}
      aria-label={t('access.notice.badge', { count })}
      role="img"
    >
      {count}
    </Badge>
  );
}

/** A client's file is found under the caseload. */
function isAt(place: string, pathname: string): boolean {
  if (place === '/') return pathname === '/';
  return (
    pathname.startsWith(place) ||
    (place === '/caseload' && /^\/(clients\/|workload)/.test(pathname))
  );
}

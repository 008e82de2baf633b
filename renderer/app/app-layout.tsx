import { useHotkeys } from '@mantine/hooks';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { FoundDialog } from '../features/agenda/found-dialog.tsx';
import { RehearsalNotice } from '../features/backup/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { useCodesSwitch } from '../ui/codes-only.ts';
import styles from './app-layout.module.css';
import { CommandPalette } from './command-palette.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { lock } from './lock.ts';
import { Navigation } from './navigation.tsx';
import { openPalette } from './palette-state.ts';
import { QuickEntry } from './quick-entry.tsx';
import { TopBar } from './top-bar.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import { useNewNoteKey } from './use-new-note-key.ts';
import { VaultWarnings } from './vault-warnings.tsx';

/** What stands around every page: navigation, search, lock. */
export function AppLayout() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const main = useFocusOnNewPage(pathname);
  useNewNoteKey();
  const codes = useCodesSwitch();
  useHotkeys(
    [
      ['mod+K', openPalette],
      ['mod+L', lock],
      ['mod+shift+K', codes.toggle],
    ],
    [],
    true,
  );
  return (
    <>
      <a className="skip-link" href="#content">
        {t('app.skipToContent')}
      </a>
      <div className={styles.layout}>
        <Navigation />
        <div className={styles.column}>
          <TopBar />
          <main id="content" ref={main} tabIndex={-1} className={styles.main}>
            <VaultWarnings />
            <UnsavedNotice />
            {pathname === '/' ? <RehearsalNotice /> : null}
            <ErrorBoundary resetKey={pathname} onBack={() => void navigate({ to: '/' })}>
              <Outlet />
            </ErrorBoundary>
          </main>
        </div>
      </div>
      <CommandPalette />
      <QuickEntry />
      <FoundDialog />
    </>
  );
}

/** The tabs of one client are one page: the focus stays on the tab. */
const pageOf = (pathname: string) => /^\/clients\/[^/]+/.exec(pathname)?.[0] ?? pathname;

/** On another page the focus goes to its beginning, so that keyboard and screen reader start there. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const page = pageOf(pathname);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
}

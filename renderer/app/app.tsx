import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { pageTitle } from '../../contract/page-title.ts';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Curtain } from './curtain.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Gate } from './gate.tsx';
import { isHidden, NeutralScreen } from './neutral-screen.tsx';
import { PathDialog } from './path-dialog.tsx';
import { queries } from './queries.ts';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';

/** The host keeps the choice of light or dark; the page stores nothing. */
const noStorage = {
  get: <T,>(initial: T) => initial,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** The whole page. */
export function App() {
  const [hidden, setHidden] = useState(isHidden);
  const leave = useCallback(() => {
    document.title = pageTitle;
    setHidden(false);
  }, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      colorSchemeManager={noStorage}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <ErrorBoundary>{hidden ? <NeutralScreen onLeave={leave} /> : <Gate />}</ErrorBoundary>
        <PathDialog />
        <ConfirmDialog />
        <Notifications position="top-center" containerWidth={440} />
        <Curtain />
      </QueryClientProvider>
    </MantineProvider>
  );
}

import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { openQuickEntry } from './quick-entry-state.ts';

/**
 * Ctrl+N begins a note anywhere: the dialog for a contact, or among the treatment sessions of a client a
 * session note. It works while something else is being typed; that stays a draft. The window of the program
 * keeps no keys to itself: Electron has no menu, and Chromium reserves none in an app window.
 */
export function useNewNoteKey(): void {
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const treated = /^\/clients\/([^/]+)\/treatment$/.exec(pathname)?.[1];
  const begin = () => {
    if (treated === undefined) return openQuickEntry();
    const params = { clientId: treated };
    void navigate({ to: '/clients/$clientId/treatment', params, search: { new: true } });
  };
  useHotkeys([['mod+N', begin]], [], true);
}

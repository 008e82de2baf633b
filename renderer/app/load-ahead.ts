import type { createAppRouter } from './routes.tsx';

/**
 * Loads the screens that were not opened yet, one at a time while the page is idle, so that none has to be
 * waited for. Gives the way to stop. What fails to load now is loaded, or reported, when it is opened.
 */
export function loadAhead(router: ReturnType<typeof createAppRouter>): () => void {
  const routes = Object.values(router.routesById);
  let waiting = 0;
  const next = () => {
    const route = routes.shift();
    if (route) waiting = requestIdleCallback(() => void load(route));
  };
  const load = async (route: (typeof routes)[number]) => {
    await Promise.allSettled([router.loadRouteChunk(route)]);
    next();
  };
  next();
  return () => {
    routes.length = 0;
    cancelIdleCallback(waiting);
  };
}

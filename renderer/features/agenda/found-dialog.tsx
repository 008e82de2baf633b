import { lazy, Suspense, useEffect } from 'react';
import { openFound, useOpenedFound } from './found-state.ts';

// Loaded when something is opened: every start has enough to load.
const ItemDialog = lazy(async () => ({ default: (await import('./item-dialog.tsx')).ItemDialog }));

/** The task or appointment that was found and chosen, over whatever is on screen. */
export function FoundDialog() {
  const item = useOpenedFound();
  useEffect(() => () => openFound(null), []);
  return item ? (
    <Suspense fallback={null}>
      <ItemDialog key={item.record.id} item={item} onClose={() => openFound(null)} />
    </Suspense>
  ) : null;
}

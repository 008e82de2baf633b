import { useEffect } from 'react';
import { openFound, useOpenedFound } from './found-state.ts';
import { ItemDialog } from './item-dialog.tsx';

/** The task or appointment that was found and chosen, over whatever is on screen. */
export default function FoundDialog() {
  const item = useOpenedFound();
  useEffect(() => () => openFound(null), []);
  return item ? (
    <ItemDialog key={item.record.id} item={item} onClose={() => openFound(null)} />
  ) : null;
}

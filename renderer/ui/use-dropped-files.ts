import { useEffect, useState } from 'react';

/** Hears files that are dropped on the page; gives whether one is being held over it. */
export function useDroppedFiles(onDrop: (files: readonly File[]) => void, ready: boolean): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = ready ? 'copy' : 'none';
      setDragging(ready);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setDragging(false);
      if (ready) onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop, ready]);
  return dragging;
}

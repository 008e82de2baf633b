import { useCallback, useState } from 'react';

/**
 * The width in pixels of the room within an element, null until it is on the page. It is measured before the
 * first frame, so that what is drawn to measure is drawn once.
 */
export function useWidth() {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((element: HTMLElement) => {
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

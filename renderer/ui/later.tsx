import { type ReactNode, useDeferredValue } from 'react';

/** What lies below the first screenful: drawn once that stands, without holding up who types or presses. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}

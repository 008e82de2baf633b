import type { ReactNode } from 'react';
import './print.css';

interface PrintSheetProps {
  readonly label: string;
  /** Whether the paper lies on its side; it stands unless said. */
  readonly landscape?: boolean;
  readonly children: ReactNode;
}

/** A sheet of paper on screen. When the page is printed, this is all that comes out. */
export function PrintSheet({ label, landscape = false, children }: PrintSheetProps) {
  return (
    <section className="print-sheet" aria-label={label} data-landscape={landscape || undefined}>
      {children}
    </section>
  );
}

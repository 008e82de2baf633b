import type { ReactNode } from 'react';
import './print.css';

interface PrintSheetProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A sheet of paper on screen. When the page is printed, this is all that comes out. */
export function PrintSheet({ label, children }: PrintSheetProps) {
  return (
    <section className="print-sheet" aria-label={label}>
      {children}
    </section>
  );
}

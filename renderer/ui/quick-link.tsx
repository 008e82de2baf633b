import type { AnchorHTMLAttributes } from 'react';

interface QuickLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'onClick'> {
  /** Where it leads, for whoever reads links. */
  readonly href: string;
  readonly onFollow: () => void;
}

/**
 * A link of which many stand on a screen. The router's own works out anew where it leads whenever
 * anything moves; this one does so when it is followed.
 */
export function QuickLink({ href, onFollow, ...anchor }: QuickLinkProps) {
  return (
    <a
      {...anchor}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        onFollow();
      }}
    />
  );
}

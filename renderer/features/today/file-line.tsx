import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SafeText } from '../../ui/safe-text.tsx';
import type { FilePart, PagePart } from '../clients/index.ts';
import classes from './today.module.css';

/** Where a line leads: a part of a client's file. */
export interface FilePlace {
  readonly clientId: string;
  readonly part: FilePart | '/clients/$clientId' | '/clients/$clientId/journal';
  readonly search?: { readonly open?: string; readonly new?: boolean; readonly part?: PagePart };
}

interface FileLineProps {
  readonly place: FilePlace;
  readonly icon: ReactNode;
  readonly label: string;
  /** The client, by code and name. */
  readonly who: string;
  readonly when: string;
  readonly late?: boolean;
}

/** A line that leads into a file. */
export function FileLine({ place, icon, label, who, when, late }: FileLineProps) {
  return (
    <li>
      <Link
        to={place.part}
        params={{ clientId: place.clientId }}
        search={place.search ?? {}}
        className={classes.line}
      >
        <span className={classes.icon}>{icon}</span>
        <span className={classes.what}>
          <span className={classes.label}>{label}</span>
          <span className={classes.who}>
            <SafeText>{who}</SafeText>
          </span>
        </span>
        <span className={classes.when} data-late={late || undefined}>
          {when}
        </span>
      </Link>
    </li>
  );
}

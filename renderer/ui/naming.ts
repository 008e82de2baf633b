import { useMemo } from 'react';
import { useCodesOnly } from './codes-only.ts';
import { listedName, type PersonName, spokenName } from './person-name.ts';

/** A client as far as naming them goes. */
export interface Named extends PersonName {
  readonly code: string;
}

/** How people are called on the screen. Every name of a client that is shown passes here. */
export interface Naming {
  /** Whether only codes are shown. */
  readonly codesOnly: boolean;
  /** `Anna van den Berg`; '' when no name is known. */
  said(person: Named): string;
  /** `Berg, Anna van den`; '' when no name is known. */
  listed(person: Named): string;
  /** `TW-2026-0001 Anna van den Berg`. */
  withCode(person: Named): string;
  /** How the team calls someone of outreach, who has no code: then a mark of their own, `P-3F0A`. */
  nickname(person: { readonly id: string; readonly nickname: string }): string;
}

/** Naming with names, or by codes alone. */
export function namingOf(codesOnly: boolean): Naming {
  const said = (person: Named) => (codesOnly ? person.code : spokenName(person));
  return {
    codesOnly,
    said,
    listed: (person) => (codesOnly ? person.code : listedName(person)),
    withCode: (person) =>
      codesOnly ? person.code : [person.code, said(person)].filter((part) => part !== '').join(' '),
    nickname: ({ id, nickname }) => (codesOnly ? `P-${id.slice(-4).toUpperCase()}` : nickname),
  };
}

/** How people are called, as the signed-in member has it. */
export function useNaming(): Naming {
  const codesOnly = useCodesOnly();
  return useMemo(() => namingOf(codesOnly), [codesOnly]);
}

import type { Child, ClientFields } from '../../contract/clients.ts';
import { reflectionEnd } from '../../contract/residence.ts';
import { counsellorOf, type DayAgo, type Deed, type Entered, isoDate } from './deed.ts';
import type { Person } from './person.ts';

/** A child as told in one of a few ways; the ids are the same every time. */
const child = (id: number, known: Omit<Child, 'id'>): Child => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  ...known,
});

export const families: readonly (readonly Child[])[] = [
  [child(1, { name: 'M.', birthYear: 2019, livesWith: 'haar oma', note: 'belt elke zondag' })],
  [
    child(2, { name: 'D.', birthYear: 2014, livesWith: 'haar', note: '' }),
    child(3, { name: 'L.', birthYear: 2021, livesWith: 'haar', note: '' }),
  ],
  [
    child(4, {
      ...{ name: 'S.', birthYear: 2017, livesWith: 'een pleeggezin' },
      note: 'bezoek om de twee weken',
    }),
  ],
];

const inEurope = new Set(['Hongaars', 'Roemeens', 'Bulgaars', 'Spaans']);

/** By what right someone stays here, by the language spoken first. */
export function residenceOf(language: string): Pick<ClientFields, 'residence'> {
  if (language === 'Nederlands') return { residence: 'dutch' };
  return { residence: inEurope.has(language) ? 'eu' : 'permit' };
}

/** Someone who may think about reporting it: since some weeks, so that the days left can be seen. */
export function reflectionDeeds(
  { fields, hasReflection, enteredDaysAgo }: Person,
  entered: Entered,
  dayAgo: DayAgo,
  save: (
    luwte: Parameters<Deed['run']>[0],
    entered: Entered,
    fields: ClientFields,
  ) => Promise<void>,
): Deed[] {
  if (!hasReflection) return [];
  const number = Number(fields.code.slice(-4));
  const at = dayAgo(Math.min(enteredDaysAgo - 1, 20 + ((number * 7) % 68)));
  const from = isoDate(at);
  const known = {
    residence: 'b8-reflection' as const,
    ...{ reflectionFrom: from, reflectionUntil: reflectionEnd(from), declaration: 'no' as const },
  };
  return [
    {
      at,
      by: counsellorOf(entered),
      run: (luwte) => save(luwte, entered, { ...entered.fields, ...known }),
    },
  ];
}

import { expect, test } from 'vitest';
import type { CaseloadRow } from '../../../contract/clients.ts';
import { type CaseloadFilter, noFilter } from '../caseload-view/index.ts';
import {
  caseloadLine,
  comparisons,
  filterCaseload,
  isBlank,
  isFiltering,
  optionsOf,
  phaseOptions,
  riskOptions,
} from './caseload-filter.ts';

const line = (known: Partial<CaseloadRow>) =>
  caseloadLine(
    {
      id: known.code ?? '',
      code: '',
      givenName: '',
      infix: '',
      familyName: '',
      birthDate: null,
      birthYear: null,
      phase: null,
      dormant: false,
      counsellor: '',
      municipality: '',
      risk: 'unknown',
      registeredOn: null,
      housingSituation: 'unknown',
      languages: [],
      interpreterNeeded: false,
      createdAt: '2026-03-01T09:00:00.000Z',
      lastContactOn: null,
      formerCodes: [],
      ...known,
    },
    '2026-03-02',
  );

const caseload = [
  line({
    code: 'TW-1',
    givenName: 'José',
    infix: 'van den',
    familyName: 'Łukasz',
    phase: 'intake',
    counsellor: 'S. Kaya',
    municipality: 'Enschede',
    risk: 'high',
  }),
  line({ code: 'TW-2', familyName: 'Berg', phase: 'closed', municipality: 'Almelo' }),
  line({ code: 'TW-3', languages: ['Roemeens'], counsellor: 'S. Kaya', formerCodes: ['Oud-7'] }),
];
const codes = (filter: Partial<CaseloadFilter>) =>
  filterCaseload(caseload, { ...noFilter, ...filter }).map(({ code }) => code);

test.each([
  ['', ['TW-1', 'TW-2', 'TW-3']],
  ['jose', ['TW-1']],
  ['lukasz', ['TW-1']],
  ['van den lukasz', ['TW-1']],
  ['LUKASZ  jose', ['TW-1']],
  ['tw-2', ['TW-2']],
  ['roem', ['TW-3']],
  // The code of a file that was merged into it.
  ['oud-7', ['TW-3']],
  ['jose almelo', []],
])('the words "%s" find %j', (text, found) => {
  expect(codes({ text })).toEqual(found);
});

test('values of one filter widen, filters together narrow', () => {
  expect(codes({ phase: ['intake', 'closed'] })).toEqual(['TW-1', 'TW-2']);
  expect(codes({ phase: ['intake', 'closed'], risk: ['high'] })).toEqual(['TW-1']);
  expect(codes({ phase: [''] })).toEqual(['TW-3']);
  expect(codes({ counsellor: ['S. Kaya'], municipality: [''] })).toEqual(['TW-3']);
});

test('only a filter that leaves something out counts as one', () => {
  expect(isFiltering(noFilter)).toBe(false);
  expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
  expect(isFiltering({ ...noFilter, risk: ['low'] })).toBe(true);
});

test('the values to choose from carry their counts, what is not known stands last', () => {
  expect(optionsOf(caseload, 'municipality', [])).toEqual([
    { value: 'Almelo', count: 1 },
    { value: 'Enschede', count: 1 },
    { value: '', count: 1 },
  ]);
  expect(optionsOf(caseload, 'municipality', ['Borne'])).toContainEqual({
    value: 'Borne',
    count: 0,
  });
  expect(phaseOptions(caseload).at(-1)).toEqual({ value: '', count: 1 });
  expect(riskOptions(caseload)[0]).toEqual({ value: 'high', count: 1 });
});

test('phases are in order of the course and risks in order of weight', () => {
  const [first, second, third] = caseload;
  if (!first || !second || !third) throw new Error('three lines are needed');
  expect(comparisons.phase(first, second)).toBeLessThan(0);
  expect(comparisons.risk(second, first)).toBeLessThan(0);
  expect(isBlank.phase(third)).toBe(true);
});

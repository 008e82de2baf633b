import { expect, test } from 'vitest';
import type { CaseloadRow } from '../../../contract/clients.ts';
import { caseloadLine, filterCaseload } from './caseload-filter.ts';
import {
  allOpen,
  atRisk,
  dormantPart,
  filterOf,
  inPhase,
  lastContactOf,
  quietPart,
  totalOf,
  workloadOf,
} from './workload.ts';

const today = '2026-03-02';
let number = 0;
const line = (known: Partial<CaseloadRow>) => {
  number += 1;
  const row: CaseloadRow = {
    ...{ id: String(number), code: `TW-${number}`, givenName: '', infix: '', familyName: '' },
    ...{ birthDate: null, birthYear: null, phase: 'guidance', dormant: false, counsellor: '' },
    ...{ municipality: '', risk: 'unknown', registeredOn: '2026-01-01', languages: [] },
    ...{ housingSituation: 'unknown', interpreterNeeded: false, lastContactOn: null },
    formerCodes: [],
    createdAt: '2026-01-01T09:00:00.000Z',
    ...known,
  };
  return caseloadLine(row, today);
};

const lines = [
  line({ counsellor: 'Bea Bakker', lastContactOn: '2026-02-20', risk: 'high' }),
  line({ counsellor: ' bea  bakker', phase: 'intake', lastContactOn: '2026-02-03' }),
  line({ counsellor: 'Bea Bakker', phase: 'closed' }),
  line({ counsellor: 'Anna de Wit', dormant: true }),
  line({ phase: null, registeredOn: null, createdAt: '2026-02-25T09:00:00.000Z' }),
];
const colleagues = [
  { name: 'Cor Smit', minutes: 0 },
  { name: 'Bea Bakker', minutes: 90 },
];
const workloads = workloadOf(lines, colleagues);

test('open files stand with their counsellor however the name is written, and what is no one’s stands last', () => {
  expect(
    workloads.map(({ counsellor, files, minutes }) => [counsellor, files.length, minutes]),
  ).toEqual([
    ['Anna de Wit', 1, null],
    ['Bea Bakker', 2, 90],
    ['Cor Smit', 0, 0],
    ['', 1, null],
  ]);
  expect(totalOf(workloads).files).toHaveLength(4);
  expect(lastContactOf(totalOf(workloads))).toBe('2026-02-20');
});

test('whoever was not seen for 28 days counts from the latest contact, the registration or the entry', () => {
  const quiet = lines.filter((each) => each.quiet).map(({ lastContactOn }) => lastContactOn);
  expect(quiet).toEqual([]);
  expect(line({ lastContactOn: '2026-02-02' }).quiet).toBe(true);
  expect(line({ lastContactOn: '2026-02-02', dormant: true }).quiet).toBe(false);
  expect(line({ lastContactOn: '2026-02-02', phase: 'closed' }).quiet).toBe(false);
  expect(line({}).quiet).toBe(true);
});

test('every number opens exactly what it counts', () => {
  const parts = [allOpen, inPhase('intake'), inPhase(''), atRisk('high'), dormantPart, quietPart];
  for (const workload of [...workloads, totalOf(workloads)]) {
    for (const part of parts) {
      expect(filterCaseload(lines, filterOf(workload, part)).map(({ id }) => id)).toEqual(
        lines
          .filter((each) => workload.files.includes(each) && part.fits(each))
          .map(({ id }) => id),
      );
    }
  }
});

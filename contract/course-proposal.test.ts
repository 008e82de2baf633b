import { expect, test } from 'vitest';
import { type CourseFacts, proposeChange } from './course-proposal.ts';
import { addMonths } from './course-records.ts';

const nothing: CourseFacts = {
  ...{ phase: null, phaseFrom: null, dormantFrom: null, registeredOn: null },
  ...{ firstContactOn: null, lastContactOn: null, firstTalkOn: null, nextOn: null },
  ...{ firstStayOn: null, ownHomeOn: null, safetyPlanAgreedOn: null, guidancePlanAgreedOn: null },
};
const today = '2026-03-02';
const propose = (facts: Partial<CourseFacts>, putOff: string[] = []) =>
  proposeChange({ ...nothing, ...facts }, new Set(putOff), today);
const guidance = { phase: 'guidance', phaseFrom: '2025-06-01' } as const;

test('nothing recorded proposes nothing', () => {
  expect(propose({})).toBeNull();
});

test('a first contact means someone is reached, a registration that they came', () => {
  const contact = { firstContactOn: '2026-02-01', lastContactOn: '2026-02-01' };
  expect(propose(contact)).toMatchObject({ phase: 'outreach', fromOn: '2026-02-01' });
  expect(propose({ ...contact, registeredOn: '2026-02-10' })).toMatchObject({
    ...{ phase: 'registration', because: 'registered', fromOn: '2026-02-10' },
  });
});

test('agreed plans carry a course on to guidance, never back', () => {
  const plans = { safetyPlanAgreedOn: '2026-01-10', guidancePlanAgreedOn: '2026-02-01' };
  const intake = { phase: 'intake', phaseFrom: '2026-01-20' } as const;
  expect(propose({ ...intake, ...plans })).toMatchObject({
    ...{ kind: 'phase', phase: 'guidance', because: 'both-plans-agreed', fromOn: '2026-02-01' },
  });
  // A phase does not begin before the one that holds now.
  expect(propose({ ...intake, safetyPlanAgreedOn: '2026-01-10' })).toMatchObject({
    ...{ phase: 'stabilisation', fromOn: '2026-01-20', basisOn: '2026-01-10' },
  });
  expect(propose({ phase: 'exiting', phaseFrom: '2025-06-01', ...plans })).toBeNull();
});

test('two months without contact may be dormant, unless an appointment stands', () => {
  const quiet = { ...guidance, lastContactOn: '2025-12-01' };
  expect(propose(quiet)).toMatchObject({ kind: 'dormant', fromOn: '2026-01-30' });
  expect(propose({ ...quiet, nextOn: '2026-03-10' })).toBeNull();
  expect(propose({ ...guidance, lastContactOn: '2026-02-01' })).toBeNull();
});

test('contact after a quiet time wakes a course, and after the closing begins another', () => {
  expect(
    propose({ ...guidance, dormantFrom: '2026-01-01', lastContactOn: '2026-02-20' }),
  ).toMatchObject({ kind: 'awake', fromOn: '2026-02-20' });
  expect(
    propose({ phase: 'closed', phaseFrom: '2025-12-01', lastContactOn: '2026-02-20' }),
  ).toMatchObject({ kind: 'return', because: 'contact-after-closing' });
});

test('a year of dormancy or aftercare asks whether to close', () => {
  expect(propose({ ...guidance, dormantFrom: '2025-03-01' })).toMatchObject({
    ...{ kind: 'closing', because: 'long-dormant', fromOn: today },
  });
  expect(propose({ phase: 'aftercare', phaseFrom: '2025-03-01' })).toMatchObject({
    ...{ kind: 'closing', because: 'long-aftercare' },
  });
});

test('what was put off is not proposed again, but what comes after it is', () => {
  const quiet = { ...guidance, lastContactOn: '2025-12-01' };
  const key = propose(quiet)?.key ?? '';
  expect(propose(quiet, [key])).toBeNull();
  expect(propose({ ...quiet, lastContactOn: '2025-12-20' }, [key])).toMatchObject({
    kind: 'dormant',
  });
});

test('months are counted by the calendar, to the last day where a month is shorter', () => {
  expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
  expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
  expect(addMonths('2025-12-15', 12)).toBe('2026-12-15');
});

import { expect, test } from 'vitest';
import { type ClientFields, emptyClientFields } from '../../../contract/clients.ts';
import {
  personProblems,
  typedFieldsSchema,
  withoutBlanks,
  withPhase,
  withRisk,
} from './person-form.ts';

const known = (fields: Partial<ClientFields>): ClientFields => ({
  ...emptyClientFields(),
  code: 'TW-1',
  ...fields,
});
const problems = (typed: Partial<ClientFields>, opened: Partial<ClientFields> = {}) =>
  personProblems(known(typed), known(opened), '2026-03-02');

test('a code is enough', () => {
  expect(problems({})).toEqual({});
  expect(problems({ code: '  ' })).toEqual({ code: { problem: 'missing' } });
});

test.each([
  [{ birthDate: '1990-01-01', birthYear: 1990 }, { birthYear: { problem: 'both-births' } }],
  [{ birthDate: '2026-03-03' }, { birthDate: { problem: 'in-future' } }],
  [{ birthDate: '1899-12-31' }, { birthDate: { problem: 'year-impossible' } }],
  [{ birthYear: 2027 }, { birthYear: { problem: 'year-impossible' } }],
  [{ birthYear: 90 }, { birthYear: { problem: 'year-impossible' } }],
  [{ birthYear: 1990 }, {}],
  [{ registeredOn: '2026-03-03' }, { registeredOn: { problem: 'in-future' } }],
])('a birth or date of %j gives %j', (typed, expected) => {
  expect(problems(typed)).toEqual(expected);
});

test('another risk asks for a reason and a date, the same risk does not', () => {
  expect(problems({ risk: 'high' })).toEqual({
    riskReason: { problem: 'reason-needed' },
    riskOn: { problem: 'date-needed' },
  });
  expect(problems({ risk: 'high', riskReason: 'Ex dreigt', riskOn: '2026-03-02' })).toEqual({});
  expect(problems({ risk: 'high' }, { risk: 'high' })).toEqual({});
});

test('someone who must never be called is not reached by phone', () => {
  const safe = known({}).safeContact;
  const typed = { safeContact: { ...safe, callSafe: 'no', channel: 'phone' } } as const;
  expect(problems(typed)).toEqual({ 'safeContact.channel': { problem: 'call-unsafe' } });
});

test('a text that does not fit is told with both figures, and stays in the draft', () => {
  const infix = 'x'.repeat(41);
  const typed = { infix, safeContact: { ...known({}).safeContact, hours: 'x'.repeat(501) } };
  expect(problems(typed)).toEqual({
    infix: { problem: 'too-long', params: { length: 41, limit: 40 } },
    'safeContact.hours': { problem: 'too-long', params: { length: 501, limit: 500 } },
  });
  expect(typedFieldsSchema.parse(JSON.parse(JSON.stringify(known(typed))))).toEqual(known(typed));
});

test('what is saved has no blanks around it', () => {
  const fields = withoutBlanks(known({ code: ' TW-1 ', languages: ['Roemeens ', ' '] }));
  expect(fields).toEqual(known({ languages: ['Roemeens'] }));
});

test('another phase begins today with a reason of its own; going back restores what was', () => {
  const opened = known({ phase: 'intake', phaseOn: '2026-01-05', phaseReason: 'Kennismaking' });
  expect(withPhase(opened, 'stabilisation', '2026-03-02')).toEqual({
    phase: 'stabilisation',
    phaseOn: '2026-03-02',
    phaseReason: '',
  });
  expect(withPhase(opened, 'intake', '2026-03-02')).toEqual({
    phase: 'intake',
    phaseOn: '2026-01-05',
    phaseReason: 'Kennismaking',
  });
  expect(withRisk(known({}), 'high', '2026-03-02').riskOn).toBe('2026-03-02');
});

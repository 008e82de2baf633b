import { expect, test } from 'vitest';
import { type ClientFields, emptyClientFields } from '../../../contract/clients.ts';
import { flatFields } from '../clients/index.ts';
import {
  chosenFields,
  differingGroups,
  type FieldGroup,
  fieldsOf,
  usualChoice,
} from './merge-choices.ts';

const person = (known: Partial<ClientFields>): ClientFields => ({
  ...emptyClientFields(),
  ...known,
});

test('what is empty in the file that stays is filled from the other; nothing else changes by itself', () => {
  const stays = person({ code: 'TW-1', givenName: 'Zsófia', familyName: 'Molnár' });
  const gone = person({ code: 'TW-2', givenName: 'Zsofia', phone: '0612345678', birthYear: 1996 });
  const two = { stays, gone };
  expect(differingGroups(two)).toEqual(['name', 'birth', 'phone']);
  expect(chosenFields(two, {})).toEqual({ ...stays, phone: '0612345678', birthYear: 1996 });
  expect(chosenFields(two, { name: 'gone', phone: 'stays' })).toEqual({
    ...stays,
    ...{ givenName: 'Zsofia', familyName: '', birthYear: 1996 },
  });
});

test('a birth is a date or a year, never one of each', () => {
  const two = { stays: person({ birthDate: '1996-04-12' }), gone: person({ birthYear: 1996 }) };
  expect(chosenFields(two, { birth: 'gone' })).toMatchObject({ birthDate: null, birthYear: 1996 });
});

test('of safe contact all is of one file, of remarks both stay, of risk what was assessed last', () => {
  const contact = emptyClientFields().safeContact;
  const two = {
    stays: person({
      ...{ remarks: 'Een', risk: 'low', riskOn: '2026-01-01' },
      safeContact: { ...contact, callSafe: 'no' },
    }),
    gone: person({
      ...{ remarks: 'Twee', risk: 'high', riskOn: '2026-02-01' },
      safeContact: { ...contact, callSafe: 'yes', hours: 'overdag' },
    }),
  };
  expect(usualChoice('risk', two)).toBe('gone');
  const fields = chosenFields(two, {});
  expect(fields).toMatchObject({ remarks: 'Een\n\nTwee', risk: 'high' });
  expect(fields.safeContact).toEqual(two.stays.safeContact);
});

test('every field of a person can be chosen, but for the code and what follows from the course', () => {
  const all = Object.keys(flatFields(emptyClientFields()));
  const groups = differingGroups({
    stays: emptyClientFields(),
    gone: Object.fromEntries(
      Object.entries(emptyClientFields()).map(([field, value]) => [
        field,
        field === 'safeContact' ? { ...(value as object), hours: 'x' } : ['x'],
      ]),
    ) as unknown as ClientFields,
  });
  const chosen = groups.flatMap((group: FieldGroup) => fieldsOf(group) as readonly string[]);
  const followed = ['code', 'phase', 'phaseOn', 'phaseReason', 'dormant'];
  expect([...chosen, ...followed].sort()).toEqual(all.sort());
});

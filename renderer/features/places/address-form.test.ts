import { expect, test } from 'vitest';
import { addressLines, addressProblems, emptyAddress } from './address-form.ts';

test('an address needs a label, and its end is not before its start', () => {
  const reversed = { ...emptyAddress, since: '2026-02-01', until: '2026-01-01' };
  expect([...addressProblems(reversed).keys()].sort()).toEqual(['label', 'until']);
  expect(addressProblems({ ...emptyAddress, label: 'Linde' }).size).toBe(0);
});

test('an address reads as on an envelope, without empty lines', () => {
  const address = { ...emptyAddress, street: 'Laan 1', postalCode: '7511 AB', city: 'Enschede' };
  expect(addressLines(address)).toEqual(['Laan 1', '7511 AB  Enschede']);
  expect(addressLines({ ...address, street: ' ', postalCode: '' })).toEqual(['Enschede']);
});

import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { HoursRow, OwnHour } from '../../../../contract/contacts.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
let clientId: string;
beforeEach(async () => {
  vault = openTestVault();
  const fields = { ...emptyClientFields(), code: 'TW-1' };
  ({ id: clientId } = await vault.call<{ id: string }>('clients.save', {
    id: null,
    version: 0,
    fields,
  }));
});
afterEach(() => vault.close());

const finalise = (known: object, who: Pick<TestVault, 'call'> = vault) =>
  who.call('contacts.finalise', {
    id: uuidv7(),
    clientId,
    fields: {
      onDate: '2026-02-10',
      startTime: null,
      endTime: null,
      endsNextDay: false,
      kind: 'visit',
      present: '',
      place: '',
      area: null,
      note: 'Geheim',
      agreements: '',
      nextOn: null,
      nextTime: null,
      countableMinutes: null,
      ...known,
    },
  });
const overlaps = (onDate: string, startTime: string, endTime: string, endsNextDay = false) =>
  vault.call<OwnHour[]>('contacts.overlaps', {
    ...{ id: uuidv7(), onDate, startTime, endTime, endsNextDay },
  });

test('the minutes of a client add up by month, kind and author', async () => {
  await finalise({ countableMinutes: 30 });
  await finalise({ countableMinutes: 45 });
  await finalise({});
  await finalise({ kind: 'phone', countableMinutes: 10, onDate: '2026-01-31' });
  await finalise({ countableMinutes: 60 }, vault.as('S. Bos', 'counsellor'));
  await finalise({ countableMinutes: 500, onDate: '2025-12-31' });
  const rows = await vault.call<HoursRow[]>('contacts.hours', {
    ...{ clientId, from: '2026-01-01', until: '2026-03-02' },
  });
  expect(rows).toHaveLength(3);
  const sums = { kind: 'visit', minutes: 75, contacts: 3, withoutMinutes: 1 };
  expect(rows).toContainEqual({ month: '2026-02', authorName: 'M. de Boer', ...sums });
});

test('contacts that overlap are told, also past midnight; those that only touch are not', async () => {
  await finalise({ startTime: '23:00', endTime: '01:00', endsNextDay: true });
  expect(await overlaps('2026-02-11', '00:30', '02:00')).toHaveLength(1);
  expect(await overlaps('2026-02-10', '22:00', '23:30')).toHaveLength(1);
  expect(await overlaps('2026-02-10', '22:00', '23:00')).toEqual([]);
  expect(await overlaps('2026-02-11', '01:00', '02:00')).toEqual([]);
});

test('another member is no concern of the overlap, and own hours name no one', async () => {
  await finalise({ startTime: '10:00', endTime: '11:00' }, vault.as('S. Bos', 'counsellor'));
  expect(await overlaps('2026-02-10', '10:00', '11:00')).toEqual([]);
  await finalise({ startTime: '10:00', endTime: '11:00' });
  const own = await vault.call('contacts.myHours', { from: '2026-02-09', until: '2026-02-15' });
  expect(own).toMatchObject([{ kind: 'visit', minutes: 60 }]);
  expect(JSON.stringify(own)).not.toContain(clientId);
});

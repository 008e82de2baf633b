import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { JournalLine } from '../../../../contract/journal.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

type Caller = Pick<TestVault, 'call'>;
const alerts = async ({ call }: Caller, part = 'journalCasework') => {
  const { at: since } = await call<{ at: string }>('journalLook.get', {});
  const lines = await call<JournalLine[]>(`${part}.alerts`, { since });
  return lines.map(({ action, memberName }) => `${action} ${memberName}`);
};
const enter = async (code: string, counsellor: string) => {
  const fields = { ...emptyClientFields(), code, counsellor };
  const { id } = await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  return id;
};

test('a counsellor hears who opened their file with a reason, until they have looked', async () => {
  const anna = vault.as('Anna de Wit', 'counsellor');
  const bea = vault.as('Bea Bakker', 'counsellor');
  const carla = vault.as('Carla Smit', 'counsellor');
  const ofAnna = await enter('TW-1', 'Anna de Wit');
  await enter('TW-2', 'Carla Smit');
  await bea.call('accessCasework.breakGlass', {
    ...{ client: ofAnna, reason: 'stand-in', note: 'Anna is ziek' },
  });
  expect(await alerts(anna)).toEqual(['break-glass Bea Bakker']);
  expect(await alerts(bea)).toEqual([]);
  expect(await alerts(carla)).toEqual([]);
  // The coordinator is told in a way of its own, with a word that it was seen.
  expect(await alerts(vault)).toEqual([]);

  const [line] = await anna.call<JournalLine[]>('journalCasework.alerts', {
    since: '2026-01-01T00:00:00.000Z',
  });
  await anna.call('journalLook.save', { at: line?.at ?? '' });
  expect(await alerts(anna)).toEqual([]);
});

test('who answers for the vault hears what left it and who came in by the recovery code', async () => {
  const anna = vault.as('Anna de Wit', 'counsellor');
  const { member } = vault.session;
  expect(await alerts(anna)).toEqual([]);
  for (const action of ['failed-unlock', 'replace-recovery-code'] as const) {
    await vault.session.connections
      .get('casework')
      ?.transact(
        { ...member, memberId: '019cadb4-2800-7000-8000-0000000000aa', memberName: 'Iemand' },
        async ({ journal }) => journal.record({ action, object: 'vault' }),
      );
  }
  expect(await alerts(anna)).toEqual([]);
  expect(await alerts(vault)).toEqual(['replace-recovery-code Iemand', 'failed-unlock Iemand']);
});

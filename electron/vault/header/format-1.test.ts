import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDatabases } from '../databases.ts';
import { migrations } from '../features/migrations.ts';
import { noDeviceSecrets } from '../keys/device-secret.ts';
import { newSecret } from '../keys/secret.ts';
import { changeTeam } from '../members/change-team.ts';
import { headerIn, recall, remember, ServiceBench, testPassphrase } from '../service-testing.ts';
import { headerBytes, parseHeader } from './header.ts';
import { memberKeyPair, openKeys } from './holders.ts';

// A header as the program wrote it before there were several members; its vault held nothing yet.
const golden = join(import.meta.dirname, '../../../tests/fixtures/vaults/format-1.json');
const recoveryCode =
  '8VJZG-FM829-2F1ED-84MPQ-WBGCV-QKD7K-7G8QV-9FAYF-K8R4V-VPJWW-1XMSA-M4T70-GM4GT';
const founder = '019cadb4-2800-7000-8000-000000000002';

let bench: ServiceBench;
let folder: string;
beforeEach(async () => {
  bench = new ServiceBench();
  folder = join(bench.root, 'Oud.luwte');
  mkdirSync(folder);
  for (const name of ['vault.json', 'vault.copy.json']) cpSync(golden, join(folder, name));
  const header = headerIn(folder);
  const [member] = header.members;
  const pair =
    member && (await memberKeyPair(newSecret, header, member, testPassphrase, noDeviceSecrets));
  if (!pair) throw new Error('the passphrase opens it');
  const keys = openKeys(newSecret, header, member, pair);
  const surroundings = { now: () => new Date(bench.now), newId: () => uuidv7() };
  makeDatabases(folder, keys, migrations, surroundings).close();
});
afterEach(() => bench.end());

test('a header of format 1 is read as it is, and written as it was', () => {
  const bytes = readFileSync(golden);
  const header = parseHeader(bytes);
  expect(header.format).toBe(1);
  expect(headerBytes(header)).toEqual(bytes);
});

test('a vault of format 1 opens by its passphrase, and is of the present format from then on', async () => {
  const first = bench.service();
  const session = await first.unlock(folder, founder, testPassphrase);
  expect(session.info.warnings).toEqual([]);
  remember(session, 'bewaard');
  await first.close();
  expect(headerIn(folder)).toMatchObject({ format: 2, members: [{ marks: { length: 3 } }] });
  const again = bench.service();
  expect(recall(await again.unlock(folder, founder, testPassphrase))).toBe('bewaard');
});

test('its recovery code opens it before, after, and once its keys were renewed', async () => {
  const copy = join(bench.root, 'Kopie.luwte');
  cpSync(folder, copy, { recursive: true });
  const recover = async (path: string) => {
    const service = bench.service();
    await service.unlockWithRecoveryCode(path, founder, recoveryCode, null);
    await service.close();
  };
  await recover(copy);
  const service = bench.service();
  await service.unlock(copy, founder, testPassphrase);
  await service.close();

  const renewing = bench.service();
  await renewing.unlock(folder, founder, testPassphrase);
  await changeTeam(
    renewing,
    testPassphrase,
    async ({ header }) => ({
      next: {
        ...header,
        compartments: header.compartments.map((entry) => ({ ...entry, renewalDue: true })),
      },
      eventsIn: () => [],
      result: undefined,
    }),
    { progress: () => undefined, signal: new AbortController().signal },
  );
  await renewing.close();
  expect(headerIn(folder)).toMatchObject({ recovery: { marks: [] } });
  await recover(folder);
  expect(headerIn(folder)).toMatchObject({ recovery: { marks: { length: 3 } } });
  await recover(folder);
}, 60_000);

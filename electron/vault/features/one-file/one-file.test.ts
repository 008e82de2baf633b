import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Compartment, compartments } from '../../../../contract/common.ts';
import type { ClientTable } from '../../db/client-table.ts';
import { journalErasureMigration } from '../../db/common-tables.ts';
import { migrate } from '../../db/migrate.ts';
import type { Colleague } from '../../members/team-testing.ts';
import { actionsIn, compartmentOf } from '../../service-testing.ts';
import { clientTables } from '../client-tables.ts';
import { removeRemains } from '../documents/index.ts';
import { migrations } from '../migrations.ts';
import { collectRows } from './collect.ts';
import { removeCopy, settleRestored } from './index.ts';
import { fillFile, fillOthers, OneFileBench } from './one-file-testing.ts';
import { turnBack } from './turn-back.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let bench: OneFileBench;
let client: string;
beforeEach(async () => {
  bench = await OneFileBench.open();
  client = await bench.enter('TW-1');
  await fillFile(bench.luwte, client);
  await fillOthers(bench.luwte, client);
});
afterEach(() => bench.end());

const code = (error: string) => expect.objectContaining({ code: error });
const remark = 'Hersteld uit de back-up van 2 maart 2026.';
const restoreFrom = async (
  source: Parameters<typeof bench.luwte.oneFile.open>[0]['source'],
  options: Parameters<typeof bench.luwte.oneFile.restore>[1] = {},
) => {
  const { opened } = await bench.luwte.oneFile.open({ source });
  return bench.luwte.oneFile.restore({ opened, clientId: client, code: 'TW-1-H', remark }, options);
};
const recordTables = (compartment: Compartment) =>
  Object.entries(clientTables[compartment]).filter(([, one]) => one.holds === 'records');
const allCounts = () =>
  compartments.map((compartment) =>
    recordTables(compartment).map(([table]) => [table, bench.count(table, compartment)]),
  );
const copyFolder = () => join(tmpdir(), `luwte-one-file-${bench.session.info.vaultId}`);
const clientCodes = () =>
  compartmentOf(bench.session)
    .prepare('SELECT code FROM client ORDER BY code', { pluck: true })
    .all();

/** Rows of a client with ids, instants and what tells the copy apart taken out, to compare two files. */
const saidOf = (of: string) =>
  compartments.map((compartment) =>
    collectRows(
      ...([compartmentOf(bench.session, compartment), compartment, of] as const),
      bench.session.member.memberId,
    ).map(({ table, declared, rows }) => [table, rows.map((row) => withoutIds(declared, row))]),
  );
function withoutIds(declared: ClientTable, row: Readonly<Record<string, unknown>>) {
  if (declared.holds !== 'records') return row;
  const ids = [
    declared.id,
    declared.owner?.column,
    ...(declared.references ?? []),
    ...(declared.links ?? []),
  ];
  const told = ['code', 'remarks', 'updated_at', 'saved_by'];
  const left = Object.entries(row).filter(([name]) => !ids.includes(name));
  return Object.fromEntries(
    declared.object === 'client' ? left.filter(([name]) => !told.includes(name)) : left,
  );
}

test('a file of a backup comes beside the one that is there, with all it held and ids of its own', async () => {
  const backup = await bench.backUp();
  const before = saidOf(client);
  const { clientId, waiting, counts } = await restoreFrom(backup);
  expect(waiting).toEqual([]);
  expect(clientId).not.toBe(client);
  expect(saidOf(client)).toEqual(before);
  expect(saidOf(clientId)).toEqual(before);
  expect(allCounts().flat()).toEqual(
    expect.arrayContaining([
      ['contact', 2],
      ['contact_addendum', 2],
      ['guidance_plan_version', 2],
      ['placement', 2],
      ['session_emdr', 2],
      ['session_addendum', 2],
      ['secret_address', 2],
      ['draft', 2],
    ]),
  );
  expect(bench.count('document_piece', 'treatment')).toBe(4);
  expect(counts).toContainEqual({ compartment: 'places', table: 'secret_address', rows: 1 });
  const restored = await bench.luwte.clients.get({ id: clientId });
  expect(restored).toMatchObject({ code: 'TW-1-H', remarks: remark, givenName: 'Sanne' });
  for (const compartment of compartments) {
    const database = compartmentOf(bench.session, compartment);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(bench.count('restored_row', compartment)).toBe(0);
    expect(bench.count('document_unfinished', compartment)).toBe(0);
    expect(bench.session.connections.get(compartment)?.journal.firstBreak()).toBeNull();
  }
});

test('no row of the new file names a row of the old one', async () => {
  const backup = await bench.backUp();
  const { clientId } = await restoreFrom(backup);
  const idsOf = (of: string) =>
    compartments.flatMap((compartment) =>
      collectRows(
        ...([compartmentOf(bench.session, compartment), compartment, of] as const),
        bench.session.member.memberId,
      ).flatMap(({ declared, rows }) =>
        rows.flatMap((row) => (declared.id ? [String(row[declared.id])] : [])),
      ),
    );
  const old = idsOf(client);
  const fresh = JSON.stringify(
    compartments.map((compartment) =>
      collectRows(
        ...([compartmentOf(bench.session, compartment), compartment, clientId] as const),
        bench.session.member.memberId,
      ).map(({ rows }) => rows),
    ),
  );
  expect(old.length).toBeGreaterThan(10);
  for (const id of old) expect(fresh).not.toContain(id);
});

test('what came back is found by searching, its file can be read, and its history tells where it came from', async () => {
  const backup = await bench.backUp();
  const { clientId } = await restoreFrom(backup);
  const found = await bench.luwte.searchCasework.find({ query: 'weekend', kinds: null });
  expect(new Set(found.map((hit) => hit.clientId))).toEqual(new Set([client, clientId]));
  const [paper] = await bench.luwte.documentsTreatment.list({ clientId });
  if (!paper) throw new Error('the paper came along');
  const target = join(bench.stick, 'vragenlijst.txt');
  await bench.luwte.documentsTreatment.export({
    ...{ clientId, id: paper.id, target: bench.paths.register(target) },
  });
  expect(readFileSync(target).equals(Buffer.alloc(1_100_000, 7))).toBe(true);
  const { contacts } = await bench.luwte.contacts.list({ clientId });
  const history = await bench.luwte.journalCasework.history({
    ...{ objectKind: 'contact', objectId: contacts[0]?.id ?? '', clientId },
  });
  expect(history).toContainEqual(
    expect.objectContaining({
      action: 'restore',
      detail: expect.stringMatching(`^backup ${backup.at}; generation \\d+; from `),
    }),
  );
  for (const name of compartments) {
    const told = compartmentOf(bench.session, name)
      .prepare(
        "SELECT entry ->> '$.detail' FROM journal WHERE client_id = ? AND action = 'restore'",
        {
          pluck: true,
        },
      )
      .all([client]);
    expect(told).toEqual([expect.stringMatching(`; to ${clientId}; rows \\d+$`)]);
  }
});

test('the preview tells what is in the file, and the list what the caseload of that day said', async () => {
  const backup = await bench.backUp();
  const { opened, clients, at } = await bench.luwte.oneFile.open({ source: backup });
  expect(at).toBe(backup.at);
  expect(clients).toEqual([
    expect.objectContaining({ id: client, code: 'TW-1', givenName: 'Sanne', present: true }),
  ]);
  const file = await bench.luwte.oneFile.preview({ opened, clientId: client });
  expect(file).toMatchObject({ code: 'TW-1', suggestedCode: 'TW-1-H', documentBytes: 1_100_011 });
  expect(file.parts.map(({ state }) => state)).toEqual(['taken', 'taken', 'taken']);
  await bench.enter('tw-1-h');
  const again = await bench.luwte.oneFile.preview({ opened, clientId: client });
  expect(again.suggestedCode).toBe('TW-1-H2');
  await expect(
    bench.luwte.oneFile.restore({ opened, clientId: client, code: 'TW-1-H', remark }),
  ).rejects.toEqual(code('record.duplicate-code'));
  await bench.luwte.oneFile.close({ opened });
  expect(existsSync(copyFolder())).toBe(false);
  await expect(bench.luwte.oneFile.preview({ opened, clientId: client })).rejects.toEqual(
    code('one-file.expired'),
  );
});

test('a file that was changed since comes back as it was, and the changed one stays changed', async () => {
  const backup = await bench.backUp();
  const now = await bench.luwte.clients.get({ id: client });
  const { id, version, createdAt: _c, updatedAt: _u, ...fields } = now;
  await bench.luwte.clients.save({ id, version, fields: { ...fields, givenName: 'Gewist' } });
  const { clientId } = await restoreFrom(backup);
  expect((await bench.luwte.clients.get({ id: clientId })).givenName).toBe('Sanne');
  expect((await bench.luwte.clients.get({ id: client })).givenName).toBe('Gewist');
  expect((await bench.luwte.backup.standing({})).lastAt).toBe(backup.at);
});

test('a backup of an older schema is brought up to date in the copy; a newer one is refused', async () => {
  const databases = compartments.map((name) => ({
    name,
    database: compartmentOf(bench.session, name),
  }));
  for (const { name, database } of databases) {
    turnBack(database, migrations[name], migrations[name].indexOf(journalErasureMigration));
  }
  const older = await bench.backUp();
  for (const { name, database } of databases) migrate(database, migrations[name]);
  const { opened } = await bench.luwte.oneFile.open({ source: older });
  const { parts } = await bench.luwte.oneFile.preview({ opened, clientId: client });
  const since = databases.map(
    ({ name }) => migrations[name].length - migrations[name].indexOf(journalErasureMigration),
  );
  expect(parts.map(({ olderSteps }) => olderSteps)).toEqual(since);
  const { clientId } = await restoreFrom(older);
  expect(saidOf(clientId)).toEqual(saidOf(client));
  for (const { database } of databases) database.pragma('user_version = 99');
  const newer = await bench.backUp();
  for (const { name, database } of databases) {
    database.pragma(`user_version = ${migrations[name].length}`);
  }
  await expect(bench.luwte.oneFile.open({ source: newer })).rejects.toEqual(
    code('vault.newer-format'),
  );
});

test('a damaged backup, and one of another vault, are refused before anything is shown', async () => {
  const backup = await bench.backUp();
  const path = join(bench.stick, backup.name, 'treatment.db');
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
  writeFileSync(path, bytes);
  await expect(bench.luwte.oneFile.open({ source: backup })).rejects.toEqual(
    code('backup.damaged'),
  );
  expect(existsSync(copyFolder())).toBe(false);
  const other = await OneFileBench.open();
  try {
    // Every bench copies the same vault, so this one gets another id.
    const { folder, member } = await other.team.vaults.newVault('Andere');
    await other.logIn({ ...other.team.founder, id: member }, folder);
    const theirs = await other.backUp();
    const folderToken = bench.paths.register(join(other.stick, theirs.name));
    await expect(
      bench.luwte.oneFile.open({ source: { kind: 'folder', folder: folderToken, name: null } }),
    ).rejects.toEqual(code('backup.other-vault'));
  } finally {
    await other.end();
  }
});

test('cancelled while the documents come in, nothing of it stays', async () => {
  const backup = await bench.backUp();
  const before = allCounts();
  const control = new AbortController();
  await expect(
    restoreFrom(backup, {
      signal: control.signal,
      onProgress: ({ step }) => step === 'bring' && control.abort(),
    }),
  ).rejects.toEqual(code('call.cancelled'));
  expect(allCounts()).toEqual(before);
  expect(clientCodes()).toEqual(['TW-1']);
  for (const name of compartments) expect(bench.count('document_unfinished', name)).toBe(0);
});

test('the power cut at any moment leaves all of the file or nothing after the next unlock', async () => {
  const backup = await bench.backUp();
  const moments: string[] = [];
  const before = allCounts();
  await restoreFrom(backup, {
    onProgress: ({ step, done }) => {
      if (step !== 'bring' && step !== 'write') return;
      moments.push(bench.team.snapshot(`moment ${moments.length} ${step} ${done}`));
    },
  });
  const after = allCounts();
  const outcomes: string[] = [];
  for (const folder of moments) {
    const session = await bench.logIn(bench.team.founder, folder);
    await settleRestored(session);
    await removeRemains(session, () => true);
    const isWhole = clientCodes().length === 2;
    expect(allCounts()).toEqual(isWhole ? after : before);
    outcomes.push(isWhole ? 'all' : 'nothing');
    for (const name of compartments) {
      expect(bench.count('restored_row', name)).toBe(0);
      expect(bench.count('document_unfinished', name)).toBe(0);
      expect(session.connections.get(name)?.journal.firstBreak()).toBeNull();
    }
    // The next try is as good as the first.
    if (!isWhole) expect((await restoreFrom(backup)).waiting).toEqual([]);
  }
  expect(new Set(outcomes)).toEqual(new Set(['nothing', 'all']));
  expect(outcomes.indexOf('all')).toBe(outcomes.lastIndexOf('nothing') + 1);
});

test('half a file waits for whoever holds the key, and is whole when they open the vault', async () => {
  const nora = await bench.team.join('Nora', 'counsellor');
  bench.use();
  const backup = await bench.backUp();
  let decided = '';
  await restoreFrom(backup, {
    onProgress: ({ step, done, total }) => {
      if (step === 'write' && done === 3 && total === 5) decided = bench.team.snapshot('decided');
    },
  });
  await settleRestored(await bench.logIn(nora, decided));
  expect(clientCodes()).toEqual(['TW-1', 'TW-1-H']);
  const session = await bench.logIn(bench.team.founder, decided);
  expect(bench.count('restored_row', 'treatment')).toBeGreaterThan(0);
  await settleRestored(session);
  await removeRemains(session, () => true);
  expect(bench.count('session', 'treatment')).toBe(2);
  expect(bench.count('document_piece', 'treatment')).toBe(4);
});

test('without the treatment grant nothing of the treatment comes, and nothing of it is copied', async () => {
  const nora = await bench.team.join('Nora', 'counsellor');
  bench.use();
  const backup = await bench.backUp();
  await bench.logIn(nora);
  const { opened } = await bench.luwte.oneFile.open({ source: backup });
  expect(readdirSync(copyFolder()).filter((name) => name.endsWith('.db'))).toEqual(['casework.db']);
  const { parts } = await bench.luwte.oneFile.preview({ opened, clientId: client });
  expect(parts.map(({ state }) => state)).toEqual(['taken', 'no-key', 'no-key']);
  await bench.luwte.oneFile.restore({ opened, clientId: client, code: 'TW-1-H', remark });
  await bench.logIn(bench.team.founder);
  expect(clientCodes()).toEqual(['TW-1', 'TW-1-H']);
  expect([bench.count('session', 'treatment'), bench.count('secret_address', 'places')]).toEqual([
    1, 1,
  ]);
  // The founder's half-typed addendum is not Nora's.
  expect(bench.count('draft')).toBe(1);
});

test('who needs a reason for the file needs one for its copy, and another for the secret address', async () => {
  const nora = await bench.team.join('Nora', 'housing-worker', ['casework', 'places']);
  bench.use();
  client = await bench.enter('TW-9', 'M. de Boer');
  await fillOthers(bench.luwte, client);
  const backup = await bench.backUp();
  // Also of a file that is in the backup only.
  compartmentOf(bench.session).prepare("DELETE FROM client WHERE code = 'TW-9'").run([]);
  await asNora(nora);
  const { opened, clients } = await bench.luwte.oneFile.open({ source: backup });
  expect(clients.find(({ id }) => id === client)?.present).toBe(false);
  const file = { opened, clientId: client };
  const wish = { ...file, code: 'TW-9', remark };
  await expect(bench.luwte.oneFile.preview(file)).rejects.toEqual(code('access.reason-needed'));
  await expect(bench.luwte.oneFile.restore(wish)).rejects.toEqual(code('access.reason-needed'));
  const given = { client, reason: 'stand-in', note: 'Valt in voor een collega' } as const;
  await bench.luwte.accessCasework.breakGlass(given);
  const states = async () =>
    (await bench.luwte.oneFile.preview(file)).parts.map(({ state }) => state);
  expect(await states()).toEqual(['taken', 'no-key', 'reason-needed']);
  await bench.luwte.accessPlaces.breakGlass(given);
  expect(await states()).toEqual(['taken', 'no-key', 'taken']);
  const { clientId } = await bench.luwte.oneFile.restore(wish);
  expect((await bench.luwte.clients.get({ id: clientId })).code).toBe('TW-9');
  expect(await bench.luwte.places.list({ clientId })).toHaveLength(1);
  expect(actionsIn(bench.session, 'places')).toContain('break-glass');
  // Until locking; then the copy is the colleague's file as the other was.
  await bench.logIn({ ...nora, passphrase: nora.passphrase });
  await expect(bench.luwte.clients.get({ id: clientId })).rejects.toEqual(
    code('access.reason-needed'),
  );
});

const asNora = (nora: Colleague) => bench.logIn(nora);

test('what was erased does not come back this way, and its name is not shown', async () => {
  const backup = await bench.backUp();
  const before = await bench.luwte.oneFile.open({ source: backup });
  expect(before.clients.map(({ id }) => id)).toContain(client);
  const { founder } = bench.team;
  await bench.luwte.erasure.run({
    ...{ clientId: client, code: 'TW-1', passphrase: founder.passphrase, note: '' },
    ...{ ground: 'client-request', decidedOn: '2026-03-02', leftovers: false },
  });
  const wish = { opened: before.opened, clientId: client };
  const refused = code('record.erased');
  await expect(bench.luwte.oneFile.preview(wish)).rejects.toEqual(refused);
  await expect(
    bench.luwte.oneFile.restore({ ...wish, code: 'TW-1-H', remark: '' }),
  ).rejects.toEqual(refused);
  const { clients } = await bench.luwte.oneFile.open({ source: backup });
  expect(clients.map(({ id }) => id)).not.toContain(client);
});

test('a copy that a kill left is gone after the next unlock', async () => {
  const backup = await bench.backUp();
  await bench.luwte.oneFile.open({ source: backup });
  expect(existsSync(copyFolder())).toBe(true);
  removeCopy(bench.session);
  expect(existsSync(copyFolder())).toBe(false);
});

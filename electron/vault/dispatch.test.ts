import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { LuwteError } from '../../contract/errors.ts';
import { procedure } from '../../contract/procedure.ts';
import type { RecordContext } from './db/connection.ts';
import { asLuwteError, createDispatch, type Served } from './dispatch.ts';
import { PathTokens } from './paths.ts';
import type { Session } from './session.ts';
import { openTestVault, type TestVault } from './testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => {
  vi.restoreAllMocks();
  vault.close();
});

const casework = {
  compartment: 'casework',
  roles: 'all',
  input: z.object({ id: z.string() }),
} as const;
const output = z.unknown();
const view = { kind: 'view', action: 'read', object: 'client' } as const;
type Work = (context: RecordContext, input: { id: string }) => Promise<unknown>;

/** A feature of one procedure of each kind, all of which do `work`. */
function serve(work: Work): Served {
  const procedures = {
    look: procedure({ ...casework, output, journal: { ...view, subject: ({ id }) => ({ id }) } }),
    write: procedure({ ...casework, output, journal: { kind: 'handler' } }),
    quiet: procedure({ ...casework, output, journal: { kind: 'none', why: 'a test' } }),
    manage: procedure({
      ...{ ...casework, output, roles: ['administrator'] },
      journal: { kind: 'none', why: 'a test' },
    }),
    outside: procedure({
      ...{ ...casework, output, compartment: 'none' },
      journal: { kind: 'none', why: 'a test' },
    }),
  };
  return {
    procedures,
    handlers: { look: work, write: work, quiet: work, manage: work, outside: work },
  };
}

function call(
  name: string,
  input: unknown,
  work: Work = async () => 'secret',
  session: Session | null = vault.session,
) {
  const surroundings = { now: () => new Date(), newId: () => 'id' };
  const dispatch = createDispatch({
    ...{ features: { some: serve(work) }, session: () => session, surroundings },
    paths: new PathTokens(),
  });
  const control = { signal: new AbortController().signal, progress: () => undefined };
  return dispatch(name, input, control);
}

const refusal = (code: string) => ({ code });
const connection = () => {
  const found = vault.session.connections.get('casework');
  if (!found) throw new Error('casework is open');
  return found;
};
const count = (table: string) =>
  connection().database.prepare(`SELECT count(*) FROM ${table}`, { pluck: true }).get();
const put: Work = async ({ db }) => {
  await db.insertInto('setting').values({ name: 'a', value: 'b' }).execute();
};

test.each([
  ...['', '.', 'some', 'some.', '.look', 'some.look.more', 'some.nothing', 'other.look'],
  ...['__proto__.x', 'constructor.name', 'some.__proto__', 'some.constructor', 'some.toString'],
  ...['toString.call', 'hasOwnProperty.call', 'some.look\0', ' some.look'],
])('the call %j is not known', async (name) => {
  const work = vi.fn(async () => 'secret');
  await expect(call(name, { id: '1' }, work)).rejects.toMatchObject(refusal('call.unknown'));
  expect(work).not.toHaveBeenCalled();
});

test.each([null, undefined, [], 'x', {}, { id: 1 }, { id: null }])(
  'the input %j is refused before anything is done',
  async (input) => {
    const work = vi.fn(async () => 'secret');
    await expect(call('some.look', input, work)).rejects.toMatchObject(refusal('call.invalid'));
    expect(work).not.toHaveBeenCalled();
    expect(count('journal')).toBe(0);
  },
);

test('without an open vault nothing of it can be asked, and what needs none still works', async () => {
  const locked = call('some.look', { id: '1' }, undefined, null);
  await expect(locked).rejects.toMatchObject(refusal('vault.locked'));
  expect(await call('some.outside', { id: '1' }, undefined, null)).toBe('secret');
});

test('a compartment without a grant and a role without the right are refused', async () => {
  const connections = new Map(vault.session.connections);
  connections.delete('casework');
  const without = { ...vault.session, connections };
  await expect(call('some.look', { id: '1' }, undefined, without)).rejects.toMatchObject(
    refusal('call.forbidden'),
  );
  const counsellor = {
    ...vault.session,
    member: { ...vault.session.member, role: 'counsellor' as const },
  };
  await expect(call('some.manage', { id: '1' }, undefined, counsellor)).rejects.toMatchObject(
    refusal('call.forbidden'),
  );
  expect(await call('some.manage', { id: '1' })).toBe('secret');
});

test('a view is in the journal before it is read', async () => {
  const seen = await call('some.look', { id: 'k1' }, async () => count('journal'));
  expect(seen).toBe(1);
  expect(count('journal')).toBe(1);
});

test('what can not be journalled is not shown', async () => {
  connection().database.exec(
    "CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  const work = vi.fn(async () => 'secret');
  await expect(call('some.look', { id: 'k1' }, work)).rejects.toBeInstanceOf(LuwteError);
  expect(work).not.toHaveBeenCalled();
});

test('a view that fails leaves no entry of having been seen', async () => {
  const fails = async () => {
    throw new LuwteError('record.not-found');
  };
  await expect(call('some.look', { id: 'k1' }, fails)).rejects.toMatchObject(
    refusal('record.not-found'),
  );
  expect(count('journal')).toBe(0);
});

test('a change that is not journalled is undone', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(call('some.write', { id: '1' }, put)).rejects.toMatchObject(refusal('call.failed'));
  expect(count('setting')).toBe(0);
  await call('some.write', { id: '1' }, async (context, input) => {
    await put(context, input);
    context.journal.record({ action: 'update', object: 'client', id: '1' });
  });
  expect([count('setting'), count('journal')]).toEqual([1, 1]);
});

test('a refused save changes nothing and needs no entry', async () => {
  const outdated = { outcome: 'outdated' };
  expect(await call('some.write', { id: '1' }, async () => outdated)).toBe(outdated);
});

test('what was done before a failure is undone with it, its entry included', async () => {
  const fails: Work = async (context, input) => {
    await put(context, input);
    context.journal.record({ action: 'update', object: 'client', id: '1' });
    throw new LuwteError('record.finalised');
  };
  await expect(call('some.write', { id: '1' }, fails)).rejects.toMatchObject(
    refusal('record.finalised'),
  );
  expect([count('setting'), count('journal')]).toEqual([0, 0]);
});

test('calls at the same time do not see each other half done', async () => {
  const slow: Work = async (context, input) => {
    await put(context, input);
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new LuwteError('record.not-found');
  };
  const first = call('some.quiet', { id: '1' }, slow);
  const second = call('some.quiet', { id: '2' }, async () => count('setting'));
  await expect(first).rejects.toMatchObject(refusal('record.not-found'));
  expect(await second).toBe(0);
});

test.each([
  ['SQLITE_FULL', 'vault.disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'vault.disk-full'],
  ['SQLITE_IOERR_WRITE', 'vault.disk-error'],
  ['SQLITE_IOERR_READ', 'vault.disk-error'],
  ['SQLITE_IOERR_SHORT_READ', 'vault.database-damaged'],
  ['SQLITE_CORRUPT', 'vault.database-damaged'],
  ['SQLITE_CORRUPT_INDEX', 'vault.database-damaged'],
  ['SQLITE_NOTADB', 'vault.database-damaged'],
  ['SQLITE_READONLY_DBMOVED', 'vault.read-only'],
  ['SQLITE_CANTOPEN', 'vault.read-only'],
  ['SQLITE_NOMEM', 'vault.not-enough-memory'],
  ['SQLITE_TOOBIG', 'record.too-long'],
  ['ENOSPC', 'vault.disk-full'],
  ['EIO', 'vault.disk-error'],
  ['EROFS', 'vault.read-only'],
  ['EACCES', 'folder.no-permission'],
  ['ENOENT', 'folder.not-found'],
])('%s becomes %s', (code, expected) => {
  expect(asLuwteError(Object.assign(new Error('x'), { code })).code).toBe(expected);
});

test('a mistake of the program is told by its place, never by what it stumbled over', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const secret = 'Fatima\n    at Keizersgracht 1';
  for (const mistake of [new TypeError(secret), new Error(secret), secret, { secret }, null]) {
    const error = asLuwteError(mistake);
    expect(error).toMatchObject({ code: 'call.failed', message: 'call.failed', params: {} });
    expect(error.cause).toBeUndefined();
  }
  expect(written.join('')).toContain('dispatch.test.ts');
  expect(written.join('')).not.toMatch(/Fatima|Keizersgracht/);
});

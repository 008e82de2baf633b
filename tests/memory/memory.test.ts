import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compartments } from '../../contract/common.ts';
import { Device } from '../../electron/vault/device.ts';
import { createDispatch } from '../../electron/vault/dispatch.ts';
import { usualEnvironment } from '../../electron/vault/environment.ts';
import { disk } from '../../electron/vault/header/disk.ts';
import { kdfFloor } from '../../electron/vault/keys/kdf.ts';
import { suggestPassphrase } from '../../electron/vault/keys/suggest.ts';
import { createLocalClient } from '../../electron/vault/local-client.ts';
import { PathTokens } from '../../electron/vault/paths.ts';
import { createServed } from '../../electron/vault/vault-handlers.ts';
import { VaultService } from '../../electron/vault/vault-service.ts';
import { enterClient } from '../e2e/prepared-vault.ts';
import { openBook, privateKeyByPassphrase, readBook } from '../independent/by-the-book.ts';
import { countInMemory, familyOf, type Kind, kindOf } from './read-memory.ts';

// The memory of another process can be read on Linux, as root.
const mayRead = process.platform === 'linux' && process.getuid?.() === 0;
const passphrase = suggestPassphrase('nl');
const note = `Kanarie ${suggestPassphrase('en')}`;
const root = mkdtempSync(join(tmpdir(), 'luwte-memory-'));
const codesOf = (text: string) => [...text].map((letter) => letter.codePointAt(0) ?? 0);

/** What must be nowhere once the vault is locked: keys, as bytes and as text, passphrase and note. */
const patterns = new Map<string, Buffer>();
let vault = '';

async function makeVault(): Promise<void> {
  const surroundings = { now: () => new Date(), newId: () => uuidv7() };
  const environment = usualEnvironment(surroundings, new Device(disk, null));
  const service = new VaultService({ ...environment, kdfCost: async () => kdfFloor });
  const wish = { folder: root, vaultName: 'Proef', memberName: 'Marit de Boer', passphrase };
  const { recoveryCode } = await service.create(wish);
  ({ folder: vault } = await service.finishSetup(recoveryCode));
  const features = createServed(service);
  const luwte = createLocalClient(
    createDispatch({
      ...{ features, surroundings, paths: new PathTokens() },
      session: () => service.session(),
    }),
  );
  await enterClient(luwte, { code: 'TW-2026-0001', givenName: 'Ilse' });
  await service.close();
}

function learnKeys(): void {
  const book = readBook(vault);
  const privateKey = privateKeyByPassphrase(book.header, passphrase);
  const keys = openBook(book, book.header.members[0]?.id ?? '', privateKey);
  const known: [string, Buffer][] = [['private key', privateKey]];
  for (const [name, { database, journal }] of keys) {
    known.push([`${name} database`, Buffer.from(database, 'hex')]);
    for (const [at, { key }] of journal.entries()) known.push([`${name} journal ${at + 1}`, key]);
  }
  for (const [name, key] of known) {
    patterns.set(name, key);
    patterns.set(`${name} as hex`, Buffer.from(key.toString('hex')));
  }
  for (const [name, text] of Object.entries({ passphrase, note })) {
    patterns.set(name, Buffer.from(text));
    patterns.set(`${name} as UTF-16`, Buffer.from(text, 'utf16le'));
  }
}

interface Seen {
  readonly pid: number;
  readonly kind: Kind;
  readonly found: readonly string[];
}

function look(pid: number): Seen[] {
  return familyOf(pid).flatMap((member) => {
    const kind = kindOf(member);
    if (kind === 'gone') return [];
    return [{ pid: member, kind, found: [...countInMemory(member, patterns).keys()] }];
  });
}

const foundIn = (seen: readonly Seen[], kind: Kind) => [
  ...new Set(seen.filter((one) => one.kind === kind).flatMap(({ found }) => found)),
];

describe.skipIf(!mayRead)('what is left in memory (Linux, as root)', () => {
  let child: ChildProcess;
  let open: Seen[];
  let locked: Seen[];

  beforeAll(async () => {
    await makeVault();
    learnKeys();
    child = fork(join(import.meta.dirname, 'session.ts'), [], {
      execArgv: ['--import', 'tsx'],
      // As build/start.mjs starts it.
      env: {
        ...process.env,
        GLIBC_TUNABLES: 'glibc.malloc.tcache_count=0:glibc.malloc.perturb=85',
      },
    });
    child.send({
      ...{ vault, data: join(root, 'data') },
      ...{ passphrase: codesOf(passphrase), note: codesOf(note) },
    });
    await once(child, 'message');
    open = look(child.pid ?? 0);
    child.send('lock');
    await once(child, 'message');
    await pass(2_000);
    locked = look(child.pid ?? 0);
  }, 120_000);

  afterAll(async () => {
    const ended = once(child, 'exit');
    child.send('end');
    await ended;
    rmSync(root, { recursive: true, force: true });
  });

  test('while the vault is open its keys are in the vault process, where this finds them, and nowhere else', () => {
    expect(foundIn(open, 'vault')).toEqual(
      expect.arrayContaining([...compartments.map((name) => `${name} database`), 'note']),
    );
    for (const { kind, found } of open) {
      if (kind === 'vault') continue;
      expect(
        found.filter((name) => /database|journal|key/.test(name)),
        kind,
      ).toEqual([]);
    }
    expect(foundIn(open, 'page or helper')).toContain('note');
  });

  test('after locking, no key is in any process, and the vault process and the page have ended', () => {
    expect(
      locked.flatMap(({ found }) => found).filter((name) => /database|journal|key/.test(name)),
    ).toEqual([]);
    const before = open.filter(
      ({ kind, found }) => kind === 'page or helper' && found.includes('note'),
    );
    for (const { pid } of before) expect(locked.map((one) => one.pid)).not.toContain(pid);
    expect(foundIn(locked, 'vault')).toEqual([]);
    expect(foundIn(locked, 'page or helper')).toEqual([]);
  });

  test('after locking, the host has forgotten what passed through it', () => {
    expect(foundIn(locked, 'node')).toEqual([]);
  });
});

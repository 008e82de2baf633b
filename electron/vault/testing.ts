import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { type Compartment, compartments, type Role } from '../../contract/common.ts';
import { Access } from './access.ts';
import { Connection } from './db/connection.ts';
import { migrate } from './db/migrate.ts';
import { openCopy, openDatabase, openWorkingCopy } from './db/open.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { migrations } from './features/migrations.ts';
import { served } from './features/served.ts';
import type { Session } from './session.ts';
import type { TeamMember } from './team-member.ts';

/** An open vault on real SQLCipher in a temporary folder, with keys that no one else has. For tests. */
export interface TestVault {
  readonly session: Session;
  /** Calls a procedure the way the page does: `call('clients.list', {…})`. */
  readonly call: <Output = unknown>(name: string, input: unknown) => Promise<Output>;
  readonly dispatch: Dispatch;
  /** The same vault, as a colleague who logs in now. */
  readonly as: (name: string, role: Role) => Pick<TestVault, 'call' | 'session'>;
  /** The key of a compartment's journal. */
  readonly journalKeyOf: (compartment: Compartment) => Buffer;
  /** Moves the clock. */
  readonly advance: (milliseconds: number) => void;
  readonly close: () => void;
}

export function openTestVault(start = new Date('2026-03-02T09:00:00.000Z')): TestVault {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  let clock = start.getTime();
  const surroundings = { now: () => new Date(clock), newId: () => uuidv7() };
  const connections = new Map<Compartment, Connection>();
  const keys = new Map(
    compartments.map((name) => [name, { key: randomBytes(32), salt: randomBytes(16) }]),
  );
  const keyOf = (compartment: Compartment) => {
    const key = keys.get(compartment);
    if (!key) throw new Error('every compartment has a key');
    return key;
  };
  const journalKeys = new Map(compartments.map((name) => [name, randomBytes(32)]));
  const journalKeyOf = (compartment: Compartment) =>
    journalKeys.get(compartment) ?? randomBytes(32);
  for (const compartment of compartments) {
    const path = join(folder, `${compartment}.db`);
    const database = openDatabase(path, keyOf(compartment));
    migrate(database, migrations[compartment]);
    connections.set(
      compartment,
      new Connection(
        compartment,
        path,
        database,
        { present: journalKeyOf(compartment), past: [] },
        surroundings,
      ),
    );
  }
  const team: TeamMember[] = [];
  const vaultId = uuidv7();
  const signBackup = (list: Buffer) =>
    createHmac('sha256', keyOf('casework').key).update(list).digest();
  /** Everyone holds every key. */
  const logIn = (name: string, role: Role): Session => {
    const member = { memberId: uuidv7(), memberName: name, role, deviceId: 'test' };
    team.push({ id: member.memberId, name });
    const openedAt = surroundings.now();
    return {
      ...{ folder, member, connections },
      access: new Access({ member, connections, team: () => team, openedAt }),
      openCopy: (compartment, path) => openCopy(path, keyOf(compartment)),
      openWorkingCopy: (compartment, path) => openWorkingCopy(path, [keyOf(compartment)]),
      signBackup,
      isOwnBackup: (list, mac) => signBackup(list).equals(mac),
      // This vault has no header.
      anchorOf: () => null,
      writeAnchors: async () => undefined,
      withoutRenewal: (work) => work(),
      info: {
        vaultId,
        name: 'Proef',
        member: { id: member.memberId, name, role, compartments: [...compartments] },
        warnings: [],
        failedAttempts: [],
        unlockedAt: openedAt.toISOString(),
      },
    };
  };
  const dispatchFor = (session: Session) =>
    createDispatch({
      features: served,
      session: () => session,
      surroundings,
      // In tests a token is the name of a file in the temporary folder.
      paths: {
        resolve: (token) => join(folder, token),
        register: (path) => relative(folder, path),
      },
    });
  const callsOf =
    (dispatch: Dispatch): TestVault['call'] =>
    async <Output>(name: string, input: unknown) =>
      (await dispatch(name, input, {
        signal: new AbortController().signal,
        progress: () => undefined,
      })) as Output;
  const session = logIn('M. de Boer', 'administrator');
  const dispatch = dispatchFor(session);
  return {
    session,
    dispatch,
    journalKeyOf,
    call: callsOf(dispatch),
    as: (name, role) => {
      const theirs = logIn(name, role);
      return { session: theirs, call: callsOf(dispatchFor(theirs)) };
    },
    advance: (milliseconds) => {
      clock += milliseconds;
    },
    close: () => {
      for (const connection of connections.values()) connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

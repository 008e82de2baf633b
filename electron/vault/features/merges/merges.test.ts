import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClientFields, emptyClientFields } from '../../../../contract/clients.ts';
import { type Compartment, compartments } from '../../../../contract/common.ts';
import { emptyTreatmentPlan } from '../../../../contract/treatment-plan.ts';
import { enterMarkedClient } from '../../../../tests/full-client.ts';
import { TeamBench } from '../../members/team-testing.ts';
import { testPassphrase } from '../../service-testing.ts';
import type { Session } from '../../session.ts';
import { clientTables } from '../client-tables.ts';
import { finishErasures } from '../erasure/index.ts';
import { followMerges } from './index.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

type Row = Readonly<Record<string, unknown>>;

let team: TeamBench;
beforeEach(async () => {
  team = new TeamBench();
  await team.make();
  await team.logIn(team.founder);
});
afterEach(() => team.end());

const code = (error: string) => expect.objectContaining({ code: error });
const session = (): Session => {
  const open = team.service.session();
  if (!open) throw new Error('someone is in');
  return open;
};
const databaseOf = (compartment: Compartment) => {
  const database = session().connections.get(compartment)?.database;
  if (!database) throw new Error('the founder holds every key');
  return database;
};
const enter = async (known: Partial<ClientFields>) => {
  const fields = { ...emptyClientFields(), ...known };
  const saved = await team.luwte.clients.save({ id: null, version: 0, fields });
  if (saved.outcome !== 'saved') throw new Error('a new client is never outdated');
  return saved.id;
};
const fieldsOf = async (id: string): Promise<ClientFields> => {
  const {
    id: _,
    version: __,
    createdAt: ___,
    updatedAt: ____,
    ...fields
  } = await team.luwte.clients.get({ id });
  return fields;
};
const merge = async (clientId: string, goneId: string, chosen: Partial<ClientFields> = {}) => {
  const stays = await team.luwte.clients.get({ id: clientId });
  const gone = await team.luwte.clients.get({ id: goneId });
  return team.luwte.merges.run({
    ...{ clientId, goneId, staysVersion: stays.version, goneVersion: gone.version },
    fields: { ...(await fieldsOf(clientId)), ...chosen },
  });
};

/** What tells that a record was saved once more, and nothing else. */
const ofSaving = new Set(['version', 'updated_at', 'saved_by', 'saved_at']);
/** The journal only grows; what says that two files were merged goes with the merge; the index numbers its words anew. */
const isTold = (table: string) =>
  !table.startsWith('journal') && !['client_merge', 'merge_change', 'setting'].includes(table);

/** Everything that is kept in the vault, to be compared. */
const allRows = () =>
  compartments.flatMap((compartment) =>
    Object.keys(clientTables[compartment])
      .filter(isTold)
      .map((table) => {
        const rows = databaseOf(compartment).prepare(`SELECT * FROM "${table}"`).all<never>();
        const told = rows.map((row: Row) =>
          JSON.stringify(
            Object.entries(row).filter(
              ([column]) =>
                !ofSaving.has(column) && !(table === 'search_document' && column === 'id'),
            ),
          ),
        );
        return [`${compartment}.${table}`, told.sort()] as const;
      }),
  );
const rowsNaming = (id: string) =>
  allRows().flatMap(([table, rows]) =>
    rows.filter((row) => row.includes(id)).map((row) => [table, row] as const),
  );

/** What only the window can make, or another file: rows as the program writes them. */
function fillTheRest(one: string, other: string): void {
  const at = '2026-03-01T10:00:00.000Z';
  const { memberId, memberName } = session().member;
  const casework = databaseOf('casework');
  for (const [place, client] of [one, other].entries()) {
    const note = `INSERT INTO working_note VALUES (?, 1, ?, ?, 'Alleen voor mij', ?)`;
    casework.prepare(note).run([`w${place}`, client, memberId, at]);
    for (const key of ['both', `only ${place}`]) {
      casework
        .prepare('INSERT INTO course_put_off VALUES (?, ?, ?, ?)')
        .run([...[client, key, at, memberName]]);
    }
    casework
      .prepare(`
        INSERT INTO file_offer VALUES (?, ?, '', ?, 'Bea', ?, 'Marit', ?, 'other', '', 'withdrawn', ?, '')`)
      .run([`o${place}`, client, memberId, memberId, at, at]);
    casework
      .prepare("INSERT INTO outreach_merge VALUES (?, ?, '{}', ?, 'Marit')")
      .run([`m${place}`, client, at]);
    casework
      .prepare('INSERT INTO outreach_note VALUES (?, ?, ?)')
      .run([...[`n${place}`, `m${place}`, client]]);
  }
  casework.exec(`
    INSERT INTO import_report VALUES ('r', '${at}', 'm', 'Marit', 'lijst.csv', '{"rows":1}', '{"values":[]}');
    INSERT INTO import_report_row VALUES ('r', 2, 'taken', NULL, '${other}', 'TW-2', NULL, '[]');
    INSERT INTO set_apart VALUES ('a', '${other}', 'zz', '${at}', 'Marit');`);
}

const removeDrafts = () => {
  for (const name of compartments) databaseOf(name).exec('DELETE FROM draft');
};

/** Two files with something of every kind in each. */
async function twoFullFiles(): Promise<readonly [string, string]> {
  const one = await enterMarkedClient(team.luwte, 'TW-1');
  const other = await enterMarkedClient(team.luwte, 'TW-2');
  fillTheRest(one, other);
  removeDrafts();
  return [one, other];
}

describe('two files with something of every kind', () => {
  test('become one: nothing names the old file any more, and taken apart both are as they were', async () => {
    const [one, other] = await twoFullFiles();
    const named = new Set(rowsNaming(other).map(([table]) => table));
    for (const compartment of compartments) {
      for (const [table, declared] of Object.entries(clientTables[compartment])) {
        const isOfClient =
          declared.holds === 'records'
            ? declared.owner?.table === 'client'
            : declared.holds !== 'nothing';
        if (!isOfClient || !isTold(table)) continue;
        // No one is being brought back or erased, and nothing may be half typed.
        if (['draft', 'restored_row', 'erasure'].includes(table)) continue;
        if (table === 'episode') continue;
        expect(named).toContain(`${compartment}.${table}`);
      }
    }
    const before = allRows();
    const { mergeId, waiting } = await merge(one, other, { phone: '06-12345678' });
    expect(waiting).toEqual([]);
    expect(rowsNaming(other).filter(([table]) => !table.endsWith('search_document'))).toEqual([]);
    const words = rowsNaming(other);
    expect(words).toHaveLength(1);
    expect(words[0]?.[1]).toContain(one);
    for (const compartment of compartments) {
      const database = databaseOf(compartment);
      expect(database.pragma('foreign_key_check')).toEqual([]);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(session().connections.get(compartment)?.journal.firstBreak()).toBeNull();
    }
    expect(rowsNaming(one).filter(([table]) => table === 'casework.contact')).toHaveLength(40);

    const undone = await team.luwte.merges.undo({ clientId: one, mergeId });
    expect(undone).toEqual({ goneId: other, kept: [], waiting: [] });
    expect(allRows()).toEqual(before);
    for (const table of ['client_merge', 'merge_change']) {
      for (const compartment of compartments) {
        expect(databaseOf(compartment).prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
      }
    }
  });

  test('a record that is finalised still can’t be changed after a merge', async () => {
    const [one, other] = await twoFullFiles();
    await merge(one, other);
    for (const [compartment, table] of [
      ['casework', 'contact'],
      ['casework', 'risk_assessment'],
      ['treatment', 'session'],
    ] as const) {
      expect(() =>
        databaseOf(compartment).exec(`UPDATE ${table} SET client_id = 'someone else'`),
      ).toThrow('a finalised record does not change');
    }
  });

  test('erased, nothing is left of either, nor of the merge', async () => {
    const [one, other] = await twoFullFiles();
    await merge(one, other);
    const { open } = await team.luwte.erasure.run({
      ...{ clientId: one, code: 'TW-1', passphrase: testPassphrase, ground: 'client-request' },
      ...{ decidedOn: '2026-03-01', note: '', leftovers: false },
    });
    expect(open).toEqual([]);
    const { erasures } = await team.luwte.erasure.list({});
    expect(erasures.map((each) => each.code).sort()).toEqual(['TW-1', 'TW-2']);
    for (const id of [one, other]) {
      expect(rowsNaming(id).map(([table]) => table)).toEqual(['casework.erasure']);
    }
    for (const compartment of compartments) {
      const database = databaseOf(compartment);
      for (const table of ['client_merge', 'merge_change']) {
        expect(database.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
      }
      const told = database
        .prepare("SELECT count(*) FROM journal WHERE entry LIKE '%Zwaluw%'", { pluck: true })
        .get();
      expect(told).toBe(0);
    }
  });
});

test('stopped half-way, the other parts follow when the vault opens next', async () => {
  const [one, other] = await twoFullFiles();
  const before = allRows();
  const treatment = databaseOf('treatment');
  treatment.exec(
    "CREATE TRIGGER full BEFORE INSERT ON client_merge BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  const { mergeId, waiting } = await merge(one, other);
  expect(waiting).toEqual(['treatment']);
  // What lies there is still there, under the file that it was written in.
  expect(rowsNaming(other).map(([table]) => table)).toContain('treatment.session');
  treatment.exec('DROP TRIGGER full');
  expect(await followMerges(session())).toEqual([]);
  expect(rowsNaming(other)).toHaveLength(1);
  // Twice is once.
  const merged = allRows();
  expect(await followMerges(session())).toEqual([]);
  expect(allRows()).toEqual(merged);

  treatment.exec(
    "CREATE TRIGGER full BEFORE DELETE ON client_merge BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  expect((await team.luwte.merges.undo({ clientId: one, mergeId })).waiting).toEqual(['treatment']);
  treatment.exec('DROP TRIGGER full');
  await followMerges(session());
  expect(allRows()).toEqual(before);
});

test('three files become one, and come apart in the opposite order only', async () => {
  const [one, other] = await twoFullFiles();
  const third = await enter({ code: 'TW-3', givenName: 'Roos' });
  const before = allRows();
  const first = await merge(one, other);
  const second = await merge(third, one);
  expect((await team.luwte.merges.ofClient({ clientId: third })).map((each) => each.code)).toEqual([
    'TW-1',
    'TW-2',
  ]);
  const history = await team.luwte.journalCasework.ofClient({ clientId: third, limit: 500 });
  expect(new Set(history.map((each) => each.clientId))).toEqual(new Set([one, other, third]));
  await expect(team.luwte.merges.undo({ clientId: third, mergeId: first.mergeId })).rejects.toEqual(
    code('merge.not-latest'),
  );
  await team.luwte.merges.undo({ clientId: third, mergeId: second.mergeId });
  await team.luwte.merges.undo({ clientId: one, mergeId: first.mergeId });
  expect(allRows()).toEqual(before);
});

test('what was made or changed since stays with the file that stayed, and is told', async () => {
  const one = await enter({ code: 'TW-1', givenName: 'Roos', phone: '' });
  const other = await enter({ code: 'TW-2', givenName: 'Roos', phone: '0612345678' });
  const { mergeId } = await merge(one, other, { phone: '0612345678', nationality: 'Hongaarse' });
  const now = await team.luwte.clients.get({ id: one });
  await team.luwte.clients.save({
    ...{ id: one, version: now.version },
    fields: { ...(await fieldsOf(one)), phone: '0687654321' },
  });
  await team.luwte.agenda.saveAppointment({
    ...{ id: null, version: 0 },
    fields: {
      ...{ title: 'Na het samenvoegen', onDate: '2026-03-04', startTime: '10:00' },
      ...{ endTime: '11:00', place: 'office', clientId: one, present: '' },
    },
  });
  const { kept } = await team.luwte.merges.undo({ clientId: one, mergeId });
  expect(kept).toEqual(['phone']);
  expect(await team.luwte.clients.get({ id: one })).toMatchObject({
    ...{ phone: '0687654321', nationality: '' },
  });
  expect(await team.luwte.clients.get({ id: other })).toMatchObject({ phone: '0612345678' });
  const row = databaseOf('casework').prepare('SELECT client_id FROM appointment', { pluck: true });
  expect(row.get()).toBe(one);
});

test('the plan of the file that stays goes on, and what the other said is in its history', async () => {
  const [one, other] = await twoFullFiles();
  const { kept } = await team.luwte.merges.plan({ clientId: one, goneId: other });
  expect([...kept].sort()).toEqual([
    ...['crisis-plan', 'guidance-plan', 'housing-plan', 'safety-plan', 'treatment-plan'],
  ]);
  const before = await team.luwte.safetyPlan.get({ clientId: one });
  const theirs = await team.luwte.safetyPlan.get({ clientId: other });
  await merge(one, other);
  const after = await team.luwte.safetyPlan.get({ clientId: one });
  expect(after).toEqual(before);
  const history = await team.luwte.journalCasework.history({
    ...{ objectKind: 'safety-plan', objectId: before?.id ?? '', clientId: one },
  });
  const told = history.filter(({ action }) => action === 'merge');
  expect(told.map(({ detail }) => detail)).toEqual(['from TW-2', 'from TW-2; version 1']);
  expect(JSON.stringify(told)).toContain(Object.values(theirs?.fields ?? {})[0]);
  const plan = await team.luwte.treatment.getPlan({ clientId: one });
  expect(plan?.targets).toHaveLength(2);
});

test('the course of both is one course, and comes apart again', async () => {
  const one = await enter({ code: 'TW-1', phase: 'guidance', phaseOn: '2026-02-20' });
  const other = await enter({ code: 'TW-2', phase: 'outreach', phaseOn: '2026-01-10' });
  const before = allRows();
  expect((await team.luwte.merges.plan({ clientId: one, goneId: other })).phase).toBe('guidance');
  const { mergeId } = await merge(one, other);
  const { episodes } = await team.luwte.course.get({ clientId: one });
  expect(episodes).toMatchObject([
    {
      fields: { startOn: '2026-01-10' },
      phases: [{ phase: 'outreach' }, { phase: 'guidance', fromOn: '2026-02-20' }],
    },
  ]);
  await team.luwte.merges.undo({ clientId: one, mergeId });
  expect(allRows()).toEqual(before);
});

describe('in a team', () => {
  const treat = (clientId: string) =>
    team.luwte.treatment.savePlan({ clientId, version: 0, fields: emptyTreatmentPlan });

  test('of a file that asks for a reason nothing is merged, and what went into it asks for one too', async () => {
    const bea = await team.join('Bea Bakker', 'counsellor');
    const one = await enter({ code: 'TW-1', counsellor: session().member.memberName });
    const other = await enter({ code: 'TW-2' });
    const fields = await fieldsOf(one);
    await team.logIn(bea);
    const refused = code('access.reason-needed');
    const files = { clientId: other, goneId: one };
    await expect(team.luwte.merges.plan(files)).rejects.toEqual(refused);
    await expect(
      team.luwte.merges.run({ ...files, staysVersion: 1, goneVersion: 1, fields }),
    ).rejects.toEqual(refused);
    await team.logIn(team.founder);
    await merge(one, other);
    await team.logIn(bea);
    await expect(
      team.luwte.journalCasework.ofClient({ clientId: other, limit: 10 }),
    ).rejects.toEqual(refused);
  });

  test('a part follows when someone opens the vault who has its key; undone before, it never moved', async () => {
    const cor = await team.join('Cor', 'coordinator', ['casework']);
    const one = await enter({ code: 'TW-1' });
    const other = await enter({ code: 'TW-2' });
    await treat(other);
    await team.logIn(cor);
    const { mergeId } = await merge(one, other);
    await team.luwte.merges.undo({ clientId: one, mergeId });
    await merge(one, other);
    await team.logIn(team.founder);
    const whose = () =>
      databaseOf('treatment')
        .prepare('SELECT client_id FROM treatment_plan', { pluck: true })
        .all();
    expect(whose()).toEqual([other]);
    await followMerges(session());
    expect(whose()).toEqual([one]);
  });

  test('erased before a part could follow, that part is erased as well', async () => {
    const cor = await team.join('Cor', 'coordinator', ['casework']);
    const one = await enter({ code: 'TW-1' });
    const other = await enter({ code: 'TW-2' });
    await treat(other);
    await team.logIn(cor);
    await merge(one, other);
    await team.luwte.erasure.run({
      ...{ clientId: one, code: 'TW-1', passphrase: cor.passphrase, ground: 'client-request' },
      ...{ decidedOn: '2026-03-01', note: '', leftovers: false },
    });
    await team.logIn(team.founder);
    expect(databaseOf('treatment').prepare('SELECT * FROM treatment_plan').all()).toHaveLength(1);
    await followMerges(session());
    await finishErasures(session());
    for (const id of [one, other]) {
      expect(rowsNaming(id).map(([table]) => table)).toEqual(['casework.erasure']);
    }
  });
});

describe('what keeps two files apart', () => {
  let one: string;
  let other: string;
  beforeEach(async () => {
    one = await enter({ code: 'TW-1' });
    other = await enter({ code: 'TW-2' });
  });
  const plan = () => team.luwte.merges.plan({ clientId: one, goneId: other });

  test('a draft of anyone, in any part', async () => {
    await team.luwte.draftsTreatment.save({
      ...{ kind: 'session', clientId: other, objectId: null, baseVersion: 0, content: '{}' },
    });
    expect((await plan()).obstacles).toEqual([
      { kind: 'draft', code: 'TW-2', draft: 'session', by: session().member.memberName },
    ]);
    await expect(merge(one, other)).rejects.toEqual(code('merge.not-now'));
  });

  test('a file that is being brought back', async () => {
    databaseOf('places')
      .prepare("INSERT INTO restored_row VALUES (?, 0, 'secret_address', '{}')")
      .run([one]);
    expect((await plan()).obstacles).toEqual([{ kind: 'restoring', code: 'TW-1' }]);
    await expect(merge(one, other)).rejects.toEqual(code('merge.not-now'));
  });

  test('a file that changed after it was shown, or itself, or none', async () => {
    const fields = await fieldsOf(one);
    const wish = { clientId: one, goneId: other, staysVersion: 1, goneVersion: 2, fields };
    await expect(team.luwte.merges.run(wish)).rejects.toEqual(code('merge.changed'));
    await expect(team.luwte.merges.run({ ...wish, goneId: one, goneVersion: 1 })).rejects.toEqual(
      code('call.invalid'),
    );
    expect(await team.luwte.clients.list({})).toHaveLength(2);
  });

  test('the code of a file that went is no one else’s, and its file is nowhere but in the other', async () => {
    await merge(one, other);
    const [stays] = await team.luwte.clients.list({});
    expect(stays).toMatchObject({ id: one, formerCodes: ['TW-2'] });
    await expect(enter({ code: 'tw-2' })).rejects.toEqual(code('record.duplicate-code'));
    await expect(team.luwte.clients.get({ id: other })).rejects.toEqual(code('record.merged'));
    await expect(
      team.luwte.draftsTreatment.save({
        ...{ kind: 'session', clientId: other, objectId: null, baseVersion: 0, content: '{}' },
      }),
    ).rejects.toEqual(code('record.merged'));
    expect(await team.luwte.merges.whereTo({ goneId: other })).toEqual({
      ...{ clientId: one, code: 'TW-1' },
    });
    const found = await team.luwte.searchCasework.find({
      ...{ query: 'TW-2', kinds: null, clientId: null, limit: 20 },
    });
    expect(found.map(({ clientId }) => clientId)).toEqual([one]);
  });
});

import type { Database } from '@signalapp/sqlcipher';
import type { Compartment } from '../../../../contract/common.ts';
import type { ObjectKind } from '../../../../contract/journal-terms.ts';
import type { SearchKind } from '../../../../contract/search-terms.ts';
import type { TreatmentPlanFields } from '../../../../contract/treatment-plan.ts';
import { guidanceKind } from '../guidance/index.ts';
import { crisisKind, safetyKind } from '../safety/index.ts';
import { journalledPlan, planFieldsFromRow } from '../treatment/index.ts';
import { type MergeLog, wordsOfRecord } from './log.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Part, StoredMerge } from './store.ts';

/** A plan of which a client has one at most. */
interface SinglePlan {
  readonly table: string;
  /** Its closed versions, if it has those. */
  readonly versions: string | null;
  readonly object: ObjectKind & SearchKind;
  /** The fields one by one, as history names them. */
  readonly told: (row: Row) => Readonly<Record<string, unknown>>;
}

// The tables hold only what the schema of each plan let in.
const contentOf = <Fields>(row: Row) => JSON.parse(String(row['content'])) as Fields;
const versioned = <Fields extends object>(kind: {
  readonly table: string;
  readonly object: ObjectKind & SearchKind;
  readonly journalled: (fields: Fields) => Record<string, unknown>;
}): SinglePlan => ({
  ...{ table: kind.table, versions: `${kind.table}_version`, object: kind.object },
  told: (row) => kind.journalled(contentOf<Fields>(row)),
});

const singlePlans: Readonly<Record<Compartment, readonly SinglePlan[]>> = {
  casework: [
    versioned(guidanceKind),
    versioned(safetyKind),
    versioned(crisisKind),
    {
      ...{ table: 'housing_plan', versions: null, object: 'housing-plan' },
      told: (row) => contentOf<Record<string, unknown>>(row),
    },
  ],
  treatment: [
    {
      ...{ table: 'treatment_plan', versions: null, object: 'treatment-plan' },
      told: (row) =>
        journalledPlan(
          planFieldsFromRow(row as unknown as Parameters<typeof planFieldsFromRow>[0]),
        ),
    },
  ],
  places: [],
};

/** A plan that was put aside: what it said is for the history of the plan that goes on. */
export interface KeptPlan {
  readonly object: ObjectKind;
  /** The plan that goes on. */
  readonly id: string;
  /** The closed version it was; null for the working one. */
  readonly number: number | null;
  readonly said: Readonly<Record<string, unknown>>;
  /** What the plan that goes on says; null beside a closed version. */
  readonly says: Readonly<Record<string, unknown>> | null;
}

/** The kinds of plan that two files both have. */
export const plansOfBoth = (
  { compartment, database }: Pick<Part, 'compartment' | 'database'>,
  stays: string,
  gone: string,
): ObjectKind[] =>
  singlePlans[compartment]
    .filter(({ table }) =>
      [stays, gone].every((client) => rowsOf(database, table, 'client_id', client).length > 0),
    )
    .map(({ object }) => object);

/** The plans that a merge will put aside, as they are told. */
export const keptPlans = (
  { compartment, database }: Pick<Part, 'compartment' | 'database'>,
  { into, gone }: Pick<StoredMerge, 'into' | 'gone'>,
): KeptPlan[] =>
  singlePlans[compartment].flatMap(({ table, versions, object, told }) => {
    const [stays] = rowsOf(database, table, 'client_id', into);
    const [goes] = rowsOf(database, table, 'client_id', gone);
    if (!stays || !goes) return [];
    const id = String(stays['id']);
    const closed = versions ? rowsOf(database, versions, 'plan_id', String(goes['id'])) : [];
    return [
      ...closed.map((row) => ({
        ...{ object, id, number: Number(row['number']), said: told(row), says: null },
      })),
      { object, id, number: null, said: told(goes), says: told(stays) },
    ];
  });

/** Settles what can stand in a file once only, and stands in both. */
export function settleSingles({ compartment, database }: Part, log: MergeLog, merge: StoredMerge) {
  for (const plan of singlePlans[compartment]) putAside(database, log, merge, plan);
  if (compartment === 'casework') {
    joinWorkingNotes(database, log, merge);
    dropRepeatedPutOffs(database, log, merge);
    dropSpots(database, log, merge);
  }
}

/** The plan of the file that stays goes on; the other leaves with its versions, into the merge's own notes. */
function putAside(
  database: Database,
  log: MergeLog,
  { into, gone }: StoredMerge,
  { table, versions, object }: SinglePlan,
): void {
  const [stays] = rowsOf(database, table, 'client_id', into);
  const [goes] = rowsOf(database, table, 'client_id', gone);
  if (!stays || !goes) return;
  const id = String(goes['id']);
  for (const row of versions ? rowsOf(database, versions, 'plan_id', id) : []) {
    if (versions) log.remove(versions, row);
  }
  log.remove(table, goes);
  const words = wordsOfRecord(database, object, id);
  if (words) log.words(words, null);
  // Sessions name goals and targets of the plan they were held under.
  if (table === 'treatment_plan') log.update(table, stays, joinedLists(stays, goes));
}

const lists = [
  'targets',
  'measures',
  'goals',
] as const satisfies readonly (keyof TreatmentPlanFields)[];
/** The longest that a plan's lists can be (contract/treatment-plan.ts). */
const longestList = 200;

function joinedLists(stays: Row, goes: Row): Row {
  return Object.fromEntries(
    lists.map((name) => {
      const [mine, theirs] = [stays, goes].map((row): unknown[] => JSON.parse(String(row[name])));
      return [name, JSON.stringify([...(mine ?? []), ...(theirs ?? [])].slice(0, longestList))];
    }),
  );
}

/** Whoever kept private notes in both has them in one, one after the other. */
function joinWorkingNotes(database: Database, log: MergeLog, { into, gone }: StoredMerge): void {
  const mine = rowsOf(database, 'working_note', 'client_id', into);
  for (const row of rowsOf(database, 'working_note', 'client_id', gone)) {
    const same = mine.find(({ author_id }) => author_id === row['author_id']);
    if (!same) continue;
    log.remove('working_note', row);
    log.update('working_note', same, { text: `${same['text']}\n\n${row['text']}` });
  }
}

function dropRepeatedPutOffs(database: Database, log: MergeLog, { into, gone }: StoredMerge): void {
  const mine = new Set(rowsOf(database, 'course_put_off', 'client_id', into).map(({ key }) => key));
  for (const row of rowsOf(database, 'course_put_off', 'client_id', gone)) {
    if (mine.has(row['key'] ?? '')) log.remove('course_put_off', row);
  }
}

/** On a map of which both had one, those who come are put where there is room. */
function dropSpots(database: Database, log: MergeLog, { into, gone }: StoredMerge): void {
  const spotsOf = (client: string) =>
    rowsOf(database, 'network_person', 'client_id', client).flatMap(({ id }) =>
      rowsOf(database, 'network_spot', 'person_id', String(id)),
    );
  if (spotsOf(into).length === 0) return;
  for (const row of spotsOf(gone)) log.remove('network_spot', row);
}

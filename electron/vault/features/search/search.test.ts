import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Compartment } from '../../../../contract/common.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { SearchKind } from '../../../../contract/search-terms.ts';
import { openTestVault, type TestVault } from '../../testing.ts';

let vault: TestVault;
beforeEach(() => {
  vault = openTestVault();
});
afterEach(() => vault.close());

const anna = '01990000-0000-7000-8000-000000000001';
const bea = '01990000-0000-7000-8000-000000000002';
let number = 0;
const nextId = () => {
  number += 1;
  return `01990000-0000-7000-8000-${String(number + 100).padStart(12, '0')}`;
};

async function put(
  text: { title?: string; body?: string },
  rest: { kind?: SearchKind; clientId?: string; at?: string; objectId?: string } = {},
  compartment: Compartment = 'casework',
) {
  const document = {
    ...{ kind: 'contact' as const, clientId: anna, at: '2026-03-02', objectId: nextId() },
    ...rest,
    title: text.title ?? '',
    body: text.body ?? '',
  };
  await connection(compartment).transact(vault.session.member, async (context) =>
    context.search.put(document),
  );
  return document.objectId;
}

function connection(compartment: Compartment) {
  const found = vault.session.connections.get(compartment);
  if (!found) throw new Error('every compartment is open');
  return found;
}

const find = (query: string, rest: object = {}, feature = 'searchCasework') =>
  vault.call<SearchResult[]>(`${feature}.find`, { query, kinds: null, ...rest });
const ids = async (query: string, rest?: object) =>
  (await find(query, rest)).map((result) => result.objectId);

test('a word is found by its beginning, with or without accents and capitals', async () => {
  const id = await put({ body: 'Zij kreeg coördinaten van de Reünie.' });
  for (const query of ['coordinaten', 'COÖR', 'reunie', 'kreeg reü']) {
    expect(await ids(query)).toEqual([id]);
  }
  expect(await ids('ordinaten')).toEqual([]);
});

test('a phrase is found only as it stands', async () => {
  const id = await put({ body: 'een veilig huis' });
  await put({ body: 'het huis is veilig' });
  expect(await ids('"veilig huis"')).toEqual([id]);
});

test('a word in the title weighs more than one in the text; of equals the newest comes first', async () => {
  const old = await put({ body: 'sleutel' });
  const title = await put({ title: 'sleutel' });
  const recent = await put({ body: 'sleutel' });
  expect(await ids('sleutel')).toEqual([title, recent, old]);
});

test('kind and client narrow the results', async () => {
  const contact = await put({ body: 'sleutel' });
  const plan = await put({ body: 'sleutel' }, { kind: 'housing-plan' });
  const other = await put({ body: 'sleutel' }, { clientId: bea });
  expect(await ids('sleutel', { kinds: ['housing-plan'] })).toEqual([plan]);
  expect(await ids('sleutel', { clientId: bea })).toEqual([other]);
  expect(await ids('sleutel', { clientId: anna, kinds: ['contact'] })).toEqual([contact]);
  expect(await ids('sleutel', { kinds: [] })).toEqual([]);
});

test('what was changed is found by its new words only; what was removed is not found', async () => {
  const id = await put({ body: 'eerst' });
  await put({ body: 'daarna' }, { objectId: id });
  expect(await ids('eerst')).toEqual([]);
  expect(await ids('daarna')).toEqual([id]);
  await connection('casework').transact(vault.session.member, async (context) =>
    context.search.remove('contact', id),
  );
  expect(await ids('daarna')).toEqual([]);
});

test('a compartment gives only its own', async () => {
  const id = await put({ body: 'nachtmerrie' }, { kind: 'session' }, 'treatment');
  expect(await ids('nachtmerrie')).toEqual([]);
  expect(await find('nachtmerrie', {}, 'searchTreatment')).toMatchObject([{ objectId: id }]);
});

test('a word that stands nearly everywhere gives titles first, then the newest', async () => {
  const client = await put({ title: 'Dewi' }, { kind: 'client' });
  await connection('casework').transact(vault.session.member, async (context) => {
    for (let index = 0; index < 2100; index += 1) {
      const document = { kind: 'contact', objectId: nextId(), clientId: anna } as const;
      context.search.put({ ...document, at: '2026-03-02', title: '', body: 'dewi was er' });
    }
  });
  const newest = await put({ body: 'de dag' });
  expect((await ids('de', { limit: 5 })).slice(0, 2)).toEqual([client, newest]);
});

test('the search is in the journal, once, however it was typed', async () => {
  for (const query of ['sle', 'sleut', 'sleutel']) await find(query);
  const entry = connection('casework')
    .database.prepare(
      `SELECT action, count, detail FROM journal JOIN journal_repeat USING (sequence)`,
    )
    .all();
  expect(entry).toEqual([{ action: 'search', count: 3, detail: 'sleutel' }]);
});

test('nothing that is typed breaks the search', async () => {
  await put({ title: 'AND OR NOT NEAR', body: 'title : * ^ + - ( ) { }' });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc
          .array(fc.constantFrom('"', '*', '^', 'AND', 'NEAR(', ')', 'title:', '-', ' ', 'x', '\0'))
          .map((pieces) => pieces.join('').slice(0, 200)),
      ),
      async (query) => {
        expect(Array.isArray(await find(query))).toBe(true);
      },
    ),
  );
});

/** Every byte string the index keeps, as it lies in the pages. */
function indexBytes(): string {
  const { database } = connection('casework');
  const blobs = [
    ...database
      .prepare('SELECT block FROM search_index_data', { pluck: true })
      .all<Uint8Array<ArrayBuffer>>(),
    ...database
      .prepare('SELECT CAST(term AS BLOB) FROM search_index_idx', { pluck: true })
      .all<Uint8Array<ArrayBuffer>>(),
  ];
  return Buffer.concat(blobs.flatMap((blob) => [blob, Buffer.from('|')])).toString('latin1');
}

test('removed words leave the index, and after compacting not a letter of them is left', async () => {
  const secret = (index: number) => `q${index.toString(36)}xgeheimadres${index * 7919}`;
  const removed: string[] = [];
  for (let index = 0; index < 300; index += 1) {
    removed.push(await put({ title: secret(index), body: `${secret(index)} en gewone woorden` }));
    await put({ body: `blijft ${index}` });
  }
  expect(indexBytes()).toContain('geheimadres');
  await connection('casework').transact(vault.session.member, async (context) => {
    for (const id of removed) context.search.remove('contact', id);
  });
  expect(indexBytes()).not.toContain('geheimadres');
  connection('casework').search.compact();
  expect(indexBytes()).not.toMatch(/q[0-9a-z]{0,2}x/);
  expect(await ids('blijft', { limit: 100 })).toHaveLength(100);
});

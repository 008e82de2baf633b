import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import type { Compartment } from '../../../../contract/common.ts';
import { documentByteLimit, documentPieceBytes } from '../../../../contract/document-terms.ts';
import type { DocumentReading, StoredDocument } from '../../../../contract/documents.ts';
import type { JournalEntry } from '../../../../contract/journal.ts';
import type { SearchResult } from '../../../../contract/search.ts';
import type { TimelineItem } from '../../../../contract/timeline.ts';
import { openTestVault, type TestVault } from '../../testing.ts';
import { removeRemains } from './tidy.ts';

let vault: TestVault;
let client: string;
beforeEach(async () => {
  vault = openTestVault();
  const fields = { ...emptyClientFields(), code: 'TW-1' };
  client = (await vault.call<{ id: string }>('clients.save', { id: null, version: 0, fields })).id;
});
afterEach(() => vault.close());

const database = (compartment: Compartment = 'casework') => {
  const found = vault.session.connections.get(compartment);
  if (!found) throw new Error('the member holds it');
  return found.database;
};
const count = (table: string, compartment?: Compartment) =>
  database(compartment).prepare(`SELECT count(*) FROM ${table}`, { pluck: true }).get();
const begin = async (content: Buffer, fileName = 'scan.pdf', feature = 'documentsCasework') => {
  const file = { clientId: client, fileName, bytes: content.length };
  return (await vault.call<{ uploadId: string }>(`${feature}.begin`, file)).uploadId;
};
const append = (uploadId: string, place: number, piece: Buffer, feature = 'documentsCasework') =>
  vault.call(`${feature}.append`, { uploadId, place, content: piece.toString('base64') });
const pieceOf = (content: Buffer, place: number) =>
  content.subarray(place * documentPieceBytes, (place + 1) * documentPieceBytes);

async function add(content: Buffer, fileName?: string, feature = 'documentsCasework') {
  const uploadId = await begin(content, fileName, feature);
  for (let place = 0; place * documentPieceBytes < content.length; place += 1) {
    await append(uploadId, place, pieceOf(content, place), feature);
  }
  return vault.call<StoredDocument>(`${feature}.finish`, { uploadId });
}

const open = (id: string) =>
  vault.call<DocumentReading>('documentsCasework.open', { id, clientId: client });

async function read(id: string): Promise<Buffer> {
  const reading = await open(id);
  if (reading.view === 'none') throw new Error(reading.why);
  const pieces: Buffer[] = [];
  for (let last = false; !last; ) {
    const piece = await vault.call<{ content: string; last: boolean }>('documentsCasework.next', {
      readingId: reading.readingId,
    });
    pieces.push(Buffer.from(piece.content, 'base64'));
    last = piece.last;
  }
  expect(pieces.length).toBe(reading.pieces);
  return Buffer.concat(pieces);
}

const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);
const newestEntry = () =>
  JSON.parse(
    String(
      database()
        .prepare('SELECT entry FROM journal ORDER BY sequence DESC LIMIT 1', { pluck: true })
        .get(),
    ),
  ) as JournalEntry;

test('a file comes out as it went in, whatever its length', async () => {
  for (const bytes of [1, documentPieceBytes - 9, documentPieceBytes, 2.5 * documentPieceBytes]) {
    const content = pdf(bytes);
    const { id, ...document } = await add(content);
    expect(document).toMatchObject({
      fields: { title: 'scan', kind: 'other', onDate: '2026-03-02', tags: [] },
      fileName: 'scan.pdf',
      format: 'pdf',
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect((await read(id)).equals(content)).toBe(true);
  }
  expect(count('document_unfinished')).toBe(0);
});

test('adding, showing, exporting and removing each stand in the journal', async () => {
  const { id } = await add(Buffer.from('Een brief'), 'brief.txt');
  expect(newestEntry()).toMatchObject({ action: 'create', objectKind: 'document', objectId: id });
  await open(id);
  expect(newestEntry()).toMatchObject({ action: 'read', objectId: id, clientId: client });
  await vault.call('documentsCasework.export', { id, clientId: client, target: hex('a') });
  expect(newestEntry()).toMatchObject({ action: 'export', objectId: id, clientId: client });
  await vault.call('documentsCasework.remove', { id, clientId: client });
  expect(newestEntry()).toMatchObject({
    action: 'delete',
    objectId: id,
    changes: expect.arrayContaining([{ field: 'fileName', before: 'brief.txt', after: null }]),
  });
});

test('nothing is read of a document whose reading was not opened, and no piece twice', async () => {
  const { id } = await add(Buffer.from('Een brief'), 'brief.txt');
  const next = (readingId: string) => vault.call('documentsCasework.next', { readingId });
  await expect(next(id)).rejects.toMatchObject({ code: 'document.expired' });
  const reading = await open(id);
  if (reading.view === 'none') throw new Error('it is text');
  const both = await Promise.allSettled([next(reading.readingId), next(reading.readingId)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(next(reading.readingId)).rejects.toMatchObject({ code: 'document.expired' });
});

/** In these tests a token is the name of a file in the vault's folder. */
const hex = (digit: string) => digit.repeat(32);

test('an export is the file itself; one that fails or is stopped leaves nothing, also of a file that was there', async () => {
  const content = pdf(3 * documentPieceBytes);
  const { id } = await add(content);
  const { folder } = vault.session;
  const target = hex('b');
  const exported = { id, clientId: client, target };
  const abort = new AbortController();
  const stopped = vault.dispatch('documentsCasework.export', exported, {
    signal: abort.signal,
    progress: () => abort.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ code: 'call.cancelled' });
  expect(readdirSync(folder).filter((name) => !name.includes('.db'))).toEqual([]);
  await vault.call('documentsCasework.export', exported);
  expect(readFileSync(join(folder, target)).equals(content)).toBe(true);
  damage(id, 2);
  await expect(vault.call('documentsCasework.export', exported)).rejects.toMatchObject({
    code: 'document.damaged',
  });
  expect(readFileSync(join(folder, target)).equals(content)).toBe(true);
  expect(readdirSync(folder).some((name) => name.endsWith('.part'))).toBe(false);
});

test('an export to a folder, or into one that is gone, says so', async () => {
  const { id } = await add(Buffer.from('Een brief'), 'brief.txt');
  mkdirSync(join(vault.session.folder, hex('c')));
  const exportTo = (target: string) =>
    vault.call('documentsCasework.export', { id, clientId: client, target });
  await expect(exportTo(hex('c'))).rejects.toMatchObject({ code: 'folder.no-permission' });
});

function damage(id: string, place: number): void {
  database()
    .prepare(
      'UPDATE document_piece SET content = zeroblob(length(content)) WHERE document_id = ? AND place = ?',
    )
    .run([id, place]);
}

test('a piece that was changed or is missing is noticed before the whole is given', async () => {
  const changed = await add(pdf(2 * documentPieceBytes));
  damage(changed.id, 1);
  await expect(read(changed.id)).rejects.toMatchObject({ code: 'document.damaged' });
  const cut = await add(pdf(2 * documentPieceBytes));
  database()
    .prepare('DELETE FROM document_piece WHERE document_id = ? AND place = 1')
    .run([cut.id]);
  await expect(read(cut.id)).rejects.toMatchObject({ code: 'document.damaged' });
});

test('too large or empty is refused before anything is read', async () => {
  const start = (bytes: number) =>
    vault.call('documentsCasework.begin', { clientId: client, fileName: 'film.mp4', bytes });
  await expect(start(documentByteLimit + 1)).rejects.toMatchObject({ code: 'document.too-large' });
  await expect(start(0)).rejects.toMatchObject({ code: 'document.empty' });
  await start(documentByteLimit);
});

test('pieces in the wrong order, of the wrong length, twice or too many are refused', async () => {
  const content = pdf(documentPieceBytes);
  const uploadId = await begin(content);
  const refused = { code: 'call.invalid' };
  await expect(append(uploadId, 1, pieceOf(content, 1))).rejects.toMatchObject(refused);
  await expect(append(uploadId, 0, pieceOf(content, 1))).rejects.toMatchObject(refused);
  const finish = () => vault.call('documentsCasework.finish', { uploadId });
  await expect(finish()).rejects.toMatchObject(refused);
  await append(uploadId, 0, pieceOf(content, 0));
  await expect(append(uploadId, 0, pieceOf(content, 0))).rejects.toMatchObject(refused);
  await append(uploadId, 1, pieceOf(content, 1));
  await expect(append(uploadId, 2, Buffer.alloc(0))).rejects.toMatchObject(refused);
  await finish();
  await expect(finish()).rejects.toMatchObject({ code: 'document.expired' });
});

test('a file that is stopped half-way leaves nothing behind', async () => {
  const content = pdf(40 * documentPieceBytes);
  const uploadId = await begin(content);
  for (let place = 0; place < 20; place += 1)
    await append(uploadId, place, pieceOf(content, place));
  expect(count('document_piece')).toBe(20);
  await vault.call('documentsCasework.abandon', { uploadId });
  expect([count('document_piece'), count('document_unfinished'), count('document')]).toEqual([
    0, 0, 0,
  ]);
  await expect(append(uploadId, 20, pieceOf(content, 20))).rejects.toMatchObject({
    code: 'document.expired',
  });
});

test('giving up an upload never touches a document', async () => {
  const { id } = await add(Buffer.from('Een brief'), 'brief.txt');
  await vault.call('documentsCasework.abandon', { uploadId: id });
  expect((await read(id)).toString()).toBe('Een brief');
});

test('what a lock or a crash left half-way is gone after the next unlock, in every compartment', async () => {
  const content = pdf(3 * documentPieceBytes);
  const kept = await add(Buffer.from('Een brief'), 'brief.txt');
  for (const feature of ['documentsCasework', 'documentsTreatment', 'documentsPlaces']) {
    const uploadId = await begin(content, 'film.mp4', feature);
    await append(uploadId, 0, pieceOf(content, 0), feature);
  }
  await removeRemains(vault.session, () => true);
  expect(count('document_piece')).toBe(1);
  expect(count('document_piece', 'treatment')).toBe(0);
  expect(count('document_piece', 'places')).toBe(0);
  expect((await read(kept.id)).toString()).toBe('Een brief');
});

test('a removed document is gone from list, search, timeline and pages', async () => {
  const { id } = await add(Buffer.from('Een brief'), 'geheimebrief.txt');
  await vault.call('documentsCasework.remove', { id, clientId: client });
  expect(await vault.call('documentsCasework.list', { clientId: client })).toEqual([]);
  expect(count('document_piece')).toBe(0);
  expect(await find('geheimebrief')).toEqual([]);
  await expect(open(id)).rejects.toMatchObject({ code: 'record.not-found' });
});

const find = (query: string) =>
  vault.call<SearchResult[]>('searchCasework.find', { query, kinds: null });

test('it is found by title, tag and name of the file, and stands on the timeline at its date', async () => {
  const { id, version } = await add(Buffer.from('inhoudswoord'), 'IMG_4711.txt');
  const fields = {
    title: 'Beschikking',
    kind: 'decision',
    onDate: '2026-01-15',
    tags: ['uitkering'],
  };
  const save = { id, clientId: client, version, fields };
  expect(await vault.call('documentsCasework.save', save)).toMatchObject({ outcome: 'saved' });
  for (const query of ['beschikking', 'uitker', '4711']) {
    expect((await find(query)).map(({ kind, objectId }) => [kind, objectId])).toEqual([
      ['document', id],
    ]);
  }
  expect(await find('inhoudswoord')).toEqual([]);
  const timeline = await vault.call<TimelineItem[]>('timelineCasework.list', { clientId: client });
  expect(timeline).toContainEqual(
    expect.objectContaining({
      kind: 'document',
      at: '2026-01-15',
      title: 'Beschikking',
      objectId: id,
    }),
  );
  expect(await vault.call('documentsCasework.save', save)).toMatchObject({
    outcome: 'outdated',
    current: { version: 2 },
  });
});

test('a document of the treatment lies in that database alone', async () => {
  const { id } = await add(Buffer.from('Een brief'), 'brief.txt', 'documentsTreatment');
  expect([count('document'), count('document', 'treatment')]).toEqual([0, 1]);
  await expect(open(id)).rejects.toMatchObject({ code: 'record.not-found' });
});

test('a colleague without a reason adds, sees, exports and removes nothing', async () => {
  const fields = { ...emptyClientFields(), code: 'TW-2', counsellor: 'Anna de Wit' };
  const anna = vault.as('Anna de Wit', 'counsellor');
  const bea = vault.as('Bea Bakker', 'counsellor');
  const made = await anna.call<{ id: string }>('clients.save', { id: null, version: 0, fields });
  client = made.id;
  const { id } = await add(Buffer.from('Een brief'), 'brief.txt');
  const inputs = {
    list: { clientId: client },
    begin: { clientId: client, fileName: 'brief.txt', bytes: 9 },
    open: { clientId: client, id },
    export: { clientId: client, id, target: hex('e') },
    remove: { clientId: client, id },
  };
  for (const [name, input] of Object.entries(inputs)) {
    await expect(bea.call(`documentsCasework.${name}`, input)).rejects.toMatchObject({
      code: 'access.reason-needed',
    });
  }
});

test('a member without the grant of a compartment sees nothing of its documents', async () => {
  await add(Buffer.from('Een brief'), 'brief.txt', 'documentsTreatment');
  (vault.session.connections as Map<Compartment, unknown>).delete('treatment');
  await expect(vault.call('documentsTreatment.list', { clientId: client })).rejects.toMatchObject({
    code: 'call.forbidden',
  });
});

test('a document of another client is not found', async () => {
  const { id } = await add(Buffer.from('Een brief'), 'brief.txt');
  const other = { id, clientId: vault.session.member.memberId };
  for (const call of ['open', 'remove']) {
    await expect(vault.call(`documentsCasework.${call}`, other)).rejects.toMatchObject({
      code: 'record.not-found',
    });
  }
  const target = hex('d');
  await expect(vault.call('documentsCasework.export', { ...other, target })).rejects.toMatchObject({
    code: 'record.not-found',
  });
  expect(existsSync(join(vault.session.folder, target))).toBe(false);
});

test.each([
  ['../../etc/passwd', '../../etc/passwd'],
  ['foto\u202Egnp.exe', 'foto\u202Egnp'],
  ['regel\neen\0.png', 'regel\uFFFDeen\uFFFD'],
  ['.png', '.png'],
  [`${'a'.repeat(300)}.png`, 'a'.repeat(300)],
  ['a'.repeat(600), 'a'.repeat(500)],
])('a file named %j is kept under a name on one line', async (fileName, title) => {
  const document = await add(Buffer.from('tekst'), fileName);
  expect(document.fields.title).toBe(title);
  expect(document.fileName).toBe(fileName.replace(/[\n\0]/g, '\uFFFD'));
});

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { DamagedDatabase, Row, TableFindings } from './database.ts';
import { fileNameOf, type Output } from './output.ts';

/** A file that lies in pieces in a table: table `<name>_piece` has the content, table `<name>` what it is. */
interface KeptFile {
  readonly id: string;
  readonly lengths: Map<number, number>;
  row: Row | null;
}

export const pieceSuffix = '_piece';

export interface FileFinding {
  readonly name: string;
  readonly isWhole: boolean;
}

/**
 * Puts the files of a database together and writes them, or with no output only looks whether all of
 * each is there. What is missing of a file stays zeros.
 */
export function* rescueFiles(
  database: DamagedDatabase,
  pieces: TableFindings,
  output: Output | null,
  folder: string,
): Generator<FileFinding> {
  const owner = pieces.table.name.slice(0, -pieceSuffix.length);
  const files = lengthsOf(database, pieces, owner);
  const described = database.findings.find(({ table }) => table.name === owner);
  for (const row of described ? database.rows(described) : []) {
    const id = String(row['id']);
    const file = files.get(id) ?? { id, lengths: new Map<number, number>(), row: null };
    files.set(id, { ...file, row });
  }
  const places = new Map([...files].map(([id, file]) => [id, startsOf(file)]));
  const opened = new Map<string, string>();
  for (const file of files.values()) {
    const name = `${file.id}-${fileNameOf(String(file.row?.['file_name'] ?? owner))}`;
    if (output) opened.set(file.id, output.place('files', folder, name));
    if (output) closeSync(openSync(opened.get(file.id) ?? '', 'wx', 0o600));
  }
  if (output) writePieces(database, pieces, owner, places, opened);
  for (const file of files.values()) {
    const name = String(file.row?.['file_name'] ?? file.id);
    const path = opened.get(file.id);
    yield { name, isWhole: isComplete(file) && (!path || hasItsHash(path, file.row)) };
  }
}

function lengthsOf(
  database: DamagedDatabase,
  pieces: TableFindings,
  owner: string,
): Map<string, KeptFile> {
  const files = new Map<string, KeptFile>();
  for (const row of database.rows(pieces)) {
    const { id, place, content } = pieceOf(row, owner);
    const file = files.get(id) ?? { id, lengths: new Map(), row: null };
    file.lengths.set(place, content.length);
    files.set(id, file);
  }
  return files;
}

function pieceOf(row: Row, owner: string) {
  const content = row['content'];
  return {
    id: String(row[`${owner}_id`]),
    place: Number(row['place']),
    content: Buffer.isBuffer(content) ? content : Buffer.alloc(0),
  };
}

/** Where each piece begins. All but the last are equally long, so a missing one leaves its room. */
function startsOf({ lengths }: KeptFile): Map<number, number> {
  const usual = Math.max(0, ...lengths.values());
  return new Map([...lengths.keys()].map((place) => [place, place * usual]));
}

function writePieces(
  database: DamagedDatabase,
  pieces: TableFindings,
  owner: string,
  places: ReadonlyMap<string, ReadonlyMap<number, number>>,
  paths: ReadonlyMap<string, string>,
): void {
  for (const row of database.rows(pieces)) {
    const { id, place, content } = pieceOf(row, owner);
    const file = openSync(paths.get(id) ?? '', 'r+');
    try {
      writeSync(file, content, 0, content.length, places.get(id)?.get(place) ?? 0);
    } finally {
      closeSync(file);
    }
  }
}

function isComplete({ lengths, row }: KeptFile): boolean {
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return (
    row !== null && lengths.size === 1 + Math.max(-1, ...lengths.keys()) && total === row['bytes']
  );
}

function hasItsHash(path: string, row: Row | null): boolean {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  const piece = Buffer.alloc(2 ** 20);
  try {
    for (;;) {
      const read = readSync(file, piece);
      if (read === 0) return hash.digest('hex') === row?.['sha256'];
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

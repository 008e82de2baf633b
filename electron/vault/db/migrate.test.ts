import { Database } from '@signalapp/sqlcipher';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Migration, migrate, schemaVersion } from './migrate.ts';

let database: Database;
beforeEach(() => {
  database = new Database(':memory:');
});
afterEach(() => database.close());

const makes = (table: string): Migration => ({
  name: `makes ${table}`,
  up: (into) => into.exec(`CREATE TABLE ${table} (value TEXT) STRICT`),
});
const tables = () =>
  database.prepare('SELECT name FROM sqlite_schema ORDER BY name', { pluck: true }).all();

test('each step is taken once, in order', () => {
  migrate(database, [makes('one')]);
  expect(schemaVersion(database)).toBe(1);
  migrate(database, [makes('one'), makes('two')]);
  migrate(database, [makes('one'), makes('two')]);
  expect(schemaVersion(database)).toBe(2);
  expect(tables()).toEqual(['one', 'two']);
});

test('a database of a newer program is refused and left alone', () => {
  migrate(database, [makes('one'), makes('two')]);
  expect(() => migrate(database, [makes('one')])).toThrow('vault.newer-format');
  expect(schemaVersion(database)).toBe(2);
});

test('a step that fails half-way is undone whole; the steps before it stay', () => {
  const fails: Migration = {
    name: 'fails',
    up: (into) => {
      into.exec("INSERT INTO one VALUES ('half'); CREATE TABLE half (value TEXT)");
      throw new Error('half-way');
    },
  };
  expect(() => migrate(database, [makes('one'), fails])).toThrow('half-way');
  expect(schemaVersion(database)).toBe(1);
  expect(tables()).toEqual(['one']);
  expect(database.prepare('SELECT * FROM one').all()).toEqual([]);
});

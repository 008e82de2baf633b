import { afterAll, expect, test } from 'vitest';
import { emptyClientFields } from '../../../../contract/clients.ts';
import { openTestVault } from '../../testing.ts';
import { entriesAbout } from './journal-words.ts';

const vault = openTestVault();
afterAll(() => vault.close());

const searchFor = (query: string) => {
  vault.advance(10 * 60_000);
  return vault.call('searchCasework.find', { query, kinds: null });
};

test('of searches those for the name and for words of no one else are about the client, and no others', async () => {
  const enter = (code: string, remarks: string) =>
    vault.call('clients.save', {
      ...{ id: null, version: 0 },
      fields: { ...emptyClientFields(), code, remarks },
    });
  await enter('TW-1', 'woning in de Kersenstraat');
  const queries = [
    'fatima',
    'Fát',
    'Fatimmah',
    'el amrani',
    'woning',
    'tulpenveld',
    'jansen',
    'fa',
  ];
  for (const query of queries) await searchFor(query);
  const database = vault.session.connections.get('casework')?.database;
  if (!database) throw new Error('everyone holds casework');
  const words = { names: ['Fatima El Amrani'], texts: ['woning aan het Tulpenveld'] };
  const about = new Set(entriesAbout(database, 'no one', words, []));
  const found = database
    .prepare("SELECT sequence, entry ->> '$.detail' AS detail FROM journal WHERE action = 'search'")
    .all<{ sequence: number; detail: string }>()
    .filter(({ sequence }) => about.has(sequence))
    .map(({ detail }) => detail);
  expect(found).toEqual(['fatima', 'Fát', 'Fatimmah', 'el amrani', 'tulpenveld']);
});

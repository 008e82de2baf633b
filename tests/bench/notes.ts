import { faker } from '@faker-js/faker/locale/en';
import { v7 as uuidv7 } from 'uuid';
import { emptyClientFields } from '../../contract/clients.ts';
import { type ContactFields, contactKinds } from '../../contract/contacts.ts';
import { contactNotes } from '../../electron/demo/stories.ts';
import { contactHandlers } from '../../electron/vault/features/contacts/index.ts';
import type { CaseworkTables } from '../../electron/vault/features/tables.ts';
import type { LocalClient } from '../../electron/vault/local-client.ts';
import { connectionOf, type Session } from '../../electron/vault/session.ts';

const seed = 20_260_302;
const batch = 2_000;

/** Words as rare as names and places are in real notes: word n stands in about 1 of n notes. */
const rareWords = (() => {
  faker.seed(seed);
  return Array.from({ length: 20_000 }, () =>
    faker.string.alpha({ length: { min: 6, max: 10 }, casing: 'lower' }),
  );
})();

/** A rare word, the first ones often and the last ones hardly ever (Zipf). */
function pickRare(): string {
  const rank = Math.floor(rareWords.length ** faker.number.float({ min: 0, max: 1 }));
  return rareWords[rank - 1] ?? '';
}

export function inventNote(): ContactFields {
  const kind = faker.helpers.arrayElement(contactKinds);
  const extra = Array.from({ length: 12 }, pickRare).join(' ');
  return {
    onDate: faker.date.between({ from: '2024-01-01', to: '2026-01-01' }).toISOString().slice(0, 10),
    startTime: '10:00',
    endTime: '10:45',
    endsNextDay: false,
    kind,
    present: '',
    place: 'kantoor',
    area: null,
    note: `${faker.helpers.arrayElement(contactNotes[kind])} ${extra}`,
    agreements: '',
    nextOn: null,
    nextTime: null,
    countableMinutes: null,
  };
}

/** Enters clients through their procedure and gives their ids. */
export async function enterClients(luwte: LocalClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const fields = {
      ...emptyClientFields(),
      code: `B-${String(number).padStart(5, '0')}`,
      givenName: faker.person.firstName(),
      familyName: faker.person.lastName(),
    };
    const saved = await luwte.clients.save({ id: null, version: 0, fields });
    if (saved.outcome === 'saved') ids.push(saved.id);
  }
  return ids;
}

/** Finalises notes by the same handler as a call does, many to a transaction so that filling takes seconds. */
export async function fillNotes(
  session: Session,
  clientIds: readonly string[],
  count: number,
): Promise<void> {
  const connection = connectionOf<CaseworkTables>(session, 'casework');
  for (let done = 0; done < count; done += batch) {
    await connection.transact(session.member, async (context) => {
      for (let number = done; number < Math.min(count, done + batch); number += 1) {
        const clientId = clientIds[number % clientIds.length] ?? '';
        await contactHandlers.finalise(context, { id: uuidv7(), clientId, fields: inventNote() });
      }
    });
  }
}

/** What people search for: a name, a beginning, two words, a phrase, a word that stands everywhere. */
export function inventQueries(count: number): string[] {
  faker.seed(seed + 1);
  return Array.from({ length: count }, (_, number) => {
    const word = pickRare();
    const forms = [
      word,
      word.slice(0, 4),
      `${word} ${pickRare().slice(0, 3)}`,
      '"samen gekeken"',
      'gesprek',
      'kenteken',
    ];
    return forms[number % forms.length] ?? word;
  });
}

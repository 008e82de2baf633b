import { LuwteError } from '../../../../contract/errors.ts';
import { insertContact, searchDocumentOf } from '../contacts/index.ts';
import {
  type CaseworkContext,
  type ContactRow,
  deletePerson,
  momentsOf,
  type PersonRow,
  type Presence,
  personFields,
  requirePerson,
} from './repository.ts';

/** What was merged, so that it can be put back. */
interface MergedPerson {
  readonly person: PersonRow;
  readonly moments: ReadonlyArray<{
    readonly contactId: string;
    readonly presence: Presence;
    /** The moment, if it was with them alone and went along; null when it stays with the others. */
    readonly moved: ContactRow | null;
  }>;
}

/**
 * Makes a person's outreach contacts notes in a client's file, and takes the person off the outreach list. A
 * moment with others stays as well, with one unnamed person more and with its minutes; what was written about
 * the others does not come along. The journal says how many notes came, not what they say.
 */
export async function mergePerson(context: CaseworkContext, personId: string, clientId: string) {
  const person = await requirePerson(context, personId);
  const mergeId = context.newId();
  const moments: Array<MergedPerson['moments'][number]> = [];
  for (const { row, present } of await momentsOf(context, personId)) {
    const presence = present.find(({ person_id }) => person_id === personId);
    if (!presence) throw new Error('the moments of a person are those they were at');
    const alone = present.length === 1 && row.unnamed === 0;
    const contactId = await addNote(context, { clientId, mergeId, row, presence, alone });
    moments.push({ contactId, presence, moved: alone ? row : null });
  }
  await deletePerson(context, personId);
  for (const { presence, moved } of moments) {
    const id = presence.contact_id;
    if (moved) await context.db.deleteFrom('outreach_contact').where('id', '=', id).execute();
    else await countUnnamed(context, id, 1);
  }
  const content: MergedPerson = { person, moments };
  await context.db
    .insertInto('outreach_merge')
    .values({
      id: mergeId,
      client_id: clientId,
      content: JSON.stringify(content),
      at: context.now(),
      by_name: context.member.memberName,
    })
    .execute();
  context.journal.record({
    action: 'merge',
    object: 'outreach-person',
    id: personId,
    client: clientId,
    changes: [{ field: 'contacts', before: null, after: moments.length }],
  });
  return { mergeId, contacts: moments.length };
}

interface ComingNote {
  readonly clientId: string;
  readonly mergeId: string;
  readonly row: ContactRow;
  readonly presence: Presence;
  readonly alone: boolean;
}

async function addNote(context: CaseworkContext, coming: ComingNote): Promise<string> {
  const { clientId, mergeId, row, presence, alone } = coming;
  const id = context.newId();
  const texts = alone ? [row.note, presence.note] : [presence.note];
  const contact = await insertContact(context, {
    id,
    clientId,
    author: { memberId: row.author_id, memberName: row.author_name },
    fields: {
      onDate: row.on_date,
      startTime: row.start_time,
      endTime: row.end_time,
      endsNextDay: row.ends_next_day === 1,
      kind: 'outreach',
      present: '',
      place: row.place,
      area: null,
      note: texts.filter((text) => text.trim() !== '').join('\n\n'),
      agreements: '',
      nextOn: null,
      nextTime: null,
      // Those of a moment with others are counted there, once.
      countableMinutes: alone ? row.countable_minutes : 0,
    },
  });
  await context.db
    .insertInto('outreach_note')
    .values({ contact_id: id, merge_id: mergeId, client_id: clientId })
    .execute();
  context.journal.record({ action: 'merge', object: 'contact', id, client: clientId });
  context.search.put(searchDocumentOf(contact));
  return id;
}

const countUnnamed = (context: CaseworkContext, contactId: string, change: 1 | -1) =>
  context.db
    .updateTable('outreach_contact')
    .set((row) => ({ unnamed: row('unnamed', '+', change) }))
    .where('id', '=', contactId)
    .execute();

/** Who came to a file from outreach, the latest first. */
export async function mergesOf({ db }: CaseworkContext, clientId: string) {
  const rows = await db
    .selectFrom('outreach_merge')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => {
    const { person, moments } = readMerge(row.content);
    const { nickname } = personFields(person);
    return { id: row.id, nickname, at: row.at, by: row.by_name, contacts: moments.length };
  });
}

// Only `mergePerson` writes it.
const readMerge = (content: string): MergedPerson => JSON.parse(content);

/**
 * Puts a person and their contacts back where they were. Fails with `record.finalised` once something was added
 * to one of the notes: that belongs to the file.
 */
export async function undoMerge(context: CaseworkContext, clientId: string, mergeId: string) {
  const { db } = context;
  const row = await db
    .selectFrom('outreach_merge')
    .selectAll()
    .where('id', '=', mergeId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new LuwteError('record.not-found');
  const { person, moments } = readMerge(row.content);
  const notes = moments.map(({ contactId }) => contactId);
  const addendum = await db
    .selectFrom('contact_addendum')
    .select('id')
    .where('contact_id', 'in', notes)
    .executeTakeFirst();
  if (addendum) throw new LuwteError('record.finalised');
  await db.insertInto('outreach_person').values(person).execute();
  for (const { contactId, presence, moved } of moments) {
    await db.deleteFrom('contact').where('id', '=', contactId).execute();
    await db.deleteFrom('outreach_note').where('contact_id', '=', contactId).execute();
    context.search.remove('contact', contactId);
    context.journal.record({
      action: 'delete',
      object: 'contact',
      id: contactId,
      client: clientId,
    });
    if (moved) await db.insertInto('outreach_contact').values(moved).execute();
    else if (await isKept(context, presence.contact_id)) {
      await countUnnamed(context, presence.contact_id, -1);
    } else continue;
    await db.insertInto('outreach_presence').values(presence).execute();
  }
  await db.deleteFrom('outreach_merge').where('id', '=', mergeId).execute();
  context.journal.record({
    action: 'restore',
    object: 'outreach-person',
    id: person.id,
    client: clientId,
  });
}

/** Whether a moment with others is still there, and still counts the one who comes back. */
async function isKept({ db }: CaseworkContext, contactId: string): Promise<boolean> {
  const row = await db
    .selectFrom('outreach_contact')
    .select('unnamed')
    .where('id', '=', contactId)
    .executeTakeFirst();
  return row !== undefined && row.unnamed > 0;
}

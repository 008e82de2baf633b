import type { AppointmentFields, TaskFields } from '../../contract/agenda.ts';
import { addDays } from '../../contract/calendar-days.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { team } from './colleagues.ts';
import { type Deed, hourOf, isoDate } from './deed.ts';

type Plan = Pick<AppointmentFields, 'title' | 'startTime' | 'endTime' | 'place'> & {
  /** Days from today. */
  readonly inDays: number;
  readonly withClient: boolean;
};

const appointments: readonly Plan[] = [
  ...[0, 7].map((inDays) => ({
    ...{ title: 'Teamoverleg', startTime: '09:00', endTime: '10:00' },
    ...{ place: 'office' as const, inDays, withClient: false },
  })),
  {
    ...{ title: 'Samen naar de gemeente', startTime: '11:00', endTime: '12:30' },
    ...{ place: 'elsewhere', inDays: 0, withClient: true },
  },
  {
    ...{ title: 'Huisbezoek', startTime: '14:00', endTime: '15:30' },
    ...{ place: 'visit', inDays: 0, withClient: true },
  },
  {
    ...{ title: 'Bellen met de wijkagent', startTime: '15:00', endTime: '15:30' },
    ...{ place: 'phone', inDays: 0, withClient: false },
  },
  {
    ...{ title: 'Plan doornemen', startTime: '10:30', endTime: '11:30' },
    ...{ place: 'office', inDays: 1, withClient: true },
  },
  {
    ...{ title: 'Intervisie', startTime: '13:00', endTime: '14:30' },
    ...{ place: 'online', inDays: 3, withClient: false },
  },
  {
    ...{ title: 'Kennismaken met de woongroep', startTime: '16:00', endTime: '17:00' },
    ...{ place: 'visit', inDays: -1, withClient: true },
  },
];

type Chore = Pick<TaskFields, 'title' | 'note' | 'repeat'> & {
  /** Days from today; null for no day. */
  readonly inDays: number | null;
  readonly withClient: boolean;
};

const chores: readonly Chore[] = [
  {
    ...{ title: 'Uitkering navragen', note: 'Vragen of de aanvraag compleet is.', repeat: 'none' },
    ...{ inDays: -2, withClient: true },
  },
  {
    ...{ title: 'Terugbellen over de inschrijving', note: '', repeat: 'none' },
    ...{ inDays: 0, withClient: true },
  },
  {
    ...{ title: 'Uren van deze week nakijken', note: '', repeat: 'weekly' },
    ...{ inDays: 2, withClient: false },
  },
  {
    ...{ title: 'Folder van de inloop aanvullen', note: '', repeat: 'none' },
    ...{ inDays: null, withClient: false },
  },
];

/** What each of the team has in the agenda around today, entered the afternoon before. */
export const agendaDeeds = (today: Date): Deed[] =>
  team.map(({ name }, index) => ({
    at: new Date(hourOf(today, 1, 16).getTime() + index * 60_000),
    by: () => name,
    run: (luwte) => fillAgenda(luwte, name, today),
  }));

async function fillAgenda(luwte: LocalClient, name: string, today: Date): Promise<void> {
  const { members } = await luwte.members.list({});
  const me = members.find((member) => member.name === name);
  if (!me) throw new Error('everyone of the team is a member');
  const own = await luwte.dueCasework.list({ scope: 'mine', until: '9999-12-31' });
  const clients = [...new Set(own.map(({ clientId }) => clientId))];
  const clientAt = (index: number, wanted: boolean) =>
    wanted ? (clients[index % Math.max(1, clients.length)] ?? null) : null;
  const dayOf = (inDays: number) => addDays(isoDate(today), inDays);
  for (const [index, { inDays, withClient, ...plan }] of appointments.entries()) {
    const clientId = clientAt(index, withClient);
    const fields = { ...plan, clientId, onDate: dayOf(inDays), present: '' };
    await luwte.agenda.saveAppointment({ id: null, version: 0, fields });
  }
  for (const [index, { inDays, withClient, ...chore }] of chores.entries()) {
    const fields: TaskFields = {
      ...{ ...chore, clientId: clientAt(index + 2, withClient), dueTime: null, memberId: me.id },
      dueOn: inDays === null ? null : dayOf(inDays),
    };
    await luwte.agenda.saveTask({ id: null, version: 0, fields });
  }
}

import {
  type agenda,
  type agendaTreatment,
  appointmentProblems,
  taskProblems,
} from '../../../../contract/agenda.ts';
import { calendarFile, eventsOf } from '../../../../contract/calendar-file.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems } from '../../../../contract/form-problem.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import { assertFilePlace, writeTextFile } from '../documents/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables, TreatmentTables } from '../tables.ts';
import {
  agreedContacts,
  agreedSessions,
  appointmentsIn,
  deleteAppointment,
  insertAppointment,
  requireAppointment,
  updateAppointment,
} from './appointments.ts';
import { findInAgenda } from './find.ts';
import { insertTasks, removeUntouched } from './many-tasks.ts';
import {
  deleteTask,
  insertTask,
  openTasks,
  requireColleague,
  requireTask,
  setTaskDone,
  taskFrom,
  updateTask,
} from './tasks.ts';

/** Someone else was first: theirs, and who they are. */
const outdated = <Current extends { readonly savedBy: string; readonly updatedAt: string }>(
  current: Current,
) => ({
  ...{ outcome: 'outdated' as const, current },
  ...{ savedBy: current.savedBy, savedAt: current.updatedAt },
});
const saved = (id: string, version: number) => ({ outcome: 'saved' as const, id, version });

export const agendaHandlers: Handlers<typeof agenda, CaseworkTables> = {
  tasks: (context, { until }) => openTasks(context, until),

  appointments: (context, period) => appointmentsIn(context, period),

  agreed: (context, period) => agreedContacts(context, period),

  find: (context, { query, limit }) => findInAgenda(context, query, limit),

  saveTask: async (context, { id, version, fields }) => {
    assertNoProblems(taskProblems(fields));
    if (fields.clientId !== null) await requireClient(context, fields.clientId);
    const draft = { kind: 'task', clientId: null, objectId: id };
    if (id === null) {
      const memberName = requireColleague(context, fields.memberId);
      const newId = await insertTask(context, { fields, memberName });
      await discardDraft(context, draft);
      return saved(newId, 1);
    }
    const before = await requireTask(context, id);
    if (before.version !== version) return outdated(taskFrom(before));
    // Whoever it was for already may have left; their task can still be changed.
    const memberName =
      fields.memberId === before.member_id
        ? before.member_name
        : requireColleague(context, fields.memberId);
    await updateTask(context, before, { fields, memberName });
    await discardDraft(context, draft);
    return saved(id, version + 1);
  },

  saveTaskForEach: (context, wish) => insertTasks(context, wish),

  removeNewTasks: async (context, { ids }) => {
    let count = 0;
    for (const id of ids) count += (await removeUntouched(context, id)) ? 1 : 0;
    if (count === 0) throw new LuwteError('record.not-found');
    return { count };
  },

  setDone: async (context, { id, version, done }) => {
    const before = await requireTask(context, id);
    if (before.version !== version) return outdated(taskFrom(before));
    await setTaskDone(context, before, done);
    return saved(id, version + 1);
  },

  removeTask: async (context, { id, version }) => {
    const before = await requireTask(context, id);
    if (before.version !== version) return outdated(taskFrom(before));
    await deleteTask(context, before);
    await discardDraft(context, { kind: 'task', clientId: null, objectId: id });
    return saved(id, version);
  },

  saveAppointment: async (context, { id, version, fields }) => {
    assertNoProblems(appointmentProblems(fields));
    if (fields.clientId !== null) await requireClient(context, fields.clientId);
    const draft = { kind: 'appointment', clientId: null, objectId: id };
    if (id === null) {
      const newId = await insertAppointment(context, fields);
      await discardDraft(context, draft);
      return saved(newId, 1);
    }
    const before = await requireAppointment(context, id);
    if (before.version !== version) return outdated(before);
    await updateAppointment(context, before, fields);
    await discardDraft(context, draft);
    return saved(id, version + 1);
  },

  removeAppointment: async (context, { id, version }) => {
    const before = await requireAppointment(context, id);
    if (before.version !== version) return outdated(before);
    await deleteAppointment(context, before);
    await discardDraft(context, { kind: 'appointment', clientId: null, objectId: id });
    return saved(id, version);
  },

  exportCalendar: async ({ session, connection, resolvePath, surroundings }, asked) => {
    const { from, until, naming, locale, target } = asked;
    const path = resolvePath(target);
    await assertFilePlace(path);
    const events = await connection.transact(session.member, async (context) => {
      const period = { from, until };
      const appointments = await appointmentsIn(context, period);
      const agreed = await agreedContacts(context, period);
      const clients = await context.db.selectFrom('client').select(['id', 'code']).execute();
      const codes = new Map(clients.map(({ id, code }) => [id, code]));
      const found = eventsOf({ appointments, agreed }, (id) => codes.get(id) ?? '', {
        ...{ naming, locale },
      });
      context.journal.record({
        ...{ action: 'export', object: 'appointment', purpose: 'own-use' },
        detail: `${from} ${until}; ${naming}; ${found.length}`,
      });
      return found;
    });
    await writeTextFile(path, calendarFile(events, surroundings.now()));
    return { count: events.length };
  },
};

export const agendaTreatmentHandlers: Handlers<typeof agendaTreatment, TreatmentTables> = {
  agreed: (context, period) => agreedSessions(context, period),
};

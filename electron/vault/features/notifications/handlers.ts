import type { Consent } from '../../../../contract/consent.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems, type FormProblem } from '../../../../contract/form-problem.ts';
import type { notifications } from '../../../../contract/notifications.ts';
import { printedHeading } from '../../../../contract/print.ts';
import {
  answerProblems,
  notificationProblems,
  sentProblems,
  signedConsent,
  type TraffickingNotification,
} from '../../../../contract/trafficking-notification.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import { listConsents } from '../consents/index.ts';
import { discardDraft } from '../drafts/index.ts';
import { partnersOfKind } from '../partners/index.ts';
import type { CaseworkTables } from '../tables.ts';
import {
  insertNotification,
  listNotifications,
  requireNotification,
  updateNotification,
} from './repository.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

export const notificationHandlers: Handlers<typeof notifications, CaseworkTables> = {
  list: (context, { clientId }) => listNotifications(context, clientId),

  save: async (context, { id, clientId, version, fields }) => {
    assertNoProblems(notificationProblems(fields, context.today()));
    const draft = { kind: 'notification', clientId, objectId: id } as const;
    if (id === null) {
      await requireClient(context, clientId);
      const newId = await insertNotification(context, clientId, fields);
      await discardDraft(context, draft);
      return { outcome: 'saved', id: newId, version: 1 };
    }
    return change(context, { id, clientId, version }, async (before) => {
      if (before.sent !== null) throw new LuwteError('record.finalised');
      await updateNotification(context, before, { fields });
      await discardDraft(context, draft);
    });
  },

  send: (context, { sent, ...which }) =>
    change(context, which, async (before) => {
      if (before.sent !== null) throw new LuwteError('record.finalised');
      assertNoProblems(sentProblems(sent, context.today()));
      await requireSigned(context, before);
      const { memberName: by } = context.member;
      await updateNotification(context, before, { sent: { ...sent, by } });
    }),

  answer: (context, { answer, ...which }) =>
    change(context, which, async (before) => {
      const problems: readonly FormProblem[] =
        before.sent === null
          ? [{ field: 'on', problem: 'missing' }]
          : answerProblems(answer, before.sent.on, context.today());
      assertNoProblems(problems);
      const { memberName: by } = context.member;
      await updateNotification(context, before, { answer: { ...answer, by } });
    }),

  print: async (context, { clientId, id, choice }) => {
    const client = await requireClient(context, clientId);
    const notification = await requireNotification(context, id, clientId);
    const { from: consentFrom } = await requireSigned(context, notification);
    const { fields } = notification;
    context.journal.record({
      ...{ action: 'print', object: 'notification', id, client: clientId, purpose: 'recipient' },
      detail: `to CoMensha; consent given; ${choice.language}; as ${fields.notifiedAs}`,
    });
    const heading = fields.notifiedAs === 'code' ? 'code' : 'full-name';
    return {
      ...choice,
      heading: printedHeading(client, heading),
      ...{ printedOn: context.today(), fields, consentFrom },
    };
  },
};

/** Changes a notification as it was last seen, or gives what it is now. */
async function change(
  context: CaseworkContext,
  { id, clientId, version }: { id: string; clientId: string; version: number },
  write: (before: TraffickingNotification) => Promise<void>,
) {
  const before = await requireNotification(context, id, clientId);
  if (before.version !== version) {
    const { savedBy, updatedAt: savedAt } = before;
    context.journal.record({
      ...{ action: 'read', object: 'notification', id, client: clientId },
      detail: 'outdated save',
    });
    return { outcome: 'outdated' as const, current: before, savedBy, savedAt };
  }
  await write(before);
  return { outcome: 'saved' as const, id, version: version + 1 };
}

/**
 * The client's signed consent for this notification. Fails with `consent.not-signed` without it, and for a name
 * on the sheet without signed consent to tell who it is.
 */
async function requireSigned(
  context: CaseworkContext,
  { clientId, fields }: TraffickingNotification,
): Promise<Consent> {
  const consents = await listConsents(context, clientId);
  const partners = await partnersOfKind(context, 'comensha');
  const signed = signedConsent(consents, 'notification', partners, context.today());
  const named =
    fields.notifiedAs === 'code' ||
    signedConsent(consents, 'identity', partners, context.today()) !== null;
  if (signed === null || !named) throw new LuwteError('consent.not-signed');
  return signed;
}

import { z } from 'zod';
import type { Client } from '../../../contract/clients.ts';
import {
  type NotificationFields,
  notificationFieldsSchema,
} from '../../../contract/trafficking-notification.ts';

/** A notification while it is typed: texts may be too long, and a year be no year yet. */
export const notificationFormSchema = notificationFieldsSchema.extend({
  ...{ nationality: z.string(), referrer: z.string(), since: z.string(), foundIn: z.string() },
  ...{ note: z.string(), birthYear: z.number().nullable() },
});

/** The fields of a notification in the order of the form. */
export const notificationFieldNames = Object.keys(
  notificationFieldsSchema.shape,
) as (keyof NotificationFields)[];

/** A new notification with what the file knows already, by code. */
export function newNotification(client: Client, sourceWords: string): NotificationFields {
  const year = client.birthDate === null ? client.birthYear : Number(client.birthDate.slice(0, 4));
  return {
    ...{ notifiedAs: 'code', birthYear: year, gender: client.gender },
    ...{ nationality: client.nationality, exploitation: [] },
    referrer: client.referralSource === 'unknown' ? '' : sourceWords,
    ...{ since: '', foundIn: client.municipality, declaration: 'unknown', b8: 'unknown' },
    ...{ needsPlace: 'unknown', note: '' },
  };
}

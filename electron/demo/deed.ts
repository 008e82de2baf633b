import { fakerNL as faker } from '@faker-js/faker';
import type { ClientFields } from '../../contract/clients.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { coordinator } from './colleagues.ts';

/** One thing that was done, at its moment. What is done on a day is journalled with that day's clock. */
export interface Deed {
  readonly at: Date;
  /** The name of who does it, known when it is done: files change hands. */
  readonly by: () => string;
  readonly run: (luwte: LocalClient) => Promise<unknown>;
}

/** A client as the deeds come to know them: the id and version are there once she is entered. */
export interface Entered {
  id: string;
  version: number;
  fields: ClientFields;
}

/** Whose client it is; who came in and has no one yet is the coordinator's. */
export const counsellorOf = (entered: Entered) => () =>
  entered.fields.counsellor || coordinator.name;

export const pick = <Value>(values: readonly Value[]) => faker.helpers.arrayElement(values);

/** The date of a moment, where the moment was. */
export const isoDate = (moment: Date) =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The full hour so many hours before a moment, as `HH`. */
export const hoursBefore = (moment: Date, hours: number) =>
  String(moment.getHours() - hours).padStart(2, '0');

/** The full hour on the day so many days before. */
export function hourOf(today: Date, daysAgo: number, hour: number): Date {
  const moment = new Date(today);
  moment.setDate(moment.getDate() - daysAgo);
  moment.setHours(hour, 0, 0, 0);
  return moment;
}

/** A moment in the working hours of the day so many days ago. */
export type DayAgo = (days: number) => Date;

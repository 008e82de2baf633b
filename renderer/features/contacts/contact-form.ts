import type { ContactFields, ContactForm } from '../../../contract/contacts.ts';

/** The form of a new contact: today, and nothing else is assumed. */
export function emptyContactForm(today: string): ContactForm {
  return {
    onDate: today,
    startTime: null,
    endTime: null,
    endsNextDay: false,
    kind: null,
    present: '',
    place: '',
    area: null,
    note: '',
    agreements: '',
    nextOn: null,
    nextTime: null,
    countableMinutes: null,
  };
}

/** The fields of a form without problems; null when it still has some. */
export function fieldsOf(form: ContactForm): ContactFields | null {
  const { onDate, kind } = form;
  return onDate === null || kind === null ? null : { ...form, onDate, kind };
}

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
    when: '',
    nextWhen: '',
  };
}

/** The fields of a form without problems; null when it still has some. */
export function fieldsOf(form: ContactForm): ContactFields | null {
  const { when: _when, nextWhen: _nextWhen, onDate, kind, ...rest } = form;
  return onDate === null || kind === null ? null : { ...rest, onDate, kind };
}

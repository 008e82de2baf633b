import type { places as nl } from '../nl/places.ts';
import type { Words } from '../words.ts';

export const places: Words<typeof nl> = {
  title: 'Secret address',
  description:
    'Encrypted apart. Each time someone looks at it, that is written in the journal. It never goes on paper.',
  noAccess: 'You have no access to secret addresses. Ask a colleague who places clients.',
  none: 'No secret address has been recorded.',
  add: 'Record address',
  there: 'A secret address has been recorded.',
  thereSince: 'There is a secret address since {{since}}.',
  thereUntil: 'There was a secret address until {{until}}.',
  theirPeriod: 'There was a secret address from {{since}} to {{until}}.',
  show: 'Show address',
  hide: 'Hide now',
  hidesIn_one: 'Disappears in {{count}} second.',
  hidesIn_other: 'Disappears in {{count}} seconds.',
  shown: 'The address is on screen.',
  copy: 'Copy address',
  copied: 'Copied. After 10 seconds the clipboard is empty again.',
  edit: 'Change',
  editTitle: 'Change secret address',
  new: 'Record secret address',
  save: 'Save address',
  saved: 'The address has been saved.',
  draft: 'You have an address that is not saved yet.',
  continue: 'Go on',
  hint: {
    label: 'A name that gives nothing away, such as ‘Linden’. Only this can be searched for.',
    directions: 'Where do you park, which door, what do you do if someone is watching?',
  },
  field: {
    label: 'Name',
    street: 'Street and number',
    postalCode: 'Postal code',
    city: 'City',
    directions: 'How do you get there safely?',
    whoKnows: 'Who knows',
    since: 'Since',
    until: 'Until',
  },
};

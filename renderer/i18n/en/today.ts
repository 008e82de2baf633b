/** Words of the start screen. */
export const today = {
  title: 'Today',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  scope: { label: 'Whose files', mine: 'My clients', all: 'All clients' },
  agenda: {
    title: 'Appointments today',
    empty: 'You have no appointments today.',
    next: 'Next: {{when}}',
  },
  due: {
    title: 'To do',
    empty: 'Nothing to do today or in the coming week.',
  },
  quiet: {
    title: 'Not seen for some time',
    empty: 'Everyone was seen or spoken to in the past {{count}} days.',
    since: 'Last contact or registration: {{date}}',
  },
  alerts: {
    title: 'New in the journal',
    empty: 'There is nothing new that you should know.',
    by: 'by {{name}}',
    seen: 'Seen',
  },
  drafts: {
    title: 'What you were writing',
    empty: 'No drafts are open.',
    newClient: 'New client',
  },
};

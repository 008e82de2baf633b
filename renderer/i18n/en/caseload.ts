import type { caseload as nl } from '../nl/caseload.ts';
import type { Words } from '../words.ts';

/** Words of what is done with the caseload as a whole. */
export const caseload: Words<typeof nl> = {
  contact: {
    label: 'Contact',
    quiet: 'Not seen for 28 days',
    dormant: 'Dormant',
  },
  team: {
    title: 'The team’s caseload',
    intro:
      'How the open files are spread over the counsellors. Choose a number to see those files.',
    back: 'To the clients',
    byPhase: 'By phase',
    byRisk: 'By risk',
    byContact: 'Contact and hours',
    open: 'Open files',
    hours: 'Countable hours, 28 days',
    nobody: 'No counsellor yet',
    total: 'Together',
    note: 'Closed files do not count. Not seen: {{count}} days without a recorded contact, and not dormant. Hours are the countable minutes a colleague recorded, outreach included.',
    empty: {
      title: 'No open files',
      text: 'Once there are clients, you see here how they are spread over the team.',
    },
  },
};

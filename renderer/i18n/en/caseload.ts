import type { caseload as nl } from '../nl/caseload.ts';
import type { Words } from '../words.ts';

/** Words of what is done with the caseload as a whole. */
export const caseload: Words<typeof nl> = {
  contact: {
    label: 'Contact',
    quiet: 'Not seen for 28 days',
    dormant: 'Dormant',
  },
  bulk: {
    label: 'Chosen clients',
    count_one: '{{count}} chosen',
    count_other: '{{count}} chosen',
    clear: 'Clear the choice',
    all: 'Choose all clients in the list',
    one: 'Choose {{code}}',
    several: 'several files',
    notThese: 'Not:',
    refused_one: 'It could not be done for {{count}} file:',
    refused_other: 'It could not be done for {{count}} files:',
    handOver: {
      button: 'Hand over…',
      title_one: 'Hand over {{count}} file',
      title_other: 'Hand over {{count}} files',
      summary_one: '{{count}} file is offered to {{name}}.',
      summary_other:
        '{{count}} files are offered to {{name}}. Each file stays where it is until it is accepted.',
      done_one: '{{count}} file was offered to {{name}}.',
      done_other: '{{count}} files were offered to {{name}}.',
      undone_one: '{{count}} offer was taken back.',
      undone_other: '{{count}} offers were taken back.',
      why: { theirs: 'is this colleague’s already', 'not-yours': 'is another colleague’s' },
    },
    tasks: {
      button: 'A task for each…',
      title_one: 'A task for {{count}} file',
      title_other: 'The same task for {{count}} files',
      ownCounsellor: 'The counsellor of each file',
      summary_one: '{{count}} task goes into the agenda.',
      summary_other: '{{count}} tasks go into the agenda, one for each file.',
      titleNeeded: 'Write what is to be done.',
      make: 'Make the tasks',
      done_one: '{{count}} task made.',
      done_other: '{{count}} tasks made.',
      undone_one: '{{count}} task taken away again.',
      undone_other: '{{count}} tasks taken away again.',
      why: {
        'not-yours': 'is a colleague’s file',
        'no-counsellor': 'has no counsellor who can open the vault',
      },
    },
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

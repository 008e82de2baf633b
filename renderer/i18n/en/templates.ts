/** Words of the templates for notes. */
export const templates = {
  title: 'Templates for notes',
  description: 'A template only adds. What you had typed stays.',
  use: 'Insert a template',
  manage: 'Manage templates',
  begin: 'Make templates',
  new: 'New template',
  own: 'For you alone',
  shared: 'Whole practice',
  sharedHint: 'Colleagues see and use this template too.',
  remove: 'Remove',
  back: 'Back to the list',
  textHint: 'With ## you make a heading. Name no one here: a template is in no file.',
  field: { name: 'Name', shared: 'For the whole practice', text: 'Text' },
  empty: {
    title: 'No templates yet',
    text: 'Begin with a few examples that you can change, or make one yourself.',
  },
  addStarters: 'Add examples',
  starters: {
    visit: {
      name: 'Home visit',
      text: '## How things are\n\n\n## What we worked on\n\n\n## What she wants herself\n\n\n## Safety\n\n',
    },
    phone: { name: 'Phone call', text: '## What it was about\n\n\n## What helps now\n\n' },
    crisis: {
      name: 'Crisis',
      text: '## What happened\n\n\n## Is she safe now\n\n\n## What we did together\n\n\n## Who knows of this\n\n\n## Tomorrow\n\n',
    },
    outreach: {
      name: 'Outreach',
      text: '## Where and how we met\n\n\n## What she told\n\n\n## What we offered\n\n',
    },
    consultation: {
      name: 'Consultation about someone',
      text: '## With whom, and with her consent\n\n\n## What was shared\n\n\n## What was agreed\n\n',
    },
    firstTalk: {
      name: 'First talk',
      text: '## How she came here\n\n\n## What she hopes\n\n\n## What comes first\n\n\n## What goes well\n\n\n## Safe contact\n\n',
    },
  },
};

/** Words of the team: who shares the vault, and what each may open. */
export const members = {
  title: 'Team',
  intro:
    'Who may open this vault, and which parts. Who may not open a part has no key to it: not in Luwte and not outside it.',
  introReading: 'Who may open this vault, and which parts.',
  askManager: 'Is something wrong? Ask an administrator or coordinator.',
  add: {
    title: 'Add a colleague',
    text: 'You get six words with which your colleague logs in once. After that your colleague chooses a passphrase that no one else knows.',
    do: 'Add',
    done: 'Added.',
  },
  change: {
    title: 'Change role and access',
    text: 'Role and access of {{name}}.',
    do: 'Change',
    done: 'Role and access of {{name}} have been changed.',
  },
  newPassphrase: {
    title: 'New one-time passphrase',
    text: '{{name}} gets six new words to log in with once, and then chooses a passphrase. The old passphrase stops working. What {{name}} wrote and can open stays. Do you think someone else knows the old passphrase? Then suspend access first and restore it: that renews the keys.',
    do: 'Make six words',
    done: '{{name}} has a new one-time passphrase.',
  },
  suspend: {
    title: 'Suspend access',
    text: '{{name}} can’t open the vault then, until you restore access. What {{name}} wrote stays. The keys are renewed; that may take a moment.',
    do: 'Suspend',
    done: 'The access of {{name}} is suspended.',
  },
  lift: {
    title: 'Restore access',
    text: '{{name}} can log in again afterwards, with their own passphrase.',
    do: 'Restore',
    done: '{{name}} has access again.',
  },
  remove: {
    title: 'Remove from the team',
    text: '{{name}} can open nothing any more of what comes into the vault from now on. What {{name}} wrote stays, under their name. The keys are renewed; that may take a moment.',
    do: 'Remove',
    done: '{{name}} has been removed from the team.',
  },
  alone: 'You are alone here so far',
  aloneText:
    'Add a colleague to work in this vault together. You decide which parts your colleague can open.',
  you: '(you)',
  menu: 'Change: {{name}}',
  state: { active: 'active', invited: 'has not logged in yet', suspended: 'access suspended' },
  opens: 'can open: {{parts}}',
  opensNothing: 'can open nothing now',
  renewalDue:
    'Someone who left knew the key of: {{parts}}. It is renewed as soon as someone logs in who may open that part.',
  field: {
    name: 'Name',
    role: 'Role',
    access: 'Can open',
    passphrase: 'Your own passphrase',
  },
  hint: {
    name: 'So your colleague appears in files and in the journal.',
    role: 'The role stands with everything in the journal. Administrators and coordinators manage the team.',
    notYours: 'You can’t open this part yourself, so you can’t give it either.',
    passphrase: 'To be sure that it is you.',
  },
  part: {
    casework: 'Clients, contacts, plans and housing. Everyone in the team can open this.',
    treatment: 'Trauma treatment: plans, sessions and measures. For therapists.',
    places: 'Addresses that must stay secret. For those who place and house people.',
  },
  willRenew: 'What you switch off is taken away: that part gets a new key. That may take a moment.',
  proving: 'Your passphrase is being checked…',
  waiting:
    'A backup or a check is still running. That is finished first; then the keys are renewed. Until then nothing changes.',
  renewing: 'Keys are being renewed: part {{done}} of {{total}}…',
  renewingLabel: 'Renewing keys',
  oneTime: {
    title: 'Six words for {{name}}',
    text: 'Give these words to {{name}}, on paper or by word of mouth. Not by e-mail or chat.',
    label: 'One-time passphrase',
    once: 'Luwte shows them now only and does not keep them. If they get lost before the first log-in, make new ones from the menu beside the colleague.',
    given: 'I have written the words down or passed them on',
  },
};

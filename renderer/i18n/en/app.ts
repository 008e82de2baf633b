import type { app as nl } from '../nl/app.ts';
import type { Words } from '../words.ts';

export const app: Words<typeof nl> = {
  name: 'Luwte',
  skipToContent: 'Skip to the content',
  navigation: 'Main menu',
  nav: {
    today: 'Today',
    agenda: 'Agenda',
    caseload: 'Clients',
    import: 'Import',
    team: 'Team',
    journal: 'Journal',
    backup: 'Backup',
    settings: 'Settings',
  },
  topBar: 'Search and lock',
  search: 'Find or do',
  lock: 'Lock',
  lockHint: 'Lock (Ctrl+L). An empty screen at once: Ctrl+Shift+L; back with Esc.',
  backToCaseload: 'Back to the clients',
  crashed: {
    title: 'This screen could not be shown',
    text: 'Something went wrong while showing this screen. What you saved is safe and your drafts are kept.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'Nothing was lost. Go back to the clients.',
  },
  starting: 'Luwte is starting…',
  warning: {
    'older-copy':
      'This vault is an older copy than when you last opened it. What was saved after that is not in it. If no backup was restored on purpose, tell your administrator.',
    'log-damaged':
      'Luwte was not closed properly last time, and a helper file of the vault was damaged. What was saved shortly before may be missing; everything earlier is there. Check your latest notes. The damaged file is kept in the vault’s folder.',
    'clock-behind':
      'This computer’s clock is more than a day behind the journal. Nothing is lost, but new notes get a wrong date. Set the clock right and lock Luwte; then open the vault again.',
    'journal-mismatch':
      'The journal of this vault does not match what was recorded of it before. Something may have been changed outside Luwte. Tell your administrator and make a backup.',
  },
  failedAttempts: {
    passphrase_one:
      '1 failed attempt since {{since}} to log in under your name. If it wasn’t you, change your passphrase and tell your administrator.',
    passphrase_other:
      '{{count}} failed attempts since {{since}} to log in under your name. If it wasn’t you, change your passphrase and tell your administrator.',
    'recovery-code_one':
      '1 failed attempt with a recovery code since {{since}}. If it was none of you, tell your administrator.',
    'recovery-code_other':
      '{{count}} failed attempts with a recovery code since {{since}}. If it was none of you, tell your administrator.',
  },
  idle: {
    title: 'Are you still there?',
    text_one: 'Luwte locks in {{count}} second. Drafts are kept first.',
    text_other: 'Luwte locks in {{count}} seconds. Drafts are kept first.',
    how: 'Move the mouse or press a key to go on working.',
    stay: 'I am still here',
  },
  lockUnsaved: {
    title: 'Not everything is kept yet',
    text: 'Text you typed could not be kept and will be lost if you lock now. First clear what is in the way of keeping it, or copy what you can’t do without.',
    lock: 'Lock all the same',
  },
  locking: 'Keeping drafts, then Luwte locks…',
  palette: {
    title: 'Find or do',
    placeholder: 'Find a client, a word or an action',
    nothing: 'Nothing found. Try another word.',
    goTo: 'Go to',
    actions: 'Do',
    results: 'Found',
    newTask: 'New task',
    newAppointment: 'New appointment',
    newClient: 'New client',
    importCaseload: 'Import clients from a file',
    makeBackup: 'Make a backup',
    lockNow: 'Lock',
    lightTheme: 'Light screen',
    darkTheme: 'Dark screen',
    autoTheme: 'Light or dark as the computer has it',
    language: 'Naar het Nederlands',
    quit: 'Quit Luwte',
    keys: '↑ ↓ to choose · Enter to open · Esc to close',
  },
  path: {
    folder: 'Choose a folder',
    backup: 'Choose the backup, or the folder or stick it is on',
    vault: 'Choose a vault',
    'save-pdf': 'Where should the PDF go?',
    'save-file': 'Where should the file go?',
    path: 'Folder',
    filePath: 'File',
    help: 'Type or paste a full place, or browse below.',
    folders: 'Folders',
    up: 'Up one folder',
    empty: 'There are no other folders in this folder.',
    pick: 'Choose this',
    vaultBadge: 'vault',
    problem: {
      missing: 'This place does not exist. Check the name or choose a folder below.',
      'not-writable': 'Luwte may not write here. Choose another folder.',
      'not-absolute': 'Type the full place, beginning with / or a drive letter.',
    },
  },
  goOn: 'Continue',
  draftsKept: 'Drafts are kept.',
  draftsNotKept:
    'Not everything you had typed could be kept in time. After opening, see what is in your drafts.',
  lockedBecause: {
    asked: 'You locked Luwte.',
    panic: 'Luwte was locked at once.',
    idle: 'Locked after a while without input.',
    idleAfter_one: 'Locked after {{count}} minute without input.',
    idleAfter_other: 'Locked after {{count}} minutes without input.',
    suspend: 'Locked because the computer went to sleep.',
    'screen-lock': 'Locked because the screen was locked.',
    'user-switch': 'Locked because another user took over.',
    'session-end': 'Locked because the computer was shut down.',
    'page-ended':
      'The window had stopped unexpectedly, so Luwte was locked. What was typed until shortly before is kept.',
    ended:
      'The vault was closed unexpectedly. What was saved is safe. What you typed after that is kept as soon as you open the vault again.',
    endedSaved:
      'The vault was closed unexpectedly. Everything kept up to {{time}} is safe. What you typed after that is kept as soon as you open the vault again.',
  },
};

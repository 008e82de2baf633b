/** Words of erasing a client's file. */
export const erasure = {
  menu: 'More about this file',
  open: 'Erase file',
  back: 'Back to the file',
  title: 'Erase file {{code}}',
  intro:
    'Take your time. Below stands what is erased, what the law asks, and where the file will still be afterwards.',
  final:
    'What you erase here Luwte can’t bring back. If someone only left or moved, close the file instead.',
  goes: {
    title: 'What is erased',
    line: '{{kind}}: {{rows}}',
    closed:
      'you have no key to it. What is there is erased as soon as someone with that key opens the vault. Until then the erasure is not complete, and Erased files says so.',
    also: 'Also: the drafts of all colleagues, the files, all earlier versions, what was kept of imports, and the words by which this file could be found.',
    journal:
      'The journal keeps who looked or wrote in this file and when, and that it was erased, with the code only. What the file said goes there as well. What someone wrote about this client in another file stays.',
  },
  law: {
    title: 'What the law asks',
    treatment: 'Treatment: kept for {{years}} years after the last change (WGBO).',
    casework: 'Guidance: kept for {{years}} years after the last change (Wmo 2015).',
    until: 'Last changed on {{last}}; that is until {{until}}.',
    none: 'Nothing was written here.',
    request:
      'A client may ask for erasure, also earlier (GDPR article 17, WGBO article 7:455). Not when someone else has a considerable interest in the file being kept, or when a law forbids it.',
    decide:
      'Luwte only does the sum. Whether it is allowed is for you to decide; keep a written request outside this file.',
  },
  holds: {
    title: 'Where the file still is',
    label: 'Backups with this file',
    text: 'Backups from after this file was entered hold it, until they make way for new ones. Luwte changes no backup.',
    none: 'No backup that Luwte knows of.',
    seen: 'is there now',
    away: 'can’t be seen now; was there the last time',
    unconnected: 'Not connected, and so not looked into:',
    others:
      'Of prints, exported files and copies of the vault that someone made, Luwte does not know.',
  },
  leftovers: {
    also_one: 'Also erase the old copy in the vault’s folder',
    also_other: 'Also erase the {{count}} old copies in the vault’s folder',
    what: 'Luwte kept those before a new version of the program or after damage to the disk. The file may still be in them.',
    title_one: 'There is an old copy in the vault’s folder',
    title_other: 'There are {{count}} old copies in the vault’s folder',
    remove: 'Erase copies',
    removed_one: 'The old copy was erased.',
    removed_other: '{{count}} old copies were erased.',
  },
  decision: {
    title: 'Your decision',
    ground: 'Why is this file erased?',
    groundNeeded: 'Choose why.',
    on: 'Decided on',
    onNeeded: 'Enter the day of the decision.',
    note: 'Remark',
    noteHint:
      'Is kept. Write nothing from the file here: no name and no story. For example where the request is kept.',
    code: 'Type the code of this file: {{code}}',
    codeNeeded: 'This is not the code of this file.',
    passphrase: 'Your passphrase',
    passphraseNeeded: 'Type your passphrase.',
  },
  ground: {
    'client-request': 'the client asks for it',
    'term-past': 'the retention term is past',
    'by-mistake': 'the file was made by mistake',
    other: 'another reason',
  },
  do: 'Erase for good',
  busy: 'The file is being erased. In a large vault that takes a few minutes. If the computer fails, it goes on when the vault is opened again.',
  done: 'File {{code}} was erased.',
  doneInPart: 'File {{code}} was erased in the parts you have the key to.',
  erased: {
    link: 'Erased files',
    title: 'Erased files',
    intro: 'Which files were erased, when and why, and which backups still hold them.',
    none: 'No file was erased',
    noneText: 'A coordinator or administrator erases a file from the menu at the top of that file.',
    line: 'Erased on {{at}} by {{by}}: {{ground}}. Decided on {{on}}.',
    note: 'Remark:',
    open: 'Not complete yet: {{parts}}. It goes on by itself as soon as someone with the key to that part opens the vault.',
    complete: 'Nothing is left in the vault itself.',
  },
};

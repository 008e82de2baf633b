import type { codes as nl } from '../nl/codes.ts';
import type { Words } from '../words.ts';

/** Words of showing clients by their code alone. */
export const codes: Words<typeof nl> = {
  switch: 'Codes only',
  hint: 'Names off the screen, for when someone is near (Ctrl+Shift+K). What stands written in a text stays as it is.',
  nowOn: 'Names are off the screen.',
  nowOff: 'Names are back on the screen.',
  turnOn: 'Show codes only, hide names',
  turnOff: 'Show names again',
  show: 'Show {{what}}',
  hide: 'Hide {{what}}',
  birth: 'date of birth',
  safetyWord: 'safety word',
  childNames: 'children',
  askTitle: 'You have names off the screen',
  showAnyway: 'Show it anyway',
  person: 'These details say who someone is: name, date of birth, phone and children.',
  print:
    'A name may stand on this paper; so you don’t see the preview yet. On paper everything stays as it is.',
  import: 'A spreadsheet holds names. They can be seen while it is read in.',
};

/** Words of merging two files of one person. */
export const merges = {
  open: 'Merge…',
  title: 'Merge files',
  intro: 'Two files of one person become one file. Nothing gets lost, and you can undo it.',
  names: 'To choose what stays you have to see what both files say, names as well.',
  back: 'Back',
  which: 'Which file stays?',
  since: '{{code}} · since {{date}}',
  whichText:
    '{{stays}} stays. All that is in {{gone}} comes into it, and {{gone}} no longer stands in the list of clients by itself.',
  person: {
    title: 'The person',
    same: 'Both files say the same of the person.',
    text: 'Here the two differ. Choose what the file will say from now on. What you don’t choose can still be read in the file’s journal.',
    nothing: 'nothing filled in',
    both: 'Both, one after the other',
  },
  group: {
    name: 'Name',
    birth: 'Born',
    gender: 'Gender',
    phone: 'Phone',
    email: 'E-mail',
    safeContact: 'Safe contact',
    risk: 'Risk',
    counsellor: 'Counsellor',
    municipality: 'Municipality',
    languages: 'Languages',
    interpreter: 'Interpreter',
    nationality: 'Nationality',
    residence: 'Right of residence',
    declaration: 'Report to the police',
    children: 'Children',
    healthInsurer: 'Health insurer',
    generalPractitioner: 'General practitioner',
    referral: 'How the person came',
    registeredOn: 'Registered',
    housingSituation: 'Housing',
    remarks: 'Remarks',
  },
  along: {
    title: 'What comes along',
    nothing: 'There is nothing in {{gone}} yet but the person.',
    closed:
      'you can’t open this part. What is there comes along as soon as a colleague who can opens the vault.',
    kept: 'Both files have: {{plans}}. That of {{stays}} goes on; what it said in {{gone}} can be read in its history.',
    course:
      'The course of {{stays}} counts; of {{gone}} comes along what was before it or stands apart. The phase will be: {{phase}}.',
    code: 'The code {{gone}} can still be found and is not used again.',
  },
  obstacle: {
    title: 'This comes first',
    draft: '{{code}}: finish the draft or throw it away ({{draft}}, by {{by}}).',
    draftOfNobody:
      '{{code}}: a draft is still open ({{draft}}), by someone who is no longer in the team.',
    'hand-over': '{{code}} was offered to a colleague. Take the offer back or wait for the answer.',
    restoring:
      '{{code}} is still being brought back from a backup. That is done once the vault has been opened anew.',
    course:
      'The course in {{code}} goes on after that in the other file was closed. Choose {{code}} as the file that stays, or reopen the other course.',
    next: 'After that you can go on here.',
  },
  merge: 'Merge',
  sure: 'Merge {{gone}} with {{stays}}?',
  sureText:
    'All of {{gone}} will then be in {{stays}}. In {{stays}} you can undo it as long as no other file was added.',
  done: '{{gone}} was merged with {{stays}}.',
  doneWaiting: '{{gone}} was merged with {{stays}}. A part follows when the vault is opened anew.',
  came: '{{code}} was merged with this file by {{by}}, {{time}}.',
  was: 'was also {{codes}}',
  from: 'from file {{code}}',
  fromVersion: 'from file {{code}}, version {{number}}',
  undo: {
    button: 'Undo',
    title: 'Make {{code}} a file of its own again?',
    text: 'What came from {{code}} goes back. What was written since the merge stays in this file.',
    done: 'The files stand apart again.',
    doneKept:
      'The files stand apart again. Changed since the merge, and so left as it is: {{fields}}.',
  },
  away: {
    title: 'This file was merged',
    text: 'All that was in it is now in {{code}}.',
  },
};

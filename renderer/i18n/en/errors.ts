import type { errors as nl } from '../nl/errors.ts';

export const errors: typeof nl = {
  'call.invalid': {
    what: 'One of the fields holds something that cannot be. Nothing was saved; your text is still on screen.',
    next: 'Look through the fields and try again.',
  },
  'call.unknown': {
    what: 'The program does not know this action. Nothing was changed.',
    next: 'Close Luwte and start it again.',
  },
  'call.forbidden': {
    what: 'Your role does not allow this. Nothing was changed.',
    next: 'Ask a colleague who may do this, or your administrator.',
  },
  'call.cancelled': {
    what: 'Stopped as you asked. Nothing was half done.',
    next: 'You can begin again whenever you like.',
  },
  'call.failed': {
    what: 'Something went wrong in the program. What was saved before is safe; this action was not carried out.',
    next: 'Try again. If it keeps failing, close Luwte and start it again.',
  },
  'vault.locked': {
    what: 'The vault is locked. Drafts are kept.',
    next: 'Open the vault with your passphrase.',
  },
  'vault.exists': {
    what: 'There is already a vault of this name in this folder. It was not touched.',
    next: 'Choose another name or folder, or open the existing vault.',
  },
  'vault.not-found': {
    what: 'The vault is no longer in this place. Perhaps it was moved, or the disk or stick is not connected.',
    next: 'Connect the disk, or choose the vault in its new place.',
  },
  'vault.wrong-passphrase': {
    what: 'This passphrase is not right. Nothing was changed.',
    next: 'Check Caps Lock and the keyboard layout and try again. If you have lost it, use the recovery code.',
  },
  'vault.wrong-recovery-code': {
    what: 'This recovery code is not right. Nothing was changed.',
    next: 'Compare the code with your paper, group by group, and try again.',
  },
  'vault.too-many-attempts': {
    what: 'There were a few wrong attempts. Wait {{retryAfterSeconds}} seconds. The vault is safe.',
    next: 'Then try again calmly, or use the recovery code.',
  },
  'vault.passphrase-too-weak': {
    what: 'This passphrase is too short or too easy to guess. Nothing was changed.',
    next: 'Use at least 15 characters or six words, without your name or that of the vault, or have six words chosen.',
  },
  'vault.header-damaged': {
    what: 'The header file of the vault is damaged. The data itself was not touched.',
    next: 'Use the spare copy of the header. If that is damaged as well, restore a backup.',
  },
  'vault.database-damaged': {
    what: 'A file of the vault is damaged. Luwte would rather show nothing than something wrong, and has changed nothing.',
    next: 'Restore the latest backup to a new vault. Leave this vault where it is.',
  },
  'vault.database-missing': {
    what: 'A file of the vault is missing. Luwte has changed nothing.',
    next: 'See whether someone moved files out of the vault folder. Otherwise restore the latest backup.',
  },
  'vault.newer-format': {
    what: 'This vault was made with a newer version of Luwte. Nothing was changed.',
    next: 'Install the newest version of Luwte and open the vault with it.',
  },
  'vault.unfinished': {
    what: 'Making this vault was never finished. There is nothing in it yet.',
    next: 'Make the vault again, with the same name in the same folder.',
  },
  'vault.migration-failed': {
    what: 'The vault could not be brought up to date for this version of Luwte. Nothing was lost; a copy from before is in the vault folder.',
    next: 'Open the vault with the previous version of Luwte and tell your administrator.',
  },
  'vault.open-elsewhere': {
    what: 'This vault is already open in another window or on another computer. So that nothing is overwritten, it is not opened here.',
    next: 'Lock the vault there and then try again.',
  },
  'vault.read-only': {
    what: 'The folder of the vault cannot be written to. Nothing was lost, but nothing can be saved either.',
    next: 'Take the write protection off the disk or folder, or put the vault somewhere else.',
  },
  'vault.disk-full': {
    what: 'The disk is full. What was saved before is safe; the last change was not saved and is still on screen.',
    next: 'Free some space on the disk and save again. Do not close Luwte until then.',
  },
  'vault.disk-error': {
    what: 'The disk of the vault fails to read or write. What was saved before has not been touched; the last change was not saved and is still on screen.',
    next: 'See whether the disk or stick is firmly connected and try again. Then make a backup on another disk.',
  },
  'vault.parameters-refused': {
    what: 'The security settings in this vault are not as Luwte makes them. To protect your passphrase it is not opened.',
    next: 'Restore a backup you trust and tell your administrator.',
  },
  'vault.not-enough-memory': {
    what: 'This computer has too little free memory right now to open the vault. Nothing was changed.',
    next: 'Close other programs and try again.',
  },
  'vault.process-ended': {
    what: 'The vault was closed unexpectedly. What was saved is safe.',
    next: 'Open the vault again to go on.',
  },
  'access.reason-needed': {
    what: 'This is a colleague’s file. Nothing has been shown or changed; what you typed is kept.',
    next: 'Open the file again from the list of clients and say why you need it.',
  },
  'agenda.no-colleague': {
    what: 'Whoever this task is for can not open the vault (any more). Nothing was saved; what you typed is kept.',
    next: 'Choose another colleague.',
  },
  'record.merged': {
    what: 'This file was merged with another. Nothing was shown and nothing was changed.',
    next: 'Search for its code in the list of clients or with Ctrl+K; it leads to the file that it became part of.',
  },
  'merge.not-now': {
    what: 'The files can’t be merged or taken apart now. Nothing was changed.',
    next: 'See whether a draft is open or a hand-over is waiting, and try again after that.',
  },
  'merge.changed': {
    what: 'One of the files was changed meanwhile. Nothing was merged.',
    next: 'Look at the differences again and choose then.',
  },
  'merge.not-latest': {
    what: 'After this merge another file was added. Nothing was changed.',
    next: 'Undo the latest merge first.',
  },
  'hand-over.no-colleague': {
    what: 'This colleague can not open the vault (any more). Nothing was offered; what you typed is kept.',
    next: 'Choose another colleague.',
  },
  'hand-over.already-theirs': {
    what: 'One of the files is this colleague’s already. Nothing was offered; what you typed is kept.',
    next: 'Choose another colleague, or leave that file out.',
  },
  'hand-over.lapsed': {
    what: 'This offer is not open any more. The file stayed where it was.',
    next: 'Look at Offered files to see how it stands now.',
  },
  'vault.first-log-in': {
    what: 'This is your one-time passphrase. Nothing has been opened yet.',
    next: 'Choose a passphrase of your own first.',
  },
  'vault.member-suspended': {
    what: 'Your access to this vault is suspended. Your drafts and all you wrote are kept.',
    next: 'Ask your coordinator or administrator to lift the suspension.',
  },
  'vault.renewal-failed': {
    what: 'The new key could not be taken into use: the copy was not the same as the original. Nothing has changed; whoever had access still has it.',
    next: 'Make a backup, check that the disk is healthy and try again.',
  },
  'vault.renewed-but-closed': {
    what: 'The change was made, but the vault could not stay open. Nothing is lost.',
    next: 'Lock and open the vault again. Then look under Team whether all is right.',
  },
  'member.yourself': {
    what: 'You can’t change your own role and access. Nothing was changed.',
    next: 'Ask another administrator or coordinator.',
  },
  'member.administrators-only': {
    what: 'Only an administrator can make someone an administrator, or change anything about one. Nothing was changed.',
    next: 'Ask an administrator.',
  },
  'member.not-held': {
    what: 'You can only give access to what you can open yourself. Nothing was changed.',
    next: 'Ask a colleague who can open this part.',
  },
  'member.name-taken': {
    what: 'There is a colleague with this name already. No one was added.',
    next: 'Add an initial or a job title, so that people can tell you apart.',
  },
  'member.last-holder': {
    what: 'This is the last colleague who can open a part of the vault. No one could reach it afterwards. Nothing was changed.',
    next: 'Let this colleague give someone else access first.',
  },
  'vault.folder-gone': {
    what: 'The vault’s folder is gone: the stick or disk was taken out, or the folder was moved. What was saved before is safe in that folder; the latest is not saved and stays in this window.',
    next: 'Plug the stick in again or put the folder back, and open the vault again. Don’t close Luwte until then.',
  },
  'recovery.wrong-share': {
    what: 'Share {{share}} that you typed is not right. Nothing was changed.',
    next: 'Compare it with your paper, group by group, and try again.',
  },
  'recovery.same-share': {
    what: 'You typed the same share twice (share {{number}}). Nothing was changed.',
    next: 'Two different shares are needed. Type another one, or ask whoever keeps it.',
  },
  'recovery.share-of-other-set': {
    what: 'Share {{number}} of set {{set}} does not belong here: it is of another set. Nothing was changed.',
    next: 'Find a share of the right set. The set stands at the top of each sheet.',
  },
  'recovery.shares-of-two-sets': {
    what: 'The two shares do not belong together: one is of set {{first}}, the other of set {{second}}. Nothing was changed.',
    next: 'Use two shares of the same set. The set stands at the top of each sheet.',
  },
  'recovery.shares-of-other-code': {
    what: 'These two shares do not fit this vault. They are of another vault, or of a code that has been replaced. Nothing was changed.',
    next: 'Find the newest sheets of this vault. An older backup needs the sheets of its time.',
  },
  'recovery.present-code-needed': {
    what: 'You can’t open everything in this vault, so a new code can only be made with the present one at hand. The present code still works.',
    next: 'Type the present recovery code as well, or let someone who can open everything replace it.',
  },
  'recovery.expired': {
    what: 'The vault was changed meanwhile, or nothing was begun here. The new code does not count; the old one still works.',
    next: 'Begin again, and destroy what you have just written down.',
  },
  'binding.no-store': {
    what: 'The key store of this computer is not there or did not keep the secret. Nothing was changed; your passphrase works as before.',
    next: 'Try again after signing in to the computer anew, or leave it as it is.',
  },
  'binding.other-device': {
    what: 'This passphrase is bound to another computer. The vault is safe and stays closed.',
    next: 'Open the vault on that computer, or use the recovery code.',
  },
  'binding.secret-lost': {
    what: 'This computer no longer gives back the secret that your passphrase is bound to. The vault is safe and stays closed.',
    next: 'Sign in to the computer anew and try once more. If that does not help, use the recovery code.',
  },
  'record.not-found': {
    what: 'This was not found. Perhaps it has been removed in the meantime.',
    next: 'Go back and choose again.',
  },
  'record.duplicate-code': {
    what: 'This code is already used for another client. Nothing was saved.',
    next: 'Choose another code; the one suggested beside the field is free.',
  },
  'record.finalised': {
    what: 'This has been finalised and can no longer be changed. Nothing was altered.',
    next: 'Write an addendum.',
  },
  'record.too-long': {
    what: 'The text is too long to save in one piece. Nothing was lost; your text is still on screen.',
    next: 'Divide the text over two notes.',
  },
  'record.erased': {
    what: 'This file was erased. There is nothing left to see or to add to, and nothing was saved.',
    next: 'When and why stands under Journal, at Erased files.',
  },
  'consent.missing': {
    what: 'There is no valid consent to give this to this recipient. Nothing was handed over.',
    next: 'Record the consent, or write down why you hand it over all the same.',
  },
  'consent.not-signed': {
    what: 'The client’s written, signed consent for a notification to CoMensha is missing. Nothing was recorded.',
    next: 'Record that consent at Sharing. If the name stands on the sheet, consent for name and contact details is needed too.',
  },
  'erasure.other-code': {
    what: 'The code you typed is not that of this file. Nothing was erased.',
    next: 'See at the top of the file which code it has, and whether this is the file you mean.',
  },
  'document.too-large': {
    what: 'This file is larger than 500 MB. Nothing was added and the file itself was not changed.',
    next: 'Make it smaller, for example by cutting a film in parts, and add those.',
  },
  'document.empty': {
    what: 'This file is empty, or it is a folder. Nothing was added.',
    next: 'Open the file to see whether anything is in it. Of a folder, choose the files inside.',
  },
  'document.unreadable': {
    what: 'The file could not be read to its end, for example because it was moved or the stick was taken out. Nothing was added.',
    next: 'Check that the file is still there and choose it again. Of a folder, choose the files inside.',
  },
  'document.damaged': {
    what: 'This document was damaged in the vault and is therefore not shown or exported. Other documents are not affected.',
    next: 'Restore a backup from before the damage as a new vault and take the document from there. Tell your administrator.',
  },
  'document.expired': {
    what: 'This is no longer open, for example because Luwte was locked meanwhile. Nothing was changed.',
    next: 'Open the document again, or choose the file once more.',
  },
  'import.not-a-table': {
    what: 'This file is not a table. Nothing was imported.',
    next: 'Choose a CSV or XLSX file with a row of column names.',
  },
  'import.too-large': {
    what: 'This file is too large: more than 20 MB, 20,000 rows or 200 columns. Nothing was imported.',
    next: 'Divide it over more files, or take out in your spreadsheet program what does not belong in it.',
  },
  'import.unreadable': {
    what: 'This file cannot be read; perhaps it is damaged. Nothing was imported.',
    next: 'Open it in your spreadsheet program, save it again as CSV or XLSX, and try once more.',
  },
  'import.password-protected': {
    what: 'This file is protected with a password. Nothing was imported.',
    next: 'Save it without a password in your spreadsheet program and try again.',
  },
  'import.save-as-xlsx': {
    what: 'This is an older or other kind of spreadsheet that Luwte does not read. Nothing was imported.',
    next: 'Open it in your spreadsheet program, save it as XLSX and choose that file.',
  },
  'import.unclosed-quote': {
    what: 'From row {{row}} a text begins with a quotation mark that never properly ends. Nothing was imported, for rows would run into each other.',
    next: 'Open it in your spreadsheet program, save it again and try once more.',
  },
  'import.empty': {
    what: 'There are no rows in this file. Nothing was imported.',
    next: 'Check that you have the right file and the right sheet.',
  },
  'import.expired': {
    what: 'This import is no longer open, for instance because Luwte was locked meanwhile. Nothing was imported.',
    next: 'Choose the file again.',
  },
  'backup.no-target': {
    what: 'No place for backups has been chosen yet.',
    next: 'Choose a folder or a stick.',
  },
  'backup.target-missing': {
    what: 'The place for backups can’t be reached, or the stick was taken out meanwhile. The backup was not made; earlier ones have not been touched.',
    next: 'Connect the disk or stick and try again, or choose another folder.',
  },
  'backup.target-full': {
    what: 'There is too little room in the place for backups. The backup was not made; earlier ones have not been touched.',
    next: 'Make room there, keep fewer backups or choose another disk.',
  },
  'backup.target-read-only': {
    what: 'Luwte may not write in the place for backups. The backup was not made; earlier ones have not been touched.',
    next: 'Take the write protection off the stick, or choose another folder.',
  },
  'backup.target-inside-vault': {
    what: 'This folder is inside the vault itself. A backup there would be lost together with the vault, so none was made.',
    next: 'Choose a folder outside the vault, best of all on another disk or a stick.',
  },
  'backup.verification-failed': {
    what: 'The backup did not pass its check and was taken away. Earlier good backups have not been touched.',
    next: 'Try another disk or stick. Check the old one.',
  },
  'backup.not-a-backup': {
    what: 'There is no Luwte backup in this folder. Nothing has changed.',
    next: 'Choose the stick or folder that backups were made on. A backup is a folder whose name ends in .luwte-backup.',
  },
  'backup.damaged': {
    what: 'This backup is damaged or was not copied completely. Nothing has been restored and nothing has changed.',
    next: 'Choose an older backup, or copy this one again from the stick it was made on.',
  },
  'backup.running': {
    what: 'A backup is being made already, and goes on.',
    next: 'Wait until it is done.',
  },
  'backup.is-no-vault': {
    what: 'This is a backup. It is not opened, so that it stays as it is.',
    next: 'Choose ‘Restore a backup’, which makes a new vault of it.',
  },
  'backup.other-vault': {
    what: 'This backup is of another vault. Nothing was changed.',
    next: 'Choose a backup of this vault. ‘Restore a backup’ makes a vault of its own of the other one.',
  },
  'one-file.expired': {
    what: 'The backup has been closed meanwhile. Nothing was changed.',
    next: 'Choose the backup again.',
  },
  'folder.not-found': {
    what: 'This folder or file no longer exists. Nothing was changed.',
    next: 'Choose another place.',
  },
  'folder.not-empty': {
    what: 'This folder is not empty. So that nothing is overwritten, nothing was done.',
    next: 'Choose an empty folder or a new name.',
  },
  'folder.no-permission': {
    what: 'Luwte may not read or write in this place. Nothing was changed.',
    next: 'Choose another place, or ask your administrator for access.',
  },
  'folder.full': {
    what: 'There is too little room on this disk. Nothing was made and nothing has changed.',
    next: 'Make room or choose another place.',
  },
  'host.no-dialog': {
    what: 'No window could be opened to choose a place. Nothing was changed.',
    next: 'Try again. If it keeps failing, start Luwte again.',
  },
  'host.print-failed': {
    what: 'The PDF could not be made. Nothing was changed.',
    next: 'Close the file if it is open elsewhere, or choose another place.',
  },
};

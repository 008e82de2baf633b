export { besideItself, codeBeside, type Told } from './beside.ts';
export { dueItems } from './due.ts';
export { clientHandlers } from './handlers.ts';
export {
  anyLikeness,
  type FoldedIdentity,
  foldCode,
  foldIdentity,
  isAlmost,
  reasonsForLikeness,
} from './likeness.ts';
export {
  codesInUse,
  insertClient,
  journalledFields,
  listCaseload,
  listForLikeness,
  openClients,
  requireClient,
  updateClient,
} from './repository.ts';
export { clientFieldsFromRow, clientFromRow } from './rows.ts';
export { type ClientRow, clientMigration, personMigration } from './tables.ts';
export { timelineItems } from './timeline.ts';
export { searchDocumentOf, spokenName } from './words.ts';
export { nextCode } from './words-in-use.ts';

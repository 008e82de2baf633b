/**
 * Every way a call can fail, by code. The sentence the user reads and the next step stand in
 * renderer/i18n under `errors.<code>`. An error never carries content, keys or SQL.
 */
export const errorCodes = [
  // the call
  'call.invalid',
  'call.unknown',
  'call.forbidden',
  'call.cancelled',
  'call.failed',
  // the vault
  'vault.locked',
  'vault.exists',
  'vault.not-found',
  'vault.wrong-passphrase',
  'vault.wrong-recovery-code',
  'vault.too-many-attempts',
  'vault.passphrase-too-weak',
  'vault.header-damaged',
  'vault.database-damaged',
  'vault.database-missing',
  'vault.newer-format',
  'vault.unfinished',
  'vault.migration-failed',
  'vault.open-elsewhere',
  'vault.read-only',
  'vault.disk-full',
  'vault.disk-error',
  'vault.parameters-refused',
  'vault.not-enough-memory',
  'vault.process-ended',
  'vault.first-log-in',
  'vault.member-suspended',
  'vault.renewal-failed',
  'vault.renewed-but-closed',
  // members
  'member.yourself',
  'member.administrators-only',
  'member.not-held',
  'member.name-taken',
  'member.last-holder',
  'vault.folder-gone',
  // whose file it is
  'access.reason-needed',
  // handing over a file
  'hand-over.no-colleague',
  'hand-over.already-theirs',
  'hand-over.lapsed',
  // giving a task
  'agenda.no-colleague',
  // erasure
  'erasure.other-code',
  // the recovery code
  'recovery.wrong-share',
  'recovery.same-share',
  'recovery.share-of-other-set',
  'recovery.shares-of-two-sets',
  'recovery.shares-of-other-code',
  'recovery.present-code-needed',
  'recovery.expired',
  // a login bound to one computer
  'binding.no-store',
  'binding.other-device',
  'binding.secret-lost',
  // records
  'record.not-found',
  'record.duplicate-code',
  'record.finalised',
  'record.too-long',
  'record.erased',
  'record.merged',
  // merging two files
  'merge.not-now',
  'merge.changed',
  'merge.not-latest',
  // consent
  'consent.missing',
  'consent.not-signed',
  // documents
  'document.too-large',
  'document.empty',
  'document.unreadable',
  'document.damaged',
  'document.expired',
  // import
  'import.not-a-table',
  'import.too-large',
  'import.unreadable',
  'import.password-protected',
  'import.save-as-xlsx',
  'import.unclosed-quote',
  'import.empty',
  'import.expired',
  // backup and files
  'backup.no-target',
  'backup.target-missing',
  'backup.target-full',
  'backup.target-read-only',
  'backup.target-inside-vault',
  'backup.verification-failed',
  'backup.not-a-backup',
  'backup.damaged',
  'backup.running',
  'backup.is-no-vault',
  'backup.other-vault',
  'one-file.expired',
  'folder.not-found',
  'folder.not-empty',
  'folder.no-permission',
  'folder.full',
  'host.no-dialog',
  'host.print-failed',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Figures and names a sentence may mention: seconds to wait, a process id. Never content. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An expected failure. Anything else that is thrown is a programming error and becomes `call.failed`. */
export class LuwteError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'LuwteError';
    this.code = code;
    this.params = params;
  }
}

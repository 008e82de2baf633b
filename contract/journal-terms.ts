/** What can happen to a record, after NEN 7513 (event types) and the life of a vault. */
export const journalActions = [
  'create',
  'read',
  'update',
  'delete',
  'finalise',
  'addendum',
  'search',
  'print',
  'export',
  'import',
  'backup',
  'restore',
  'unlock',
  'failed-unlock',
  'lock',
  'change-passphrase',
  'new-passphrase',
  'recover',
  'replace-recovery-code',
  'split-recovery-code',
  'bind-device',
  'unbind-device',
  'grant',
  'merge',
  'break-glass',
  'acknowledge',
  'verify',
  'revoke',
  'change-role',
  'suspend',
  'lift',
  'remove',
  'renew-key',
  'erase',
] as const;
export type JournalAction = (typeof journalActions)[number];

/** What it happened to. The names are those of the records on screen. */
export const objectKinds = [
  'vault',
  'member',
  'caseload',
  'client',
  'timeline',
  'contact',
  'guidance-plan',
  'treatment-plan',
  'session',
  'housing-plan',
  'placement',
  'risk-assessment',
  'safety-plan',
  'crisis-plan',
  'network',
  'network-person',
  'task',
  'appointment',
  'secret-address',
  'document',
  'import',
  'journal',
  'backup',
  'draft',
] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** What it was done for. Older entries have none. */
export const journalPurposes = [
  'guidance',
  'treatment',
  'safe-place',
  'accountability',
  'management',
] as const;

/** On what ground a member may see a client's file (electron/vault/access.ts). Older entries have none. */
export const journalBases = ['care-relation', 'team', 'oversight', 'emergency'] as const;
export type JournalBasis = (typeof journalBases)[number];

import type { BackupReport } from '../../../contract/backup.ts';

export type ContentKind = 'clients' | 'contacts' | 'sessions' | 'plans' | 'addresses';

/** What people call the rows of which tables. */
const tablesOf: Readonly<Record<ContentKind, readonly string[]>> = {
  clients: ['client'],
  contacts: ['contact'],
  sessions: ['session'],
  plans: ['guidance_plan', 'housing_plan', 'safety_plan', 'crisis_plan', 'treatment_plan'],
  addresses: ['secret_address'],
};
const kinds = Object.keys(tablesOf) as ContentKind[];

/** What is in a backup, in people's words; what there is none of is left out, but for clients. */
export function contentsOf(
  counts: BackupReport['counts'],
): readonly { readonly kind: ContentKind; readonly count: number }[] {
  return kinds
    .map((kind) => ({
      kind,
      count: counts
        .filter(({ table }) => tablesOf[kind].includes(table))
        .reduce((sum, { rows }) => sum + rows, 0),
    }))
    .filter(({ kind, count }) => count > 0 || kind === 'clients');
}

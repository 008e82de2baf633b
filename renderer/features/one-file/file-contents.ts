import type { KeptFile } from '../../../contract/one-file.ts';

type Counts = KeptFile['parts'][number]['counts'];

/** What people call the rows of which tables; what is a part of another is not counted. */
const tablesOf = {
  contacts: ['contact'],
  sessions: ['session'],
  plans: ['guidance_plan', 'housing_plan', 'safety_plan', 'crisis_plan', 'treatment_plan'],
  versions: ['guidance_plan_version', 'safety_plan_version', 'crisis_plan_version'],
  assessments: ['risk_assessment'],
  stays: ['placement'],
  addresses: ['secret_address'],
  documents: ['document'],
  drafts: ['draft'],
} as const;
export type FileContent = keyof typeof tablesOf;
const kinds = Object.keys(tablesOf) as FileContent[];

/** What a part of a file holds, in people's words; what there is none of is left out. */
export function fileContents(
  counts: Counts,
): readonly { readonly kind: FileContent; readonly count: number }[] {
  return kinds
    .map((kind) => {
      const tables: readonly string[] = tablesOf[kind];
      const count = counts
        .filter(({ table }) => tables.includes(table))
        .reduce((sum, { rows }) => sum + rows, 0);
      return { kind, count };
    })
    .filter(({ count }) => count > 0);
}

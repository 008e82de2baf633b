import { duplicateReasons, type RowChoice } from '../../../contract/import-terms.ts';
import type { ImportPreviewRow } from '../../../contract/imports.ts';

export interface DuplicateGroup {
  readonly reason: (typeof duplicateReasons)[number];
  readonly rows: readonly number[];
  /** What can be chosen for all of them. */
  readonly choices: readonly RowChoice[];
  /** What is chosen for all of them; null when they differ. */
  readonly current: RowChoice | null;
}

/** The rows that are like others for the same reason, where they are several. */
export function duplicateGroups(rows: readonly ImportPreviewRow[]): DuplicateGroup[] {
  return duplicateReasons.flatMap((reason) => {
    const ofReason = rows.filter(
      ({ duplicate, choices }) => duplicate?.reason === reason && choices.length > 0,
    );
    const [first] = ofReason;
    if (!first || ofReason.length < 2) return [];
    const chosen = new Set(ofReason.map(choiceOf));
    const [only] = chosen;
    return [
      {
        reason,
        rows: ofReason.map(({ row }) => row),
        choices: first.choices.filter((choice) =>
          ofReason.every(({ choices }) => choices.includes(choice)),
        ),
        current: chosen.size === 1 && only !== undefined ? only : null,
      },
    ];
  });
}

/** The choice that holds for a row now. */
export function choiceOf({ outcome }: Pick<ImportPreviewRow, 'outcome'>): RowChoice {
  if (outcome === 'left') return 'leave';
  return outcome === 'completed' ? 'complete' : 'new';
}

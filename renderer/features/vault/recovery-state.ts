import type { OutputOf } from '../../../contract/procedure.ts';
import type { recovery } from '../../../contract/recovery.ts';

/** How it stands with the recovery code. */
export type RecoveryState = OutputOf<typeof recovery.state>;

export type RenewalKind = 'replace' | 'split';

/** What is to be written down before it counts. */
export type BegunRenewal = OutputOf<typeof recovery.replace>;

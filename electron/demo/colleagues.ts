import type { Role } from '../../contract/common.ts';

/** Someone of the invented team. */
export interface Colleague {
  readonly name: string;
  readonly role: Role;
}

export const coordinator: Colleague = { name: 'M. de Boer', role: 'coordinator' };
export const counsellor: Colleague = { name: 'S. Kaya', role: 'counsellor' };
/** Came when `leaver` went, and took over her clients. */
export const newcomer: Colleague = { name: 'J. Wolters', role: 'counsellor' };
export const leaver: Colleague = { name: 'T. Brands', role: 'counsellor' };
export const therapist: Colleague = { name: 'N. Haddad', role: 'therapist' };
export const housingWorker: Colleague = { name: 'F. Smit', role: 'housing-worker' };
export const administrator: Colleague = { name: 'R. Postma', role: 'administrator' };

/** Who can open the demo vault today, each with the demo passphrase. */
export const team: readonly Colleague[] = [
  ...[coordinator, counsellor, newcomer, therapist, housingWorker, administrator],
];

/** How long ago the newcomer took over. */
export const handoverDaysAgo = 300;

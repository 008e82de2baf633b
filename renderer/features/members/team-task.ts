import type { TeamMember } from '../../../contract/members.ts';

/** What a dialog of the team is about. */
export type TeamTask =
  | { readonly kind: 'add' }
  | {
      readonly kind: 'change' | 'newPassphrase' | 'lift' | 'suspend' | 'remove';
      readonly member: TeamMember;
    };

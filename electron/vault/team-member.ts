/** Someone of the vault, by the name under which they sign. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  readonly suspended?: boolean;
}

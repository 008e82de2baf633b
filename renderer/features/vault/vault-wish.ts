/** The vault that is to be made. */
export interface VaultWish {
  readonly memberName: string;
  readonly vaultName: string;
  readonly folder: { readonly token: string; readonly label: string };
}

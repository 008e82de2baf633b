/** Something to ask the vault, as `queryOf` gives it. */
export interface Query<Data> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<Data>;
}

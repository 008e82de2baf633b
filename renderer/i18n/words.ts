/** The same keys with other words: a missing or an extra key does not compile. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]>;
};

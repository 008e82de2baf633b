import { useRef } from 'react';

/** The lines that are chosen, to do something with all of them. */
export interface Selection {
  readonly count: number;
  readonly total: number;
  has(id: string): boolean;
  /** Chooses the lines at these places too. */
  choose(indexes: readonly number[]): void;
  chooseAll(): void;
  clear(): void;
}

/** The places from one to another, both included, in order. */
export const placesBetween = (one: number, other: number): number[] =>
  Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => Math.min(one, other) + step);

/** Choosing among the lines of the list as they stand: `ids` in their order, of which `chosen` are chosen. */
export function useRowSelection(
  ids: readonly string[],
  chosen: ReadonlySet<string>,
  onChoose: (ids: ReadonlySet<string>) => void,
) {
  const last = useRef<number | null>(null);
  const selection: Selection = {
    count: ids.filter((id) => chosen.has(id)).length,
    total: ids.length,
    has: (id) => chosen.has(id),
    choose: (indexes) => {
      last.current = indexes.at(-1) ?? null;
      onChoose(new Set([...chosen, ...indexes.flatMap((index) => ids[index] ?? [])]));
    },
    chooseAll: () => onChoose(new Set(ids)),
    clear: () => onChoose(new Set()),
  };
  /** Turns the choice of a line around; `through`: chooses all from the one chosen last. */
  const chooseAt = (index: number, through: boolean) => {
    const id = ids[index];
    if (through && last.current !== null) {
      selection.choose(placesBetween(last.current, index));
    } else if (id !== undefined && chosen.has(id)) {
      onChoose(new Set([...chosen].filter((each) => each !== id)));
    } else {
      selection.choose([index]);
    }
    last.current = index;
  };
  return { selection, chooseAt };
}

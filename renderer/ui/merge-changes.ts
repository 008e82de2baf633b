type Json = unknown;
type JsonRecord = Readonly<Record<string, Json>>;
interface Part {
  readonly id: string;
}

/**
 * What I changed since I opened a record, put on top of what it holds now. A colleague's change
 * gives way only where I changed the same thing: the same field, or the same field of the same
 * part of a list (parts are told apart by `id`). Values are form values, so JSON values.
 */
export function mergeChanges<Value>(opened: Value, mine: Value, current: Value): Value {
  // The shapes of the three are the same; each branch below only takes apart what it put together.
  return merge(opened, mine, current) as Value;
}

function merge(opened: Json, mine: Json, current: Json): Json {
  if (isSame(mine, opened) || isSame(mine, current)) return current;
  if (isSame(current, opened)) return mine;
  if (isParts(mine) && isParts(current)) {
    return mergeParts(isParts(opened) ? opened : [], mine, current);
  }
  if (isRecord(opened) && isRecord(mine) && isRecord(current)) {
    return mergeRecords(opened, mine, current);
  }
  return mine;
}

function mergeRecords(opened: JsonRecord, mine: JsonRecord, current: JsonRecord): JsonRecord {
  const names = new Set([...Object.keys(current), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...names].map((name) => [name, merge(opened[name], mine[name], current[name])]),
  );
}

/** My order, with what a colleague added behind it. What one removed is gone unless the other changed it. */
function mergeParts(
  opened: readonly Part[],
  mine: readonly Part[],
  current: readonly Part[],
): readonly Json[] {
  const find = (parts: readonly Part[], id: string) => parts.find((part) => part.id === id);
  const ids = new Set([...mine, ...current].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [before, own, theirs] = [find(opened, id), find(mine, id), find(current, id)];
    if (own && theirs) return [merge(before, own, theirs)];
    const left = own ?? theirs;
    return before && isSame(before, left) ? [] : [left];
  });
}

const isSame = (one: Json, other: Json) => JSON.stringify(one) === JSON.stringify(other);

const isRecord = (value: Json): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isParts = (value: Json): value is readonly Part[] =>
  Array.isArray(value) &&
  value.every((part: Json) => isRecord(part) && typeof part['id'] === 'string');

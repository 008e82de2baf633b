import type { z } from 'zod';

/** What keeps a field from being saved. */
export interface FieldProblem {
  readonly problem: 'missing' | 'too-long' | 'too-many' | 'out-of-range' | 'end-before-start';
  /** How long it is or how many there are, and how much fits. */
  readonly length: number;
  readonly limit: number;
}

/** The problems of a form by field; a field of a part is named by its road, the part by its id: `goals.<id>.wording`. */
export type FormProblems = ReadonlyMap<string, FieldProblem>;

/** Asks the contract whether a form can be saved, so that page and vault never differ on it. */
export function formProblems(schema: z.ZodType, values: unknown): FormProblems {
  const checked = schema.safeParse(values);
  if (checked.success) return new Map();
  return new Map(
    checked.error.issues.map((issue) => {
      const { road, value } = follow(values, issue.path);
      return [road.join('.'), problemOf(issue, value)];
    }),
  );
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem {
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  if (issue.code === 'too_big') {
    const limit = Number(issue.maximum);
    if (issue.origin === 'string') return { problem: 'too-long', length, limit };
    if (issue.origin === 'array') return { problem: 'too-many', length, limit };
    return { problem: 'out-of-range', length, limit };
  }
  if (issue.code === 'custom') return { problem: 'end-before-start', length, limit: 0 };
  if (issue.code === 'too_small' && issue.origin !== 'string') {
    return { problem: 'out-of-range', length, limit: Number(issue.minimum) };
  }
  return { problem: 'missing', length, limit: 0 };
}

/** Where a path leads: the value there, and the road with the ids of parts instead of their places. */
function follow(values: unknown, path: readonly PropertyKey[]) {
  const road: string[] = [];
  let value = values;
  for (const name of path) {
    const isList = Array.isArray(value);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    road.push(isList ? (idOf(value) ?? String(name)) : String(name));
  }
  return { road, value };
}

function idOf(part: unknown): string | null {
  const id = typeof part === 'object' && part !== null && 'id' in part ? part.id : null;
  return typeof id === 'string' ? id : null;
}

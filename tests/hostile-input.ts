import fc from 'fast-check';
import { z } from 'zod';
import type { Feature } from '../contract/procedure.ts';

// What a page that was taken over may send. For tests.

/** Every procedure by its name on the wire, with the shape of its input. */
export function callsOf(
  contract: Readonly<Record<string, unknown>>,
): ReadonlyArray<readonly [string, Shape]> {
  return Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures as Feature).map(
      ([name, { input }]) =>
        [
          `${feature}.${name}`,
          z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
        ] as const,
    ),
  );
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...['', '\0', "'; DROP TABLE journal; --", '" OR 1=1', '../../etc/passwd', '__proto__', '{}'],
    ...[
      '<img src=x onerror=alert(1)>',
      '=cmd|x',
      '\u202Etxt.exe',
      '\uD800',
      'NaN',
      '9'.repeat(400),
    ],
  ),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  hostileText,
  fc.constantFrom(null, true, -0, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[[[[]]]]]),
  fc
    .constantFrom('{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{}}}')
    .map((text) => JSON.parse(text)),
);

type Shape = z.core.JSONSchema.JSONSchema;

/**
 * Values of the right shape; of the right shape with one thing wrong in the first layer; and anything.
 * `known` are ids that exist, and last a token of a folder.
 */
export function nearly(shape: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  const fitting = fittingOf(shape, known);
  const names = Object.keys(shape.properties ?? {});
  if (names.length === 0) return fc.oneof(fitting, anything);
  const wrong = fc
    .tuple(fitting, fc.constantFrom(...names), anything)
    .map(([value, name, intruder]) => ({ ...Object(value), [name]: intruder }));
  return fc.oneof(
    { weight: 6, arbitrary: fitting },
    { weight: 3, arbitrary: wrong },
    { weight: 1, arbitrary: anything },
  );
}

function fittingOf(
  shape: Shape | boolean | undefined,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const within = (inner: Shape | boolean | undefined) => fittingOf(inner, known);
  if (typeof shape !== 'object') return anything;
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map(within));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.type === 'object') return fc.record(fieldsOf(shape, within));
  if (shape.type === 'array') return fc.array(within(shape.items as Shape), { maxLength: 3 });
  if (shape.type === 'integer') return fc.integer(bounds(shape, 20));
  if (shape.type === 'number') return fc.double({ ...bounds(shape, 1e9), noNaN: true });
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  if (shape.type === 'string') return textOf(shape, known);
  return anything;
}

const fieldsOf = (shape: Shape, within: (inner: Shape | boolean) => fc.Arbitrary<unknown>) =>
  Object.fromEntries(
    Object.entries(shape.properties ?? {}).map(([name, field]) => [name, within(field)]),
  );

function bounds({ minimum = 0, maximum }: Shape, span: number) {
  return { min: minimum, max: Math.min(maximum ?? minimum + span, minimum + span) };
}

function textOf(
  { format, pattern, maxLength = 60 }: Shape,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const knownAt = (index: number): string => known[index] ?? '';
  if (format === 'date') return fc.constantFrom('2026-03-02', '1900-01-01', '9999-12-31');
  if (format === 'date-time') return fc.constant('2026-03-02T09:00:00.000Z');
  if (format === 'uuid') return fc.oneof(fc.nat(1).map(knownAt), fc.uuid({ version: 7 }));
  if (pattern?.includes('[0-9a-f]{32}')) return fc.oneof(fc.constant(2).map(knownAt), fc.string());
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return hostileText.map((text) => text.slice(0, maxLength));
}

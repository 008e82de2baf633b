import { type Rotation, usualRotation } from '../../../contract/backup.ts';

/** The ways of keeping that are offered. */
export const rotations = {
  few: { last: 2, daily: 3, weekly: 2, monthly: 3 },
  usual: usualRotation,
  many: { last: 5, daily: 14, weekly: 8, monthly: 24 },
} as const satisfies Readonly<Record<string, Rotation>>;

export const rotationNames = ['few', 'usual', 'many'] as const;
export type RotationName = (typeof rotationNames)[number];

/** The name of a way of keeping; `own` when it is none of those offered. */
export function nameOf(rotation: Rotation): RotationName | 'own' {
  const keys = ['last', 'daily', 'weekly', 'monthly'] as const;
  const isSame = (name: RotationName) =>
    keys.every((key) => rotations[name][key] === rotation[key]);
  return rotationNames.find(isSame) ?? 'own';
}

import { expect, test } from 'vitest';
import { arrange, mapCentre, mapSize, overlaps, type Placed, signRoom } from './network-map.ts';
import { networkRelations, networkSides } from './network-person.ts';

const people = (count: number): Placed[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    side: networkSides[index % networkSides.length] ?? 'neutral',
    relation: networkRelations[(index * 5) % networkRelations.length] ?? 'unknown',
  }));
const pairs = (spots: readonly { x: number; y: number }[]) =>
  spots.flatMap((one, index) => spots.slice(index + 1).map((other) => [one, other] as const));

test.each([1, 2, 5, 8, 12, 16, 20])('%i people stand apart, all of them on the map', (count) => {
  const spots = [...arrange(people(count)).values()];
  expect(spots).toHaveLength(count);
  for (const { x, y } of spots) {
    expect(x).toBeGreaterThanOrEqual(signRoom.left);
    expect(x).toBeLessThanOrEqual(mapSize.width - signRoom.right);
    expect(y).toBeGreaterThanOrEqual(signRoom.top);
    expect(y).toBeLessThanOrEqual(mapSize.height - signRoom.bottom);
  }
  for (const [one, other] of pairs([mapCentre, ...spots])) expect(overlaps(one, other)).toBe(false);
});

test('more people than there is room for still all get a place', () => {
  expect(arrange(people(80)).size).toBe(80);
});

test('whoever was moved stays there, and the others keep off', () => {
  const kept = { x: 120, y: 340 };
  const spots = arrange(people(8), new Map([['p0', kept]]));
  expect(spots.get('p0')).toEqual(kept);
  for (const [one, other] of pairs([...spots.values()])) expect(overlaps(one, other)).toBe(false);
});

test('who supports stands nearer than who threatens', () => {
  const spots = arrange([
    { id: 'sister', side: 'supports', relation: 'sibling' },
    { id: 'ex', side: 'threat', relation: 'ex-partner' },
  ]);
  const away = (id: string) => {
    const { x, y } = spots.get(id) ?? mapCentre;
    return Math.hypot(x - mapCentre.x, y - mapCentre.y);
  };
  expect(away('sister')).toBeLessThan(away('ex'));
});

import {
  groupOf,
  type NetworkRelation,
  type NetworkSide,
  type RelationGroup,
} from './network-person.ts';

/** The map of a network, in its own units. The client stands in the middle. */
export const mapSize = { width: 800, height: 620 } as const;
export const mapCentre = { x: mapSize.width / 2, y: mapSize.height / 2 } as const;

/** The room that a sign with its name and relation below takes, around the middle of the sign. */
export const signRoom = { left: 70, right: 70, top: 26, bottom: 52 } as const;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Who is to be put on the map. */
export interface Placed {
  readonly id: string;
  readonly side: NetworkSide;
  readonly relation: NetworkRelation;
}

/** Who supports stands near, who threatens far; half widths and half heights. */
const rings: Readonly<Record<NetworkSide, Spot>> = {
  supports: { x: 170, y: 135 },
  neutral: { x: 255, y: 195 },
  threat: { x: 330, y: 250 },
};

/** Where each group's quarter begins, in degrees clockwise from the right. */
const quarters: Readonly<Record<RelationGroup, number>> = {
  close: 180,
  around: 270,
  professional: 0,
  past: 90,
};

/**
 * Where everyone stands: whoever was put somewhere stays there, the others in the ring of what they mean and the quarter
 * of their relation, or as near to that as no one else stands. The same people give the same map.
 */
export function arrange(
  people: readonly Placed[],
  kept: ReadonlyMap<string, Spot> = new Map(),
): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { id } of people) {
    const spot = kept.get(id);
    if (spot) spots.set(id, withinMap(spot));
  }
  for (const person of people) {
    if (spots.has(person.id)) continue;
    const taken = [mapCentre, ...spots.values()];
    spots.set(person.id, nearestFree(usualSpot(person, people), taken));
  }
  return spots;
}

/** The spot itself, or the nearest where a sign with its words is all on the map. */
export function withinMap({ x, y }: Spot): Spot {
  const clamp = (value: number, from: number, to: number) =>
    Math.round(Math.min(Math.max(value, from), to));
  return {
    x: clamp(x, signRoom.left, mapSize.width - signRoom.right),
    y: clamp(y, signRoom.top, mapSize.height - signRoom.bottom),
  };
}

/** Whether two signs with their words stand on one another. */
export const overlaps = (one: Spot, other: Spot): boolean =>
  Math.abs(one.x - other.x) < signRoom.left + signRoom.right &&
  Math.abs(one.y - other.y) < signRoom.top + signRoom.bottom;

function usualSpot(person: Placed, people: readonly Placed[]): Spot {
  const group = groupOf(person.relation);
  // Each has an own direction within the quarter, so that no line runs through another sign.
  const fellows = people.filter((each) => groupOf(each.relation) === group);
  const share = (fellows.findIndex(({ id }) => id === person.id) + 0.5) / fellows.length;
  const angle = ((quarters[group] + share * 90) * Math.PI) / 180;
  const ring = rings[person.side];
  return {
    x: mapCentre.x + ring.x * Math.cos(angle),
    y: mapCentre.y + ring.y * Math.sin(angle),
  };
}

/** How close together the spots lie that are tried. */
const mesh = 10;

/** The spot nearest to where someone would stand that is free; that itself on a map that is full. */
function nearestFree(wish: Spot, taken: readonly Spot[]): Spot {
  let nearest = withinMap(wish);
  let shortest = Number.POSITIVE_INFINITY;
  for (let x = signRoom.left; x <= mapSize.width - signRoom.right; x += mesh) {
    for (let y = signRoom.top; y <= mapSize.height - signRoom.bottom; y += mesh) {
      const distance = Math.hypot(x - wish.x, y - wish.y);
      if (distance >= shortest || taken.some((other) => overlaps({ x, y }, other))) continue;
      nearest = { x, y };
      shortest = distance;
    }
  }
  return nearest;
}

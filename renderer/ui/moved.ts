/** The list with one of its lines a place up (−1) or down (+1); the same list where there is no such place. */
export function moved<Line>(lines: readonly Line[], index: number, by: -1 | 1): Line[] {
  const line = lines[index];
  const other = lines[index + by];
  if (line === undefined || other === undefined) return [...lines];
  return lines.map((kept, place) => (place === index ? other : place === index + by ? line : kept));
}

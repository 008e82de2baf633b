import { visibleBidi } from './visible-bidi.ts';

/** Stored text on one line: right-to-left names keep to themselves, hidden direction changes show. */
export function SafeText({ children }: { readonly children: string }) {
  return <bdi>{visibleBidi(children)}</bdi>;
}

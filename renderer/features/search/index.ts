export { KindChips } from './kind-chips.tsx';
export { useFoundItems } from './use-found-items.tsx';

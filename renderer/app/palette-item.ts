import type { ReactNode } from 'react';

/** One line of the command palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly icon: ReactNode;
  /** The words it is found by; what was found in the vault needs none. */
  readonly keywords?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly PaletteItem[];
}

/** The items in which every typed word occurs, accents and capitals aside. */
export function matching(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return items.filter(({ label, keywords = '' }) => {
    const text = fold(`${typeof label === 'string' ? label : ''} ${keywords}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

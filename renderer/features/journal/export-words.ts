import type { TFunction } from 'i18next';
import { nl } from '../../i18n/nl/index.ts';

/** The words of the table that is handed over, by what the vault process asks for. */
export function exportWords(t: TFunction): Record<string, string> {
  const { journal, ui, vault } = nl;
  const groups = {
    column: ['journal.export.column', journal.export.column],
    action: ['ui.action', ui.action],
    object: ['journal.object', journal.object],
    purpose: ['journal.purpose', journal.purpose],
    basis: ['journal.basis', journal.basis],
    outcome: ['journal.outcome', journal.outcome],
    role: ['vault.role', vault.role],
    compartment: ['vault.settings.compartment', vault.settings.compartment],
  } as const;
  const words = Object.entries(groups).flatMap(([group, [place, names]]) =>
    Object.keys(names).map((name) => [`${group}.${name}`, String(t(`${place}.${name}` as never))]),
  );
  return Object.fromEntries(words);
}

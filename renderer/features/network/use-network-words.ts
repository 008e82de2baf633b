import { answers } from '../../../contract/housing-plan.ts';
import {
  emptyNetworkPerson,
  type NetworkPersonFields,
  networkContacts,
  networkKinds,
  networkRelations,
  networkSides,
  networkStrengths,
} from '../../../contract/network-person.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';

// The form and its schema have one order.
export const networkFieldNames = Object.keys(emptyNetworkPerson) as (keyof NetworkPersonFields)[];

const one = <Value extends string>(values: readonly Value[], value: unknown) =>
  values.find((each) => each === value);

/** How the fields of someone in the network and their values read, for history and conflicts. */
export function useNetworkWords() {
  const { t } = useTranslation();
  const labelOf = (field: string): string => {
    const known = networkFieldNames.find((name) => name === field);
    return known ? t(`network.field.${known}`) : field;
  };
  const codes: Partial<Record<string, (value: unknown) => string>> = {
    kind: (value) => t(`network.kind.${one(networkKinds, value) ?? 'person'}`),
    relation: (value) => t(`network.relation.${one(networkRelations, value) ?? 'unknown'}`),
    side: (value) => t(`network.side.${one(networkSides, value) ?? 'neutral'}`),
    strength: (value) => t(`network.strength.${one(networkStrengths, value) ?? 'unknown'}`),
    mayContact: (value) => t(`network.contact.${one(networkContacts, value) ?? 'unknown'}`),
    knowsProgramme: (value) => t(`network.answer.${one(answers, value) ?? 'unknown'}`),
    knowsAddress: (value) => t(`network.answer.${one(answers, value) ?? 'unknown'}`),
    from: (value) => formatDate(String(value)),
    until: (value) => formatDate(String(value)),
  };
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    return codes[field]?.(value) ?? String(value);
  };
  return { labelOf, show };
}

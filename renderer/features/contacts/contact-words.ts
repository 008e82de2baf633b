import type { TFunction } from 'i18next';
import { type ContactKind, contactKinds } from '../../../contract/contacts.ts';
import { lifeAreas } from '../../../contract/life-areas.ts';
import { formatDate } from '../../ui/format.ts';

const fields = [
  'onDate',
  'startTime',
  'endTime',
  'endsNextDay',
  'kind',
  'present',
  'place',
  'area',
  'note',
  'agreements',
  'nextOn',
  'nextTime',
  'countableMinutes',
  'addendum',
] as const;

/** What a field is called, for the history of a note. */
export function contactFieldLabel(t: TFunction, field: string): string {
  const known = fields.find((name) => name === field);
  return known ? t(`contacts.field.${known}`) : field;
}

/** How a value of a field reads, for the history of a note. */
export function showContactValue(t: TFunction, field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  const text = String(value);
  if (field === 'onDate' || field === 'nextOn') return formatDate(text);
  const kind = field === 'kind' && contactKinds.find((name) => name === text);
  if (kind) return t(`contacts.kind.${kind}`);
  const area = field === 'area' && lifeAreas.find((name) => name === text);
  return area ? t(`contacts.area.${area}`) : text;
}

/** The kinds and areas as choices, in their own order. */
export function kindChoices(t: TFunction): Array<{ value: ContactKind; label: string }> {
  return contactKinds.map((kind) => ({ value: kind, label: t(`contacts.kind.${kind}`) }));
}

export function areaChoices(t: TFunction) {
  return lifeAreas.map((area) => ({ value: area, label: t(`contacts.area.${area}`) }));
}

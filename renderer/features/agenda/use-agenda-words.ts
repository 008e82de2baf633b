import {
  appointmentFieldsSchema,
  appointmentPlaceSchema,
  taskFieldsSchema,
  taskRepeatSchema,
} from '../../../contract/agenda.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { useClientNames } from '../../ui/use-client-names.ts';

type TaskField = keyof typeof taskFieldsSchema.shape;
type AppointmentField = keyof typeof appointmentFieldsSchema.shape;

/** How the fields of a task or an appointment and their values read in a conflict. */
export function useAgendaWords(kind: 'task' | 'appointment') {
  const { t } = useTranslation();
  const { nameOf } = useClientNames();
  const shape = kind === 'task' ? taskFieldsSchema.shape : appointmentFieldsSchema.shape;
  const labelOf = (field: string) =>
    kind === 'task'
      ? t(`agenda.task.field.${field as TaskField}`)
      : t(`agenda.appointment.field.${field as AppointmentField}`);
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '';
    const text = String(value);
    if (field === 'clientId') return nameOf(text) ?? '';
    if (field === 'onDate' || field === 'dueOn') return formatDate(text);
    const place = appointmentPlaceSchema.safeParse(value);
    if (field === 'place' && place.success) return t(`agenda.places.${place.data}`);
    const repeat = taskRepeatSchema.safeParse(value);
    if (field === 'repeat' && repeat.success) return t(`agenda.task.repeats.${repeat.data}`);
    return text;
  };
  return { fields: Object.keys(shape), labelOf, show };
}

import { Alert, Box, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type Appointment,
  type AppointmentForm,
  appointmentFieldsSchema,
  appointmentFormSchema,
  appointmentPlaces,
  appointmentProblems,
} from '../../../contract/agenda.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { SafeContactNotice } from '../clients/index.ts';
import { type Problems, useProblems } from '../notes/index.ts';
import { overlaps } from './agenda-item.ts';
import { ClientField } from './client-field.tsx';
import { useAgendaWords } from './use-agenda-words.ts';

interface AppointmentDialogProps {
  /** Null for a new appointment. */
  readonly appointment: Appointment | null;
  /** The day a new appointment is on. */
  readonly onDate: string;
  readonly onClose: () => void;
}

/** Enters or changes an appointment. What is typed stays as a draft when the dialog is closed. */
export function AppointmentDialog({ appointment, onDate, onClose }: AppointmentDialogProps) {
  const { t } = useTranslation();
  const words = useAgendaWords('appointment');
  const record = useMemo<AppointmentForm>(
    () =>
      appointment?.fields ?? {
        ...{ title: '', onDate, startTime: null, endTime: null },
        ...{ place: 'office', clientId: null, present: '' },
      },
    [appointment, onDate],
  );
  const id = appointment?.id ?? null;
  const form = useRecordForm<AppointmentForm>({
    ...{ compartment: 'casework', kind: 'appointment', clientId: null, objectId: id },
    baseVersion: appointment?.version ?? 0,
    record,
    typedSchema: appointmentFormSchema,
    save: async (values, version) => {
      const fields = appointmentFieldsSchema.parse(values);
      const answer = await luwte.agenda.saveAppointment({ id, version, fields });
      return formOutcome(answer, (current) => current.fields);
    },
    onSaved: () => {
      notifyDone(t('agenda.appointment.saved'));
      onClose();
    },
  });
  const problems = useProblems(appointmentProblems(form.values));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(appointment ? 'agenda.appointment.edit' : 'agenda.appointment.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        ref={problems.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.check()) void form.save();
        }}
      >
        <Stack>
          <AppointmentFieldset
            values={form.values}
            change={form.change}
            errorOf={problems.errorOf}
          />
          <OverlapWarning form={form.values} ownId={id} />
          <DraftStatus draft={form.draft} />
          <Group justify="space-between">
            {appointment ? (
              <RemoveAppointment appointment={appointment} onRemoved={onClose} />
            ) : (
              <span />
            )}
            <Button type="submit" loading={form.saving}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict form={form} {...words} />
    </Modal>
  );
}

interface FieldsetProps {
  readonly values: AppointmentForm;
  readonly change: (patch: Partial<AppointmentForm>) => void;
  readonly errorOf: Problems<keyof AppointmentForm>['errorOf'];
}

function AppointmentFieldset({ values, change, errorOf }: FieldsetProps) {
  const { t } = useTranslation();
  const line = (field: 'title' | 'present') => ({
    label: t(`agenda.appointment.field.${field}`),
    value: values[field],
    error: errorOf(field),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const time = (field: 'startTime' | 'endTime') => (
    <Box w={120}>
      <TimeField
        label={t(`agenda.appointment.field.${field}`)}
        value={values[field]}
        onChange={(value) => change({ [field]: value })}
        error={errorOf(field)}
        required
      />
    </Box>
  );
  return (
    <>
      <TextInput {...line('title')} data-autofocus required />
      <Group align="flex-start">
        <Box w={190}>
          <DateField
            label={t('agenda.appointment.field.onDate')}
            value={values.onDate}
            onChange={(onDate) => change({ onDate })}
            error={errorOf('onDate')}
            required
          />
        </Box>
        {time('startTime')}
        {time('endTime')}
      </Group>
      <ChoiceField
        label={t('agenda.appointment.field.place')}
        values={appointmentPlaces}
        wordOf={(place) => t(`agenda.places.${place}`)}
        value={values.place}
        onChange={(place) => change({ place })}
      />
      <ClientField value={values.clientId} onChange={(clientId) => change({ clientId })} />
      {values.clientId === null ? null : <SafeContactNotice clientId={values.clientId} />}
      <TextInput {...line('present')} />
    </>
  );
}

interface OverlapProps {
  readonly form: AppointmentForm;
  readonly ownId: string | null;
}

/** That there is something else at that time; it may be meant so. */
function OverlapWarning({ form, ownId }: OverlapProps) {
  const { t } = useTranslation();
  const day = form.onDate ?? '';
  const { data } = useQuery({
    ...queryOf('agenda', 'appointments', { from: day, until: day }),
    enabled: day !== '',
  });
  const { startTime: start, endTime: end } = form;
  if (start === null || end === null) return null;
  return (data ?? [])
    .filter(({ id }) => id !== ownId)
    .filter(({ fields }) =>
      overlaps({ start, end }, { start: fields.startTime, end: fields.endTime }),
    )
    .map(({ id, fields }) => (
      <Alert key={id} role="status" color="orange" icon={<IconAlertTriangle aria-hidden />}>
        <Text size="sm">
          {t('agenda.appointment.overlap', {
            title: visibleBidi(fields.title),
            times: `${fields.startTime}–${fields.endTime}`,
          })}
        </Text>
      </Alert>
    ));
}

interface RemoveProps {
  readonly appointment: Appointment;
  readonly onRemoved: () => void;
}

function RemoveAppointment({ appointment, onRemoved }: RemoveProps) {
  const { t } = useTranslation();
  const removing = useMutation({
    mutationFn: () =>
      luwte.agenda.removeAppointment({ id: appointment.id, version: appointment.version }),
    onSuccess: ({ outcome }) => {
      notifyDone(
        t(outcome === 'saved' ? 'agenda.appointment.removed' : 'agenda.task.changedMeanwhile'),
      );
      onRemoved();
    },
    onError: notifyError,
  });
  return (
    <Button
      variant="subtle"
      color="red"
      loading={removing.isPending}
      onClick={() => removing.mutate()}
    >
      {t('agenda.appointment.remove')}
    </Button>
  );
}

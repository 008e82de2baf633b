import { Box, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type Task,
  type TaskFields,
  taskFieldsSchema,
  taskProblems,
  taskRepeats,
} from '../../../contract/agenda.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { type Problems, useProblems } from '../notes/index.ts';
import { ClientField } from './client-field.tsx';
import { useAgendaWords } from './use-agenda-words.ts';

interface TaskDialogProps {
  /** Null for a new task. */
  readonly task: Task | null;
  /** The day a new task is for; null for no day. */
  readonly dueOn: string | null;
  readonly onClose: () => void;
}

/** Enters or changes a task. What is typed stays as a draft when the dialog is closed. */
export function TaskDialog({ task, dueOn, onClose }: TaskDialogProps) {
  const { t } = useTranslation();
  const { member } = useVault();
  const words = useAgendaWords('task');
  const record = useMemo<TaskFields>(
    () =>
      task?.fields ?? {
        ...{ title: '', note: '', clientId: null, dueOn, dueTime: null },
        ...{ memberId: member.id, repeat: 'none' },
      },
    [task, dueOn, member.id],
  );
  const members = useMemberNames();
  const form = useRecordForm<TaskFields>({
    ...{ compartment: 'casework', kind: 'task', clientId: null, objectId: task?.id ?? null },
    baseVersion: task?.version ?? 0,
    record,
    typedSchema: taskFieldsSchema,
    save: async (fields, version) => {
      const id = task?.id ?? null;
      const answer = await luwte.agenda.saveTask({ id, version, fields });
      return formOutcome(answer, (current) => current.fields);
    },
    onSaved: () => {
      notifyDone(t('agenda.task.saved'));
      onClose();
    },
  });
  const problems = useProblems(taskProblems(form.values));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(task ? 'agenda.task.edit' : 'agenda.task.new')}
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
          <TaskFieldset
            values={form.values}
            change={form.change}
            errorOf={problems.errorOf}
            members={members}
          />
          <DraftStatus draft={form.draft} />
          <Group justify="space-between">
            {task ? <RemoveTask task={task} onRemoved={onClose} /> : <span />}
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
  readonly values: TaskFields;
  readonly change: (patch: Partial<TaskFields>) => void;
  readonly errorOf: Problems<keyof TaskFields>['errorOf'];
  readonly members: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

function TaskFieldset({ values, change, errorOf, members }: FieldsetProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('agenda.task.field.title')}
        value={values.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={errorOf('title')}
        data-autofocus
        required
      />
      <ClientField value={values.clientId} onChange={(clientId) => change({ clientId })} />
      <Group align="flex-start">
        <Box w={190}>
          <DateField
            label={t('agenda.task.field.dueOn')}
            value={values.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={errorOf('dueOn')}
          />
        </Box>
        <Box w={120}>
          <TimeField
            label={t('agenda.task.field.dueTime')}
            value={values.dueTime}
            onChange={(dueTime) => change({ dueTime })}
          />
        </Box>
        <ChoiceField
          label={t('agenda.task.field.repeat')}
          values={taskRepeats}
          wordOf={(repeat) => t(`agenda.task.repeats.${repeat}`)}
          value={values.repeat}
          onChange={(repeat) => change({ repeat })}
        />
      </Group>
      <Select
        label={t('agenda.task.field.memberId')}
        data={[...members]}
        value={values.memberId}
        onChange={(memberId) => (memberId === null ? undefined : change({ memberId }))}
        allowDeselect={false}
      />
      <PlanText
        label={t('agenda.task.field.note')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={errorOf('note')}
      />
    </>
  );
}

function RemoveTask({ task, onRemoved }: { readonly task: Task; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const removing = useMutation({
    mutationFn: () => luwte.agenda.removeTask({ id: task.id, version: task.version }),
    onSuccess: ({ outcome }) => {
      notifyDone(t(outcome === 'saved' ? 'agenda.task.removed' : 'agenda.task.changedMeanwhile'));
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
      {t('agenda.task.remove')}
    </Button>
  );
}

/** The members, the signed-in one while the others are still read. */
function useMemberNames() {
  const { member } = useVault();
  const { data } = useQuery(queryOf('members', 'list', {}));
  const members = data?.members ?? [member];
  return members.map(({ id, name }) => ({ value: id, label: visibleBidi(name) }));
}

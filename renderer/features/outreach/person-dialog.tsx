import { Button, Group, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import {
  meetingPlaces,
  type OutreachPerson,
  type OutreachPersonFields,
  outreachPersonFieldsSchema,
  personProblems,
} from '../../../contract/outreach.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { formatDate } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { ChoiceChips, useProblems } from '../notes/index.ts';

const empty = (): OutreachPersonFields => ({
  nickname: '',
  metAt: null,
  metWhere: '',
  firstMetOn: localToday(),
  language: '',
  notes: '',
});
const compared = ['nickname', 'metAt', 'metWhere', 'firstMetOn', 'language', 'notes'] as const;

interface PersonDialogProps {
  /** Null for someone new. */
  readonly person: OutreachPerson | null;
  readonly onClose: () => void;
}

/** Who someone is, as far as outreach needs it. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const id = person?.id ?? null;
  const record = useMemo(() => person?.fields ?? empty(), [person]);
  const form = useRecordForm<OutreachPersonFields>({
    ...{ compartment: 'casework', kind: 'outreach-person', clientId: null, objectId: id },
    baseVersion: person?.version ?? 0,
    record,
    typedSchema: outreachPersonFieldsSchema,
    save: async (fields, version) =>
      formOutcome(await luwte.outreach.savePerson({ id, version, fields }), (now) => now.fields),
    onSaved: onClose,
  });
  const { values, change } = form;
  const problems = useProblems(personProblems(values, localToday()));
  const line = (field: 'nickname' | 'metWhere' | 'language') => ({
    label: t(`outreach.field.${field}`),
    value: values[field],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      change({ [field]: event.currentTarget.value }),
    error: problems.errorOf(field),
  });
  const places = meetingPlaces.map((value) => ({ value, label: t(`outreach.metAt.${value}`) }));
  const show = (field: string, value: unknown) => {
    if (field === 'firstMetOn' && typeof value === 'string') return formatDate(value);
    return (
      places.find((one) => field === 'metAt' && one.value === value)?.label ?? String(value ?? '')
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={person ? t('outreach.editPerson') : t('outreach.newPerson')}
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
          <TextInput
            {...line('nickname')}
            description={t('outreach.nicknameHint')}
            required
            data-autofocus
          />
          <ChoiceChips
            label={t('outreach.field.metAt')}
            choices={places}
            value={values.metAt}
            onChange={(metAt) => change({ metAt })}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput {...line('metWhere')} />
            <DateField
              label={t('outreach.field.firstMetOn')}
              value={values.firstMetOn}
              onChange={(firstMetOn) => change({ firstMetOn })}
              error={problems.errorOf('firstMetOn')}
            />
            <TextInput {...line('language')} />
          </SimpleGrid>
          <MarkdownEditor
            label={t('outreach.field.notes')}
            description={t('outreach.notesHint')}
            value={values.notes}
            onChange={(notes) => change({ notes })}
            error={problems.errorOf('notes')}
            minRows={3}
          />
          <Group justify="space-between">
            <DraftStatus draft={form.draft} />
            <Button type="submit" loading={form.saving} ml="auto">
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict
        form={form}
        fields={compared}
        labelOf={(field) => {
          const known = compared.find((name) => name === field);
          return known ? t(`outreach.field.${known}`) : field;
        }}
        show={show}
      />
    </Modal>
  );
}

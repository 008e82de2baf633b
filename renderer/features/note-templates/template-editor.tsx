import {
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { contactKinds } from '../../../contract/contacts.ts';
import { lifeAreas } from '../../../contract/life-areas.ts';
import {
  type NoteTemplate,
  type NoteTemplateFields,
  noteTemplateFieldsSchema,
  templateProblems,
} from '../../../contract/note-templates.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { useProblems } from '../notes/index.ts';

const empty: NoteTemplateFields = {
  scope: 'contact',
  name: '',
  shared: false,
  kind: null,
  area: null,
  text: '',
  countableMinutes: null,
};
const compared = ['name', 'shared', 'kind', 'area', 'text', 'countableMinutes'] as const;

interface TemplateEditorProps {
  /** Null for a new one. */
  readonly template: NoteTemplate | null;
  readonly onClose: () => void;
}

/** Writes a template. */
export function TemplateEditor({ template, onClose }: TemplateEditorProps) {
  const { t } = useTranslation();
  const id = template?.id ?? null;
  const record = useMemo(() => template?.fields ?? empty, [template]);
  const form = useRecordForm<NoteTemplateFields>({
    ...{ compartment: 'casework', kind: 'note-template', clientId: null, objectId: id },
    baseVersion: template?.version ?? 0,
    record,
    typedSchema: noteTemplateFieldsSchema,
    save: async (fields, version) =>
      formOutcome(
        await luwte.noteTemplates.save({ id, version, fields }),
        ({ fields: now }) => now,
      ),
    onSaved: onClose,
  });
  const { values, change } = form;
  const problems = useProblems(templateProblems(values));
  const kinds = contactKinds.map((value) => ({ value, label: t(`contacts.kind.${value}`) }));
  const areas = lifeAreas.map((value) => ({ value, label: t(`contacts.area.${value}`) }));
  const show = (field: string, value: unknown) => {
    const choice = [...kinds, ...areas].find((one) => one.value === value);
    if (field === 'shared') return t(value ? 'common.yes' : 'common.no');
    return choice?.label ?? String(value ?? '');
  };
  return (
    <form
      ref={problems.form}
      noValidate
      // The dialog opens from within the form of a note, which must not hear what happens in this one.
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (problems.check()) void form.save();
      }}
    >
      <Stack>
        <TextInput
          label={t('templates.field.name')}
          value={values.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={problems.errorOf('name')}
          required
          data-autofocus
        />
        <Switch
          label={t('templates.field.shared')}
          description={t('templates.sharedHint')}
          checked={values.shared}
          onChange={(event) => change({ shared: event.currentTarget.checked })}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label={t('contacts.field.kind')}
            placeholder={t('common.optional')}
            data={kinds}
            value={values.kind}
            onChange={(value) =>
              change({ kind: contactKinds.find((kind) => kind === value) ?? null })
            }
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
          />
          <Select
            label={t('contacts.field.area')}
            placeholder={t('common.optional')}
            data={areas}
            value={values.area}
            onChange={(value) => change({ area: lifeAreas.find((area) => area === value) ?? null })}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
          />
          <NumberInput
            label={t('contacts.field.countableMinutes')}
            value={values.countableMinutes ?? ''}
            onChange={(value) => change({ countableMinutes: value === '' ? null : Number(value) })}
            error={problems.errorOf('countableMinutes')}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
          />
        </SimpleGrid>
        <MarkdownEditor
          label={t('templates.field.text')}
          description={t('templates.textHint')}
          value={values.text}
          onChange={(text) => change({ text })}
          error={problems.errorOf('text')}
          minRows={8}
        />
        <Group justify="space-between">
          <DraftStatus draft={form.draft} />
          <Group gap="sm" ml="auto">
            <Button variant="default" onClick={onClose}>
              {t('templates.back')}
            </Button>
            <Button type="submit" loading={form.saving}>
              {t('common.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
      <RecordConflict
        form={form}
        fields={compared}
        labelOf={(field) => fieldLabel(t, field)}
        show={show}
      />
    </form>
  );
}

function fieldLabel(t: TFunction, field: string): string {
  if (field === 'name' || field === 'shared' || field === 'text') {
    return t(`templates.field.${field}`);
  }
  if (field === 'kind' || field === 'area' || field === 'countableMinutes') {
    return t(`contacts.field.${field}`);
  }
  return field;
}

import {
  Button,
  Group,
  Modal,
  NativeSelect,
  SimpleGrid,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { documentKinds, documentTagLimit } from '../../../contract/document-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { type ProblemText, useProblemText } from '../../ui/use-problem-text.ts';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import {
  type DocumentForm,
  documentFieldsOf,
  documentFormSchema,
  documentProblems,
} from './document-form.ts';
import { documentsOf, type PlacedDocument } from './documents-of.ts';
import { useDocumentWords } from './use-document-words.ts';

interface DocumentEditorProps {
  readonly document: PlacedDocument;
  readonly onClose: () => void;
}

const fieldNames = Object.keys(documentFormSchema.shape);

/** Title, kind, date and tags of a document. */
export function DocumentEditor({ document, onClose }: DocumentEditorProps) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  const form = useRecordForm<DocumentForm>({
    compartment: document.compartment,
    kind: 'document',
    clientId: document.clientId,
    objectId: document.id,
    baseVersion: document.version,
    record: document.fields,
    typedSchema: documentFormSchema,
    save: (values, version) => saveDocument(document, values, version),
    onSaved: () => {
      notifyDone(t('documents.edit.saved'));
      onClose();
    },
  });
  const problems = documentProblems(form.values);
  const [attempted, setAttempted] = useState(false);
  const problemText = useProblemText(problems, attempted);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('documents.edit.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAttempted(true);
          if (problems.size === 0) void form.save();
        }}
      >
        <Stack>
          <DocumentFieldInputs
            values={form.values}
            change={form.change}
            problemText={problemText}
          />
          <DraftStatus draft={form.draft} />
          <Group justify="flex-end">
            <Button type="submit" loading={form.saving}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict form={form} fields={fieldNames} {...words} />
    </Modal>
  );
}

interface FieldProps {
  readonly values: DocumentForm;
  readonly change: (patch: Partial<DocumentForm>) => void;
  readonly problemText: ProblemText;
}

function DocumentFieldInputs({ values, change, problemText }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('documents.field.title')}
        value={values.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={problemText('title')}
        autoComplete="off"
        required
        data-autofocus
      />
      <SimpleGrid cols={2}>
        <NativeSelect
          label={t('documents.field.kind')}
          data={documentKinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
          value={values.kind}
          onChange={(event) => {
            const kind = documentKinds.find((each) => each === event.currentTarget.value);
            if (kind) change({ kind });
          }}
        />
        <DateField
          label={t('documents.field.onDate')}
          value={values.onDate}
          onChange={(onDate) => change({ onDate })}
          error={problemText('onDate')}
          required
        />
      </SimpleGrid>
      <TagsInput
        label={t('documents.field.tags')}
        description={t('documents.edit.tagsHint')}
        placeholder={values.tags.length === 0 ? t('documents.edit.tagsPlaceholder') : ''}
        value={values.tags}
        onChange={(tags) => change({ tags: tags.map((tag) => tag.trim()).filter(Boolean) })}
        autoComplete="off"
        maxTags={documentTagLimit}
        error={problemText('tags')}
      />
    </>
  );
}

async function saveDocument(
  { id, clientId, compartment }: PlacedDocument,
  values: DocumentForm,
  version: number,
): Promise<FormOutcome<DocumentForm>> {
  const fields = documentFieldsOf(values);
  const answer = await documentsOf(compartment).save({ id, clientId, version, fields });
  return formOutcome(answer, ({ fields }) => fields);
}

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { textLimit } from '../../../contract/common.ts';
import { lengthProblems } from '../../../contract/form-problem.ts';
import { type WorkingNote, workingNoteFormSchema } from '../../../contract/working-notes.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { useProblems } from '../notes/index.ts';

/** The member's own page about a client, apart from the file; it is only read when it is asked for. */
export function WorkingNotePanel({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="working-note">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <IconEyeOff size={20} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
            <Stack gap={2}>
              <Title order={3} id="working-note">
                {t('workingNotes.title')}
              </Title>
              <Text size="sm" c="dimmed" maw={680}>
                {t('workingNotes.description')}
              </Text>
            </Stack>
          </Group>
          <Button variant="default" onClick={toggle} aria-expanded={opened}>
            {t(opened ? 'workingNotes.hide' : 'workingNotes.show')}
          </Button>
        </Group>
        {opened ? <OpenedNote clientId={clientId} /> : null}
      </Stack>
    </Paper>
  );
}

function OpenedNote({ clientId }: { readonly clientId: string }) {
  const note = useQuery(queryOf('workingNotes', 'get', { clientId }));
  if (note.isPending) return <Loading />;
  if (note.isError) {
    return <ErrorNotice error={note.error} onRetry={() => void note.refetch()} />;
  }
  return <NoteEditor clientId={clientId} note={note.data} />;
}

interface NoteEditorProps {
  readonly clientId: string;
  readonly note: WorkingNote | null;
}

function NoteEditor({ clientId, note }: NoteEditorProps) {
  const { t } = useTranslation();
  const text = note?.text ?? '';
  const record = useMemo(() => ({ text }), [text]);
  const form = useRecordForm({
    ...({ compartment: 'casework', kind: 'working-note', clientId, objectId: null } as const),
    baseVersion: note?.version ?? 0,
    record,
    typedSchema: workingNoteFormSchema,
    save: async (values, version) => {
      const answer = await luwte.workingNotes.save({ clientId, version, ...values });
      if (answer.outcome === 'saved') return answer;
      const { current, ...who } = answer;
      return formOutcome(
        { ...who, current: current ?? { text: '', version: 0 } },
        ({ text: now }) => ({ text: now }),
      );
    },
    onSaved: () => notifyDone(t('workingNotes.saved')),
  });
  const problems = useProblems(lengthProblems({ text: form.values.text }, textLimit));
  return (
    <form
      ref={problems.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.check()) void form.save();
      }}
    >
      <Stack gap="sm">
        <MarkdownEditor
          label={t('workingNotes.label')}
          value={form.values.text}
          onChange={(typed) => form.change({ text: typed })}
          error={problems.errorOf('text')}
          minRows={5}
        />
        <Group justify="space-between">
          <DraftStatus draft={form.draft} />
          <Button
            type="submit"
            ml="auto"
            loading={form.saving}
            disabled={form.draft.status === 'clean'}
          >
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
      <RecordConflict
        form={form}
        fields={['text']}
        labelOf={() => t('workingNotes.label')}
        show={(_field, value) => String(value ?? '')}
      />
    </form>
  );
}

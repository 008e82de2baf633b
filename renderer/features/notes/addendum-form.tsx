import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { textLimit } from '../../../contract/common.ts';
import { lengthProblems } from '../../../contract/form-problem.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { addendumFormSchema } from './addendum-draft.ts';
import { useDraftListAfter } from './my-drafts.tsx';
import type { NoteFamily } from './note-family.ts';
import { useProblems } from './use-problems.ts';

const empty = { text: '' };

interface AddendumFormProps {
  readonly family: NoteFamily;
  readonly clientId: string;
  readonly noteId: string;
  readonly onClose: () => void;
}

/** Writes an addition to a finalised note; it is kept as a draft like the note was. */
export function AddendumForm(props: AddendumFormProps) {
  const { t } = useTranslation();
  const { family, clientId, noteId, onClose } = props;
  const draft = useDraft({
    compartment: family.compartment,
    kind: family.addendumKind,
    clientId,
    objectId: noteId,
    baseVersion: 0,
    initial: empty,
    schema: addendumFormSchema,
  });
  useDraftListAfter(family, draft.flush);
  const { text } = draft.values;
  const nothing = text.trim() === '';
  const problems = useProblems([
    ...lengthProblems({ text }, textLimit),
    ...(nothing ? [{ field: 'text', problem: 'missing' } as const] : []),
  ]);
  const add = useMutation({
    mutationFn: () => family.addAddendum({ id: noteId, text }),
    onSuccess: () => {
      draft.forget();
      notifyDone(t('notes.addendum.saved'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending && problems.check()) add.mutate();
  };
  return (
    <form ref={problems.form} onSubmit={submit} style={{ width: '100%' }}>
      <Stack gap="sm">
        <MarkdownEditor
          label={t('notes.addendum.label')}
          description={t('notes.addendum.hint')}
          value={text}
          onChange={(typed) => draft.change({ text: typed })}
          error={problems.errorOf('text')}
          minRows={3}
          autoFocus
        />
        {add.isError ? <ErrorNotice error={add.error} /> : null}
        <Group justify="space-between">
          <DraftStatus draft={draft} />
          <Group gap="sm" ml="auto">
            <Button variant="default" onClick={onClose}>
              {t('notes.closeEditor')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('notes.addendum.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useDraftListAfter } from './my-drafts.tsx';
import type { NoteFamily } from './note-family.ts';
import type { Problems } from './use-problems.ts';

interface NoteFormProps<F extends object, Field extends string> {
  readonly title: string;
  readonly family: NoteFamily;
  readonly draft: Draft<F>;
  readonly problems: Problems<Field>;
  /** Makes the note immutable in the vault; only called when nothing is wrong. */
  readonly onFinalise: () => Promise<unknown>;
  /** Leaves the form; the draft stays. */
  readonly onClose: () => void;
  /** Whether it stands in a dialog, which frames and names it. */
  readonly inDialog?: boolean;
  /** What leaving it is called. */
  readonly closeLabel?: string;
  readonly children: ReactNode;
}

/** The form of a note: keeps itself as a draft, and is finalised once by someone who knows what that means. */
export function NoteForm<F extends object, Field extends string>(props: NoteFormProps<F, Field>) {
  const { t } = useTranslation();
  const { draft, problems, onFinalise, onClose, inDialog = false } = props;
  useDraftListAfter(props.family, draft.flush);
  const finalise = useMutation({
    mutationFn: onFinalise,
    onSuccess: () => {
      draft.forget();
      notifyDone(t('notes.finalised'));
      onClose();
    },
  });
  const { form } = problems;
  useHotkeys([['mod+S', () => void draft.flush()]], []);
  // Who begins a note wants to write: the form comes into sight with its first field ready.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [form]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (finalise.isPending || !problems.check()) return;
    const sure = await confirm({
      title: t('notes.finaliseTitle'),
      text: t('notes.finaliseText'),
      confirmLabel: t('notes.finalise'),
    });
    if (sure) finalise.mutate();
  };
  return (
    <Paper
      component="form"
      ref={form}
      {...(inDialog ? {} : { withBorder: true, p: 'lg' })}
      aria-label={props.title}
      onSubmit={(event) => void submit(event)}
      onKeyDown={submitByKeys}
    >
      <Stack gap="md">
        {inDialog ? null : <Title order={3}>{props.title}</Title>}
        {props.children}
        {finalise.isError ? <ErrorNotice error={finalise.error} /> : null}
        {problems.count > 0 ? (
          <Text role="alert" size="sm" c="var(--mantine-color-error)">
            {t('notes.problems', { count: problems.count })}
          </Text>
        ) : null}
        <Group justify="space-between">
          <DraftStatus draft={draft} />
          <Group gap="sm" ml="auto">
            <Tooltip label={t('notes.closeEditorHint')}>
              <Button variant="default" onClick={onClose}>
                {props.closeLabel ?? t('notes.closeEditor')}
              </Button>
            </Tooltip>
            <Tooltip label={t('notes.finaliseKeys')}>
              <Button type="submit" loading={finalise.isPending}>
                {t('notes.finalise')}
              </Button>
            </Tooltip>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Ctrl+Enter finalises from anywhere; Enter in a line of the form does not, for it is too final. */
function submitByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter') return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  } else if (event.target instanceof HTMLInputElement) {
    event.preventDefault();
  }
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import type { RecordFormState } from '../../ui/use-record-form.ts';
import type { Problems } from '../notes/index.ts';
import { useCourseWords } from './use-course-words.ts';

interface PartDialogProps<F extends object> {
  readonly title: string;
  readonly text?: string;
  readonly form: RecordFormState<F>;
  readonly problems: Pick<Problems<string>, 'check' | 'form'>;
  readonly saveLabel: string;
  readonly onClose: () => void;
  /** What else can be done with the part, left of the button that saves. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A form of the course in a dialog. What is typed stays as a draft when it is closed. */
export function PartDialog<F extends object>(props: PartDialogProps<F>) {
  const { form, problems } = props;
  const { t } = useTranslation();
  const words = useCourseWords();
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={props.title}
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
          {props.text ? <Text size="sm">{props.text}</Text> : null}
          {props.children}
          <DraftStatus draft={form.draft} />
          <Group justify="space-between">
            {props.actions ?? <span />}
            <Button type="submit" loading={form.saving}>
              {props.saveLabel}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict form={form} fields={Object.keys(form.values)} {...words} />
    </Modal>
  );
}

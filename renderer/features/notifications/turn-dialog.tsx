import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone } from '../../ui/notify.tsx';

interface TurnDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly done: string;
  readonly form: RefObject<HTMLFormElement | null>;
  /** Gives whether nothing is wrong, and shows what is. */
  readonly check: () => boolean;
  readonly save: () => Promise<{ readonly outcome: 'saved' | 'outdated' }>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Records a step of a notification for good. */
export function TurnDialog(props: TurnDialogProps) {
  const { t } = useTranslation();
  const [outdated, setOutdated] = useState(false);
  const saving = useMutation({
    mutationFn: props.save,
    onSuccess: ({ outcome }) => {
      if (outcome === 'outdated') return setOutdated(true);
      notifyDone(props.done);
      props.onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        ref={props.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (props.check()) saving.mutate();
        }}
      >
        <Stack>
          {props.text ? <Text size="sm">{props.text}</Text> : null}
          {props.children}
          {saving.isError ? <ErrorNotice error={saving.error} /> : null}
          {outdated ? (
            <Text size="sm" fw={600} role="alert">
              {t('sharing.notification.outdated')}
            </Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={outdated}>
              {t('sharing.notification.sendConfirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

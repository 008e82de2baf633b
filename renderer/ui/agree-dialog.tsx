import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { lineLimit } from '../../contract/common.ts';
import type { Agreement } from '../../contract/versioned-plan.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { DateField } from './date-field.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { localToday } from './local-today.ts';
import { notifyDone } from './notify.tsx';

interface AgreeDialogProps {
  readonly opened: boolean;
  /** The number the version gets. */
  readonly number: number;
  /** Makes sure that what is on screen is saved; gives its version, or null when that failed. */
  readonly ensureSaved: () => Promise<number | null>;
  /** Closes the saved version that was talked through. */
  readonly close: (
    version: number,
    agreement: Agreement,
  ) => Promise<{ readonly outcome: 'saved' | 'outdated' }>;
  readonly onClose: () => void;
}

/** Closes the working version: what was talked through with the client stays as it was. */
export function AgreeDialog(props: AgreeDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('plans.agree.title', { number: props.number })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {/* Opened anew each time, so that a day or remark of last time does not linger. */}
      {props.opened ? <AgreeForm {...props} /> : null}
    </Modal>
  );
}

function AgreeForm({ number, ensureSaved, close, onClose }: AgreeDialogProps) {
  const { t } = useTranslation();
  const [agreed, setAgreed] = useState(false);
  const [on, setOn] = useState<string | null>(localToday());
  const [remark, setRemark] = useState('');
  const [outdated, setOutdated] = useState(false);
  const closing = useMutation({
    mutationFn: async (day: string) => {
      const version = await ensureSaved();
      if (version === null) return onClose();
      const agreement = { agreedWithClient: agreed, on: day, remark };
      const { outcome } = await close(version, agreement);
      if (outcome === 'outdated') return setOutdated(true);
      notifyDone(t('plans.agree.done', { number }));
      onClose();
    },
  });
  return (
    <Stack>
      <Text size="sm">{t('plans.agree.text', { next: number + 1 })}</Text>
      <DateField
        label={t('plans.agree.on')}
        value={on}
        onChange={setOn}
        required
        error={on === null ? t('plans.problem.missing') : undefined}
      />
      <Checkbox
        label={t('plans.agree.agreed')}
        description={t('plans.agree.notAgreed')}
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
      <TextInput
        label={t('plans.agree.remark')}
        maxLength={lineLimit}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      {closing.isError ? <ErrorNotice error={closing.error} /> : null}
      {outdated ? (
        <Text size="sm" fw={600} role="alert">
          {t('plans.agree.outdated')}
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={closing.isPending}
          disabled={on === null || outdated}
          onClick={() => on !== null && closing.mutate(on)}
        >
          {t('plans.agree.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}

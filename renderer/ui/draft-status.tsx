import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHistory } from '@tabler/icons-react';
import { useEffect } from 'react';
import { LuwteError } from '../../contract/errors.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { confirm } from './confirm.tsx';
import { formatMoment } from './format.ts';
import { notifyError, notifyTrouble } from './notify.tsx';
import type { Draft } from './use-draft.ts';

/** Whether what is typed in this form is kept, with a way to throw it away. */
export function DraftStatus<F>({ draft }: { readonly draft: Draft<F> }) {
  const { t } = useTranslation();
  const discard = async () => {
    const sure = await confirm({
      title: t('ui.draft.discardTitle'),
      text: t('ui.draft.discardText'),
      confirmLabel: t('ui.draft.discard'),
      danger: true,
    });
    if (sure) await draft.discard().catch(notifyError);
  };
  useTellWhy(draft.failure);
  if (draft.status === 'clean') return null;
  return (
    <Stack gap="xs">
      {draft.unplaced ? (
        <Alert color="orange" icon={<IconHistory aria-hidden />}>
          <Text size="sm" mb={4}>
            {t('ui.draft.unplaced')}
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {draft.unplaced}
          </Text>
        </Alert>
      ) : null}
      <Group gap="sm" role="status">
        <StatusLine draft={draft} />
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void discard()}>
          {t('ui.draft.discard')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Says why a draft can't be kept where it is seen: the foot of a long form may be out of sight. */
function useTellWhy(failure: unknown): void {
  const known = failure instanceof LuwteError ? failure.code : 'call.failed';
  const code = failure === null ? null : known;
  useEffect(() => (code === null ? undefined : notifyTrouble(new LuwteError(code))), [code]);
}

function StatusLine<F>({ draft }: { readonly draft: Draft<F> }) {
  const { t } = useTranslation();
  const time = draft.savedAt ? formatMoment(draft.savedAt) : '';
  // Also while it is tried again: a warning that comes and goes is not read.
  if (draft.failure !== null || draft.status === 'failed') {
    return (
      <Group gap={6} wrap="nowrap" role="alert">
        <IconAlertTriangle size={16} aria-hidden />
        <Text size="sm" fw={600}>
          {t('ui.draft.failed')}
        </Text>
      </Group>
    );
  }
  const text = {
    clean: '',
    typing: draft.savedAt ? t('ui.draft.saved', { time }) : t('ui.draft.typing'),
    saving: draft.savedAt ? t('ui.draft.saved', { time }) : t('ui.draft.saving'),
    saved:
      draft.restoredAt === draft.savedAt
        ? t('ui.draft.restored', { time })
        : t('ui.draft.saved', { time }),
  }[draft.status];
  return (
    <Group gap={6} wrap="nowrap">
      <IconCheck size={16} aria-hidden />
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </Group>
  );
}

import { Button, Progress, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import i18next from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LuwteError } from '../../../contract/errors.ts';
import { luwte } from '../../app/luwte.ts';
import { confirm } from '../../ui/confirm.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { documentsOf, type PlacedDocument } from './documents-of.ts';
import { exportName } from './export-name.ts';

interface ExportButtonProps {
  readonly document: PlacedDocument;
  readonly during: (work: () => Promise<void>) => Promise<void>;
}

/** Puts a document outside the vault, after saying what that means. */
export function ExportButton({ document, during }: ExportButtonProps) {
  const { t } = useTranslation();
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  const run = async () => {
    const target = await askTarget(document);
    if (!target) return;
    const { id, clientId, compartment } = document;
    const control = new AbortController();
    running.current = control;
    setDone(0);
    try {
      await documentsOf(compartment).export(
        { id, clientId, target: target.token },
        { signal: control.signal, onProgress: (progress) => setDone(progress.done) },
      );
      notifyDone(t('documents.export.done', { place: target.label }));
    } catch (error) {
      if (!(error instanceof LuwteError && error.code === 'call.cancelled')) throw error;
      notifyDone(t('documents.export.stopped'));
    } finally {
      setDone(null);
    }
  };
  if (done === null) {
    return (
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => void during(run)}
      >
        {t('documents.export.button')}
      </Button>
    );
  }
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {t('documents.export.running')}
      </Text>
      <Progress.Root>
        <Progress.Section
          value={(done / document.bytes) * 100}
          aria-label={t('documents.export.running')}
        />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={() => running.current?.abort()}>
        {t('documents.export.stop')}
      </Button>
    </Stack>
  );
}

/** Asks whether, and then where to; null when the user thinks better of it. */
async function askTarget({ fileName }: PlacedDocument) {
  const { t } = i18next;
  const sure = await confirm({
    title: t('documents.export.title'),
    text: t('documents.export.text'),
    confirmLabel: t('documents.export.confirm'),
  });
  if (!sure) return null;
  return luwte.host.choosePath({
    kind: 'save-file',
    suggestedName: exportName(fileName),
  });
}

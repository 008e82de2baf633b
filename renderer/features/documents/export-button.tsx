import { Button, Progress, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Handover } from '../../../contract/consent.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { documentsOf, type PlacedDocument } from './documents-of.ts';
import { ExportDialog } from './export-dialog.tsx';
import { exportName } from './export-name.ts';

interface ExportButtonProps {
  readonly document: PlacedDocument;
  readonly during: (work: () => Promise<void>) => Promise<void>;
}

/** Puts a document outside the vault, after saying what that means and asking for whom. */
export function ExportButton({ document, during }: ExportButtonProps) {
  const { t } = useTranslation();
  const [done, setDone] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const running = useRef<AbortController>(null);
  const run = async (handover: Handover | null) => {
    const suggestedName = exportName(document.fileName);
    const target = await luwte.host.choosePath({ kind: 'save-file', suggestedName });
    if (!target) return;
    const { id, clientId, compartment } = document;
    const control = new AbortController();
    running.current = control;
    setDone(0);
    try {
      await documentsOf(compartment).export(
        { id, clientId, target: target.token, handover },
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
      <>
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('documents.export.button')}
        </Button>
        {asking ? (
          <ExportDialog
            document={document}
            onClose={() => setAsking(false)}
            onGo={(handover) => {
              setAsking(false);
              void during(() => run(handover));
            }}
          />
        ) : null}
      </>
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

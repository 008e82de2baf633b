import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DataKind, Handover } from '../../../contract/consent.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { aboveDialogs } from '../../ui/above-dialogs.ts';
import { HandoverChoice, useHandover } from '../consents/index.ts';
import type { PlacedDocument } from './documents-of.ts';

interface ExportDialogProps {
  readonly document: PlacedDocument;
  readonly onClose: () => void;
  /** Hears to whom it goes; null for the client or own use. */
  readonly onGo: (handover: Handover | null) => void;
}

const casework: readonly DataKind[] = ['documents'];
const treatment: readonly DataKind[] = ['treatment'];

/** Says what it means to put a document outside the vault, and asks for whom it is. */
export function ExportDialog({ document, onClose, onGo }: ExportDialogProps) {
  const { t } = useTranslation();
  const { clientId, compartment } = document;
  const check = useHandover(clientId, compartment === 'treatment' ? treatment : casework);
  const [forOther, setForOther] = useState(false);
  const [handover, setHandover] = useState<Handover | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const go = () => {
    const reason = forOther ? check.refusal(handover) : null;
    setRefusal(reason);
    if (reason === null) onGo(forOther ? handover : null);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('documents.export.title')}
      zIndex={aboveDialogs}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('documents.export.text')}</Text>
        <Radio.Group
          label={t('sharing.handover.title')}
          value={forOther ? 'other' : 'noOne'}
          onChange={(value) => setForOther(value === 'other')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="noOne" label={t('sharing.handover.noOne')} />
            <Radio value="other" label={t('sharing.handover.other')} />
          </Stack>
        </Radio.Group>
        {forOther ? (
          <HandoverChoice
            clientId={clientId}
            check={check}
            handover={handover}
            onChange={setHandover}
          />
        ) : null}
        {refusal === null ? null : (
          <Text size="sm" fw={600} role="alert">
            {refusal}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button onClick={go}>{t('documents.export.confirm')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

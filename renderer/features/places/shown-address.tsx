import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCopy, IconEyeOff, IconPencil } from '@tabler/icons-react';
import type { SecretAddress } from '../../../contract/places.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { addressLines } from './address-form.ts';
import { useAddressWords } from './use-address-words.ts';

/** How long a copied address stays on the clipboard. */
const copiedSeconds = 10;

interface ShownAddressProps {
  readonly address: SecretAddress;
  readonly secondsLeft: number;
  readonly onHide: () => void;
  readonly onEdit: () => void;
}

/** A secret address in sight, counting down. */
export function ShownAddress({ address, secondsLeft, onHide, onEdit }: ShownAddressProps) {
  const { t } = useTranslation();
  const { labelOf, show } = useAddressWords();
  const { fields } = address;
  const lines = addressLines(fields);
  const copy = async () => {
    try {
      await luwte.host.copy({ text: lines.join('\n'), clearAfterSeconds: copiedSeconds });
      notifyDone(t('places.copied'));
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <span role="status">{t('places.shown')}</span>{' '}
          {/* The seconds are for the eye: read aloud each second they would drown the address. */}
          <span aria-hidden>{t('places.hidesIn', { count: secondsLeft })}</span>
        </Text>
        <Text fw={600}>
          <SafeText>{fields.label}</SafeText>
        </Text>
        <address style={{ fontStyle: 'normal' }}>
          {lines.map((line) => (
            <Text key={line} size="lg">
              <SafeText>{line}</SafeText>
            </Text>
          ))}
        </address>
        <Fact label={t('places.field.directions')} text={fields.directions} />
        <Fact label={t('places.field.whoKnows')} text={fields.whoKnows} />
        <Group gap="xs">
          <Button
            size="xs"
            leftSection={<IconEyeOff size={16} aria-hidden />}
            onClick={onHide}
            data-autofocus
          >
            {t('places.hide')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void copy()}
          >
            {t('places.copy')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={onEdit}
          >
            {t('places.edit')}
          </Button>
          <HistoryButton
            compartment="places"
            objectKind="secret-address"
            objectId={address.id}
            clientId={address.clientId}
            labelOf={labelOf}
            show={show}
          />
        </Group>
      </Stack>
    </Paper>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  if (text.trim() === '') return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <StoredText text={text} />
    </div>
  );
}

import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { NetworkPerson, NetworkPersonFields } from '../../../contract/network-person.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { NumberDialog } from '../clients/index.ts';

interface ContactDialogProps {
  readonly person: NetworkPerson;
  readonly onClose: () => void;
}

const isFree = ({ mayContact, knowsProgramme, side }: NetworkPersonFields) =>
  mayContact === 'yes' && knowsProgramme === 'yes' && side !== 'threat';

/** Number and address for mail of someone around the client, after what to think of. */
export function ContactDialog({ person: { clientId, fields }, onClose }: ContactDialogProps) {
  const { t } = useTranslation();
  return (
    <NumberDialog
      clientId={clientId}
      title={t('network.contactDialog.title', { name: visibleBidi(fields.name) })}
      before={<BeforeContact fields={fields} />}
      risky={!isFree(fields)}
      numbers={(['phone', 'email'] as const).map((field) => ({
        label: t(`network.field.${field}`),
        value: fields[field],
      }))}
      onClose={onClose}
    />
  );
}

/** Whether this person may be reached, and what they know. */
export function BeforeContact({ fields }: Pick<NetworkPerson, 'fields'>) {
  const { t } = useTranslation();
  const free = isFree(fields);
  const knows = fields.knowsProgramme;
  return (
    <Alert
      color={free ? 'gray' : 'orange'}
      icon={free ? null : <IconAlertTriangle aria-hidden />}
      title={t(`network.contact.${fields.mayContact}`)}
    >
      <Stack gap={4}>
        {fields.side === 'threat' ? (
          <Text size="sm" fw={600}>
            {t('network.side.threat')}
          </Text>
        ) : null}
        <Text size="sm">
          {t('network.contactDialog.programme', { answer: t(`network.answer.${knows}`) })}
          {knows === 'yes' ? '' : `. ${t('network.contactDialog.notKnowing')}`}
        </Text>
        {fields.contactNote.trim() === '' ? null : (
          <Text size="sm">
            <SafeText>{fields.contactNote}</SafeText>
          </Text>
        )}
      </Stack>
    </Alert>
  );
}

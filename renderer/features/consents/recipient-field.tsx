import { Autocomplete } from '@mantine/core';
import type { Recipient } from '../../../contract/consent.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { Recipients } from './use-recipients.ts';

interface RecipientFieldProps {
  readonly label: string;
  readonly recipients: Recipients;
  readonly value: Recipient | null;
  /** Null when nothing is typed. */
  readonly onChange: (recipient: Recipient | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** To whom: a partner of the list, or anyone typed. */
export function RecipientField(props: RecipientFieldProps) {
  const { label, recipients, value, onChange, error, required = false } = props;
  const { t } = useTranslation();
  return (
    <Autocomplete
      label={label}
      description={t('sharing.recipientHint')}
      data={[...recipients.offered]}
      value={value?.name ?? ''}
      onChange={(name) => onChange(name === '' ? null : recipients.named(name))}
      error={error}
      required={required}
      openOnFocus={false}
      autoComplete="off"
    />
  );
}

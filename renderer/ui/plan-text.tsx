import { Text, Textarea } from '@mantine/core';
import { useTranslation } from '../i18n/use-translation.ts';
import { postalCodeIn } from './address-text.ts';

interface PlanTextProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly minRows?: number;
  readonly required?: boolean;
}

/** A text of a plan. Says so when an address seems to be written in it: that belongs elsewhere. */
export function PlanText({
  label,
  description,
  value,
  onChange,
  error,
  minRows = 2,
  required = false,
}: PlanTextProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Textarea
        label={label}
        description={description}
        rows={minRows}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        required={required}
      />
      {postalCodeIn(value) === null ? null : (
        <Text size="sm" mt={4} role="status">
          {t('housing.looksLikeAddress')}
        </Text>
      )}
    </div>
  );
}

import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';

interface AmountFieldProps {
  readonly label: string;
  readonly description?: string;
  /** Euros are kept in cents; hours as they are. */
  readonly unit: 'euro' | 'hours';
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error?: string | undefined;
}

const kept = { euro: 100, hours: 1 } as const;
const decimals = { euro: 2, hours: 1 } as const;

/** An amount, typed with a comma or a point as the language has it. */
export function AmountField({
  label,
  description,
  unit,
  value,
  onChange,
  error,
}: AmountFieldProps) {
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState<number | string>(inForm(value, unit));
  // A restored draft or a colleague's version changes the amount from outside.
  if (asKept(typed, unit) !== value) setTyped(inForm(value, unit));
  const dutch = i18n.language !== 'en';
  return (
    <NumberInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(asKept(next, unit));
      }}
      prefix={unit === 'euro' ? '€ ' : ''}
      decimalScale={decimals[unit]}
      decimalSeparator={dutch ? ',' : '.'}
      thousandSeparator={dutch ? '.' : ','}
      allowNegative={false}
      hideControls
      error={error}
    />
  );
}

/** As it is typed: whole euros without cents, others with both figures. */
function inForm(amount: number | null, unit: AmountFieldProps['unit']): number | string {
  if (amount === null) return '';
  if (unit === 'hours' || amount % kept.euro === 0) return amount / kept[unit];
  return (amount / kept.euro).toFixed(decimals.euro);
}

function asKept(typed: number | string, unit: AmountFieldProps['unit']): number | null {
  if (typed === '') return null;
  const amount = Number(typed);
  if (!Number.isFinite(amount)) return null;
  return unit === 'euro' ? Math.round(amount * kept.euro) : amount;
}

import { NativeSelect } from '@mantine/core';
import type { PlanVersion } from '../../contract/versioned-plan.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { formatDate } from './format.ts';

interface VersionChoiceProps {
  /** The number of the working version. */
  readonly working: number;
  readonly versions: readonly PlanVersion[];
  /** The number of a closed version; null for the working one. */
  readonly value: number | null;
  readonly onChange: (number: number | null) => void;
}

/** Which version of a plan goes on paper. */
export function VersionChoice({ working, versions, value, onChange }: VersionChoiceProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('plans.print.whichVersion')}
      data={[
        { value: '', label: t('plans.print.working', { number: working }) },
        ...versions.map(({ number, agreement }) => ({
          value: String(number),
          label: t('plans.print.closed', { number, date: formatDate(agreement.on) }),
        })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
    />
  );
}

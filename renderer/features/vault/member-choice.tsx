import { Select, Text } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';

export interface Member {
  readonly id: string;
  readonly name: string;
}

/** Of one member there is nothing to choose; of several, no one is taken for another. */
export const onlyOf = (members: readonly Member[]): string =>
  members.length === 1 ? (members[0]?.id ?? '') : '';

interface MemberChoiceProps {
  readonly members: readonly Member[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Who opens the vault, by choosing or typing a name. */
export function MemberChoice({ members, value, onChange }: MemberChoiceProps) {
  const { t } = useTranslation();
  const [only] = members;
  if (only && members.length === 1) {
    return (
      <Text>
        <SafeText>{only.name}</SafeText>
      </Text>
    );
  }
  return (
    <Select
      label={t('vault.unlock.member')}
      placeholder={t('vault.unlock.memberHint')}
      nothingFoundMessage={t('vault.unlock.noMember')}
      size="md"
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      data-autofocus
      data={members.map(({ id, name }) => ({ value: id, label: name }))}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? value)}
    />
  );
}

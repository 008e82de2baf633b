import { Checkbox, Select, Stack } from '@mantine/core';
import { type Compartment, compartments, type Role, roles } from '../../../contract/common.ts';
import { usualCompartments } from '../../../contract/members.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** What a member does and may open. */
export interface Access {
  readonly role: Role;
  readonly compartments: readonly Compartment[];
}

interface AccessFieldsProps {
  readonly value: Access;
  /** What the member can open already: that stays possible, also where I can't give it. */
  readonly has: readonly Compartment[];
  readonly onChange: (access: Access) => void;
  /** A suspended member keeps the role they had. */
  readonly withRole: boolean;
}

/** Role and access. No one gives what they can't open; everyone opens casework. */
export function AccessFields({ value, has, onChange, withRole }: AccessFieldsProps) {
  const { t } = useTranslation();
  const { member: me } = useVault();
  const mayGive = (name: Compartment) => me.compartments.includes(name) || has.includes(name);
  const choosable = roles.filter((role) => role !== 'administrator' || me.role === role);
  return (
    <Stack>
      {withRole ? (
        <Select
          label={t('members.field.role')}
          description={t('members.hint.role')}
          data={choosable.map((role) => ({ value: role, label: t(`vault.role.${role}`) }))}
          value={value.role}
          allowDeselect={false}
          onChange={(chosen) => {
            const role = roles.find((one) => one === chosen);
            if (role) onChange({ role, compartments: usualCompartments(role).filter(mayGive) });
          }}
        />
      ) : null}
      <Checkbox.Group
        label={t('members.field.access')}
        value={[...value.compartments]}
        onChange={(chosen) =>
          onChange({ ...value, compartments: compartments.filter((name) => chosen.includes(name)) })
        }
      >
        <Stack gap="xs" mt="xs">
          {compartments.map((name) => (
            <Checkbox
              key={name}
              value={name}
              label={t(`vault.settings.compartment.${name}`)}
              description={t(mayGive(name) ? `members.part.${name}` : 'members.hint.notYours')}
              disabled={name === 'casework' || !mayGive(name)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}

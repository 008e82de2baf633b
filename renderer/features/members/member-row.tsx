import { ActionIcon, Badge, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import {
  IconDots,
  IconKey,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserEdit,
  IconUserMinus,
} from '@tabler/icons-react';
import type { TeamMember } from '../../../contract/members.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import type { TeamTask } from './team-task.ts';

interface MemberRowProps {
  readonly member: TeamMember;
  readonly isMe: boolean;
  readonly mayChange: boolean;
  readonly onTask: (task: TeamTask) => void;
}

/** One member: who, in which role, and what they can open. */
export function MemberRow({ member, isMe, mayChange, onTask }: MemberRowProps) {
  const { t } = useTranslation();
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Stack gap={2} flex={1} miw={0}>
          <Group gap="xs">
            <Text fw={620} style={{ overflowWrap: 'anywhere' }}>
              <SafeText>{member.name}</SafeText>
            </Text>
            {isMe ? (
              <Text size="sm" c="dimmed">
                {t('members.you')}
              </Text>
            ) : null}
            {member.state === 'active' ? null : (
              <Badge
                variant="light"
                color={member.state === 'suspended' ? 'orange' : 'gray'}
                tt="none"
              >
                {t(`members.state.${member.state}`)}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t(`vault.role.${member.role}`)} · <Parts member={member} />
          </Text>
        </Stack>
        {mayChange ? <MemberMenu member={member} onTask={onTask} /> : null}
      </Group>
    </Paper>
  );
}

function Parts({ member: { compartments } }: Pick<MemberRowProps, 'member'>) {
  const { t } = useTranslation();
  if (compartments.length === 0) return t('members.opensNothing');
  const parts = compartments.map((name) => t(`vault.settings.compartment.${name}`));
  return t('members.opens', { parts: parts.join(', ') });
}

const icon = { size: 18, 'aria-hidden': true } as const;

function MemberMenu({ member, onTask }: Pick<MemberRowProps, 'member' | 'onTask'>) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('members.menu', { name: member.name })}
        >
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {member.state === 'suspended' ? (
          <Menu.Item
            leftSection={<IconPlayerPlay {...icon} />}
            onClick={() => onTask({ kind: 'lift', member })}
          >
            {t('members.lift.title')}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item
              leftSection={<IconUserEdit {...icon} />}
              onClick={() => onTask({ kind: 'change', member })}
            >
              {t('members.change.title')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconKey {...icon} />}
              onClick={() => onTask({ kind: 'newPassphrase', member })}
            >
              {t('members.newPassphrase.title')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPlayerPause {...icon} />}
              onClick={() => onTask({ kind: 'suspend', member })}
            >
              {t('members.suspend.title')}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={<IconUserMinus {...icon} />}
          onClick={() => onTask({ kind: 'remove', member })}
        >
          {t('members.remove.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

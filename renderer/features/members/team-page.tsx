import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconKey, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isOverseer } from '../../../contract/common.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { MemberRow } from './member-row.tsx';
import { TeamDialog } from './team-dialog.tsx';
import type { TeamTask } from './team-task.ts';

/** Who shares this vault and what each may open; who manages the team changes it here. */
export function TeamPage() {
  const { t } = useTranslation();
  const { member: me } = useVault();
  const [task, setTask] = useState<TeamTask | null>(null);
  const team = useQuery(queryOf('members', 'list', {}));
  const manages = isOverseer(me.role);
  if (team.isPending) return <Loading />;
  if (team.isError) {
    return <ErrorNotice error={team.error} onRetry={() => void team.refetch()} />;
  }
  const { members, renewalDue } = team.data;
  const add = (
    <Button
      leftSection={<IconUserPlus size={18} aria-hidden />}
      onClick={() => setTask({ kind: 'add' })}
    >
      {t('members.add.title')}
    </Button>
  );
  const isAlone = members.length === 1;
  return (
    <Stack gap={0} maw={960}>
      <PageHeader
        title={t('members.title')}
        description={t(manages ? 'members.intro' : 'members.introReading')}
        actions={manages && !isAlone ? add : null}
      />
      {renewalDue.length > 0 ? (
        <Alert icon={<IconKey aria-hidden />} mb="lg">
          {t('members.renewalDue', {
            parts: renewalDue.map((name) => t(`vault.settings.compartment.${name}`)).join(', '),
          })}
        </Alert>
      ) : null}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            isMe={member.id === me.id}
            mayChange={
              manages &&
              member.id !== me.id &&
              (member.role !== 'administrator' || me.role === 'administrator')
            }
            onTask={setTask}
          />
        ))}
      </Stack>
      {isAlone && manages ? (
        <EmptyState
          icon={<IconUsersGroup aria-hidden />}
          title={t('members.alone')}
          text={t('members.aloneText')}
          action={add}
        />
      ) : null}
      {manages ? null : (
        <Text size="sm" c="dimmed" mt="lg">
          {t('members.askManager')}
        </Text>
      )}
      {task ? <TeamDialog task={task} onClose={() => setTask(null)} /> : null}
    </Stack>
  );
}

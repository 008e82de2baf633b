import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Client, ClientFields } from '../../../contract/clients.ts';
import type { MergeObstacle, MergePlan } from '../../../contract/merges.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { type Choices, chosenFields } from './merge-choices.ts';
import { PersonDifferences } from './person-differences.tsx';
import { WhatComesAlong } from './what-comes-along.tsx';

interface MergeFormProps {
  readonly plan: MergePlan;
  /** Looks at both files anew. */
  readonly onRefresh: () => void;
}

/** What is kept of the person, what comes along, and the decision. */
export function MergeForm({ plan, onRefresh }: MergeFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [choices, setChoices] = useState<Choices>({});
  const [merging, setMerging] = useState(false);
  const { stays, gone } = plan;
  const codes = { stays: visibleBidi(stays.code), gone: visibleBidi(gone.code) };
  const two = { stays: fieldsOf(stays), gone: fieldsOf(gone) };
  const merge = useMutation({
    mutationFn: () =>
      luwte.merges.run({
        ...{ clientId: stays.id, goneId: gone.id },
        ...{ staysVersion: stays.version, goneVersion: gone.version },
        fields: chosenFields(two, choices),
      }),
    onSuccess: ({ waiting }) => {
      notifyDone(t(waiting.length > 0 ? 'merges.doneWaiting' : 'merges.done', codes));
      void navigate({ to: '/clients/$clientId', params: { clientId: stays.id } });
    },
    onSettled: () => setMerging(false),
  });
  const ask = async () => {
    const sure = await confirm({
      title: t('merges.sure', codes),
      text: t('merges.sureText', codes),
      confirmLabel: t('merges.merge'),
    });
    if (!sure) return;
    setMerging(true);
    merge.mutate();
  };
  return (
    <Stack>
      <PersonDifferences two={two} codes={codes} choices={choices} onChoose={setChoices} />
      <WhatComesAlong plan={plan} codes={codes} />
      <Obstacles obstacles={plan.obstacles} />
      {merge.isError ? <ErrorNotice error={merge.error} onRetry={onRefresh} /> : null}
      <Group justify="flex-end">
        <Button disabled={plan.obstacles.length > 0} loading={merging} onClick={() => void ask()}>
          {t('merges.merge')}
        </Button>
      </Group>
    </Stack>
  );
}

const fieldsOf = ({
  id: _,
  version: __,
  createdAt: ___,
  updatedAt: ____,
  ...fields
}: Client): ClientFields => fields;

/** What has to be done first. */
function Obstacles({ obstacles }: { readonly obstacles: readonly MergeObstacle[] }) {
  const { t } = useTranslation();
  if (obstacles.length === 0) return null;
  const wordsOf = (obstacle: MergeObstacle): string => {
    const code = visibleBidi(obstacle.code);
    if (obstacle.kind !== 'draft') return t(`merges.obstacle.${obstacle.kind}`, { code });
    const draft = t(`clients.draftKind.${obstacle.draft}`);
    const by = visibleBidi(obstacle.by);
    return by === ''
      ? t('merges.obstacle.draftOfNobody', { code, draft })
      : t('merges.obstacle.draft', { code, draft, by });
  };
  return (
    <Alert
      role="status"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('merges.obstacle.title')}
    >
      <List size="sm">
        {obstacles.map((obstacle) => (
          <List.Item key={wordsOf(obstacle)}>{wordsOf(obstacle)}</List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        {t('merges.obstacle.next')}
      </Text>
    </Alert>
  );
}

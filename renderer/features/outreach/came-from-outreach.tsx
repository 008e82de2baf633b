import { Button, Group, Paper, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useNaming } from '../../ui/naming.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** Who came to this file from outreach, with the way back while nothing was added. */
export function CameFromOutreach({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const merges = useQuery(queryOf('outreach', 'mergesOf', { clientId }));
  const undo = useMutation({
    mutationFn: (mergeId: string) => luwte.outreach.undoMerge({ clientId, mergeId }),
    onSuccess: () => notifyDone(t('outreach.merge.undone')),
    onError: notifyError,
  });
  const ask = async (mergeId: string) => {
    const sure = await confirm({
      title: t('outreach.merge.undoTitle'),
      text: t('outreach.merge.undoText'),
      confirmLabel: t('outreach.merge.undo'),
    });
    if (sure) undo.mutate(mergeId);
  };
  if (merges.isError) return <ErrorNotice error={merges.error} />;
  return (merges.data ?? []).map(({ id, nickname, at, by, contacts }) => (
    <Paper key={id} withBorder p="md">
      <Group justify="space-between">
        <Text size="sm">
          <SafeText>
            {t('outreach.merge.came', {
              nickname: visibleBidi(naming.nickname({ id, nickname })),
              by: visibleBidi(by),
              time: formatInstant(at),
              count: contacts,
            })}
          </SafeText>
        </Text>
        <Button
          variant="default"
          size="compact-sm"
          loading={undo.isPending}
          onClick={() => void ask(id)}
        >
          {t('outreach.merge.undo')}
        </Button>
      </Group>
    </Paper>
  ));
}

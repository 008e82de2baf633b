import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatInstant } from '../../ui/format.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { usePersonWords } from './use-person-words.ts';

/** Which files were merged into this one, with the way back for the latest. */
export function MergedNotice({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const { labelOf } = usePersonWords();
  const merges = useQuery(queryOf('merges', 'ofClient', { clientId }));
  const undo = useMutation({
    mutationFn: (mergeId: string) => luwte.merges.undo({ clientId, mergeId }),
    onSuccess: ({ kept }) =>
      notifyDone(
        kept.length === 0
          ? t('merges.undo.done')
          : t('merges.undo.doneKept', { fields: kept.map(labelOf).join(', ') }),
      ),
    onError: notifyError,
  });
  const ask = async (mergeId: string, code: string) => {
    const sure = await confirm({
      title: t('merges.undo.title', { code }),
      text: t('merges.undo.text', { code }),
      confirmLabel: t('merges.undo.button'),
    });
    if (sure) undo.mutate(mergeId);
  };
  if (merges.isError) return <ErrorNotice error={merges.error} />;
  if (!merges.data || merges.data.length === 0) return null;
  return (
    <Stack gap="xs">
      {merges.data.map(({ id, code, at, by, latest }) => (
        <Paper key={id} withBorder p="sm">
          <Group justify="space-between">
            <Text size="sm">
              <SafeText>
                {t('merges.came', {
                  code: visibleBidi(code),
                  by: visibleBidi(by),
                  time: formatInstant(at),
                })}
              </SafeText>
            </Text>
            {latest ? (
              <Button
                variant="default"
                size="compact-sm"
                loading={undo.isPending}
                onClick={() => void ask(id, visibleBidi(code))}
              >
                {t('merges.undo.button')}
              </Button>
            ) : null}
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

/** The codes a file had: 'was ook TW-2026-0012'. */
export function FormerCodes({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const merges = useQuery(queryOf('merges', 'ofClient', { clientId }));
  const codes = (merges.data ?? []).map(({ code }) => visibleBidi(code));
  if (codes.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      <SafeText>{t('merges.was', { codes: codes.join(', ') })}</SafeText>
    </Text>
  );
}

import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArchiveOff, IconHourglass } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Erasure } from '../../../contract/erasure.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { HoldingList } from './holding-list.tsx';

/** The files that were erased: when, by whom and why, and which backups still hold them. */
export function ErasedPage() {
  const { t } = useTranslation();
  const erased = useQuery(queryOf('erasure', 'list', {}));
  if (erased.isPending) return <Loading />;
  if (erased.isError) {
    return <ErrorNotice error={erased.error} onRetry={() => void erased.refetch()} />;
  }
  const { erasures, leftovers } = erased.data;
  return (
    <Stack gap={0} maw={820}>
      <PageHeader title={t('erasure.erased.title')} description={t('erasure.erased.intro')} />
      {leftovers.length > 0 && erasures.length > 0 ? <Leftovers count={leftovers.length} /> : null}
      {erasures.length === 0 ? (
        <EmptyState
          icon={<IconArchiveOff aria-hidden />}
          title={t('erasure.erased.none')}
          text={t('erasure.erased.noneText')}
        />
      ) : (
        <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
          {erasures.map((erasure) => (
            <ErasedFile key={erasure.id} erasure={erasure} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function Leftovers({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const remove = useMutation({
    mutationFn: () => luwte.erasure.removeLeftovers({}),
    onSuccess: ({ removed }) => notifyDone(t('erasure.leftovers.removed', { count: removed })),
    onError: notifyError,
  });
  return (
    <Alert color="orange" mb="lg" title={t('erasure.leftovers.title', { count })}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('erasure.leftovers.what')}</Text>
        <Button
          size="xs"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('erasure.leftovers.remove')}
        </Button>
      </Stack>
    </Alert>
  );
}

function ErasedFile({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation();
  const { code, at, memberName, ground, decidedOn, note, parts, backups, unconnected } = erasure;
  const open = parts.filter(({ done }) => done === null);
  return (
    <Paper component="li" withBorder p="lg">
      <Stack gap="sm">
        <Title order={2} size="h4">
          <SafeText>{code}</SafeText>
        </Title>
        <Text size="sm">
          <SafeText>
            {t('erasure.erased.line', {
              at: formatInstant(at),
              by: memberName,
              ground: t(`erasure.ground.${ground}`),
              on: formatDate(decidedOn),
            })}
          </SafeText>
        </Text>
        {note === '' ? null : (
          <Text size="sm">
            {t('erasure.erased.note')} <SafeText>{note}</SafeText>
          </Text>
        )}
        {open.length > 0 ? (
          <Alert color="orange" icon={<IconHourglass aria-hidden />}>
            {t('erasure.erased.open', {
              parts: open
                .map(({ compartment }) => t(`vault.settings.compartment.${compartment}`))
                .join(', '),
            })}
          </Alert>
        ) : (
          <Text size="sm">{t('erasure.erased.complete')}</Text>
        )}
        <Title order={3} size="h5">
          {t('erasure.holds.title')}
        </Title>
        <HoldingList backups={backups} unconnected={unconnected} />
      </Stack>
    </Paper>
  );
}

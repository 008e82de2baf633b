import { Button, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PairList } from './pair-list.tsx';

/** All files that look like one another. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const pairs = useQuery(queryOf('duplicates', 'list', { clientId: null }));
  if (pairs.isPending) return <Loading />;
  if (pairs.isError) {
    return <ErrorNotice error={pairs.error} onRetry={() => void pairs.refetch()} />;
  }
  const toCaseload = (
    <Button component={Link} to="/caseload" variant="default">
      {t('duplicates.toCaseload')}
    </Button>
  );
  return (
    <Stack maw={960}>
      <PageHeader
        title={t('duplicates.title')}
        description={t('duplicates.intro')}
        actions={toCaseload}
      />
      {pairs.data.every(({ apart }) => apart !== null) ? (
        <EmptyState
          icon={<IconUsers aria-hidden />}
          title={t('duplicates.empty.title')}
          text={t('duplicates.empty.text')}
        />
      ) : null}
      <PairList pairs={pairs.data} />
    </Stack>
  );
}

import { Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LuwteError } from '../../../contract/errors.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** Whether a file is not there because it became part of another. */
export const isMergedAway = (error: unknown): boolean =>
  error instanceof LuwteError && error.code === 'record.merged';

/** Instead of a file that was merged: the way to where it is now. */
export function MergedAway({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const where = useQuery(queryOf('merges', 'whereTo', { goneId: clientId }));
  if (where.isPending) return <Loading />;
  if (where.isError) {
    return <ErrorNotice error={where.error} onRetry={() => void where.refetch()} />;
  }
  if (where.data === null) return null;
  const code = visibleBidi(where.data.code);
  return (
    <EmptyState
      icon={<IconArrowMerge aria-hidden />}
      title={t('merges.away.title')}
      text={t('merges.away.text', { code })}
      action={
        <Button component={Link} to={`/clients/${where.data.clientId}`}>
          {t('duplicates.open', { code })}
        </Button>
      }
    />
  );
}

import { Anchor, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MergePlan } from '../../../contract/merges.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AskBeforeNames } from '../../ui/ask-before-names.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FactSection } from '../../ui/fact-section.tsx';
import { formatDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { MergeForm } from './merge-form.tsx';

/** Two files of one person become one: which stays, what is kept of the person, what comes along. */
export function MergePage() {
  const { t } = useTranslation();
  const first = useClientId();
  const { otherId } = useParams({ strict: false });
  if (typeof otherId !== 'string') throw new Error('two files are merged');
  const [clientId, setClientId] = useState(first);
  const goneId = clientId === first ? otherId : first;
  const plan = useQuery({
    ...queryOf('merges', 'plan', { clientId, goneId }),
    // What is decided on should not change under the reader.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Stack maw={960}>
      <div>
        <Anchor component={Link} to={`/clients/${first}/duplicates`} size="sm">
          <IconArrowLeft size={14} aria-hidden /> {t('merges.back')}
        </Anchor>
        <PageHeader title={t('merges.title')} description={t('merges.intro')} />
      </div>
      {plan.data ? (
        <>
          <WhichStays plan={plan.data} onChoose={setClientId} />
          <AskBeforeNames text={t('merges.names')}>
            <MergeForm
              key={`${clientId} ${plan.data.stays.version} ${plan.data.gone.version}`}
              plan={plan.data}
              onRefresh={() => void plan.refetch()}
            />
          </AskBeforeNames>
        </>
      ) : plan.isError ? (
        <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <Loading />
      )}
    </Stack>
  );
}

interface WhichStaysProps {
  readonly plan: MergePlan;
  readonly onChoose: (clientId: string) => void;
}

function WhichStays({ plan, onChoose }: WhichStaysProps) {
  const { t } = useTranslation();
  const { stays, gone } = plan;
  // In one order, whichever is chosen.
  const files = [stays, gone].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return (
    <FactSection title={t('merges.which')}>
      <SegmentedControl
        aria-label={t('merges.which')}
        data={files.map(({ id, code, createdAt }) => ({
          value: id,
          label: t('merges.since', {
            code: visibleBidi(code),
            date: formatDate(createdAt.slice(0, 10)),
          }),
        }))}
        value={stays.id}
        onChange={onChoose}
      />
      <Text size="sm">
        {t('merges.whichText', { stays: visibleBidi(stays.code), gone: visibleBidi(gone.code) })}
      </Text>
    </FactSection>
  );
}

import { Alert, Anchor, Checkbox, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ErasurePlan } from '../../../contract/erasure.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FactSection } from '../../ui/fact-section.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { BreakGlass, needsReason } from '../access/index.ts';
import { EraseForm } from './erase-form.tsx';
import { HoldingList } from './holding-list.tsx';
import { WhatGoes, WhatLawAsks } from './what-goes.tsx';

/** Everything there is to know before a file is erased for good, and the decision itself. */
export function ErasePage() {
  const clientId = useClientId();
  const plan = useQuery({
    ...queryOf('erasure', 'plan', { clientId }),
    // Asked once: what is decided on should not change under the reader.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (needsReason(plan.error)) return <BreakGlass clientId={clientId} />;
  // Once it is erased there is nothing left to ask about, and the page is about to go.
  if (plan.data) return <Decision clientId={clientId} plan={plan.data} />;
  if (plan.isError) return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  return <Loading />;
}

interface DecisionProps {
  readonly clientId: string;
  readonly plan: ErasurePlan;
}

function Decision({ clientId, plan }: DecisionProps) {
  const { t } = useTranslation();
  const [leftovers, setLeftovers] = useState(true);
  return (
    <Stack gap="md" maw={820}>
      <div>
        <Anchor component={Link} to="/clients/$clientId" params={{ clientId } as never} size="sm">
          <IconArrowLeft size={14} aria-hidden /> {t('erasure.back')}
        </Anchor>
        <PageHeader
          title={t('erasure.title', { code: visibleBidi(plan.code) })}
          description={t('erasure.intro')}
        />
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {t('erasure.final')}
        </Alert>
      </div>
      <WhatGoes plan={plan} />
      <WhatLawAsks plan={plan} />
      <FactSection title={t('erasure.holds.title')}>
        <Text size="sm">{t('erasure.holds.text')}</Text>
        <HoldingList backups={plan.backups} unconnected={plan.unconnected} />
        {plan.leftovers.length > 0 ? (
          <Checkbox
            label={t('erasure.leftovers.also', { count: plan.leftovers.length })}
            description={t('erasure.leftovers.what')}
            checked={leftovers}
            onChange={(event) => setLeftovers(event.currentTarget.checked)}
          />
        ) : null}
        <Text size="sm" c="dimmed">
          {t('erasure.holds.others')}
        </Text>
      </FactSection>
      <EraseForm clientId={clientId} code={plan.code} leftovers={leftovers} />
    </Stack>
  );
}

import { Alert, Button, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Client } from '../../contract/clients.ts';
import type { Draft } from '../../contract/drafts.ts';
import { queryOf } from '../app/luwte.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { Loading } from './loading.tsx';
import type { Query } from './query.ts';

interface PlanPrintGateProps<Plan, More> {
  readonly clientId: string;
  readonly kind: Draft['kind'];
  readonly plan: Query<Plan | null>;
  /** What the paper needs besides. */
  readonly more: Query<More>;
  readonly icon: ReactNode;
  readonly onBack: () => void;
  readonly children: (ready: {
    readonly client: Client;
    readonly plan: Plan;
    readonly more: More;
    /** That something typed is not saved yet, and so not on the paper. */
    readonly notice: ReactNode;
  }) => ReactNode;
}

/** Reads what the print of a plan needs, and says so when there is no plan. */
export function PlanPrintGate<Plan, More>(props: PlanPrintGateProps<Plan, More>) {
  const { clientId, kind, onBack } = props;
  const { t } = useTranslation();
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  const plan = useQuery(props.plan);
  const more = useQuery(props.more);
  const draft = useQuery(queryOf('draftsCasework', 'get', { kind, clientId, objectId: null }));
  const failed = [client, plan, more, draft].find((query) => query.isError);
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!client.data || plan.data === undefined || more.data === undefined) return <Loading />;
  if (plan.data === null) {
    return (
      <EmptyState
        icon={props.icon}
        title={t('plans.print.noPlan')}
        text={t('plans.print.noPlanText')}
        action={<Button onClick={onBack}>{t('plans.print.back')}</Button>}
      />
    );
  }
  const notice = draft.data ? (
    <Alert role="status" icon={<IconInfoCircle aria-hidden />}>
      <Text size="sm">{t('plans.print.unsaved')}</Text>
    </Alert>
  ) : null;
  return props.children({ client: client.data, plan: plan.data, more: more.data, notice });
}

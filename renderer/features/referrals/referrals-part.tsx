import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Referral } from '../../../contract/referral.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ReferralCard } from './referral-card.tsx';
import { ReferralDialog } from './referral-dialog.tsx';

/** The help that was arranged or asked for, and what came of it. */
export function ReferralsPart({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const referrals = useQuery(queryOf('referrals', 'list', { clientId }));
  const [edited, setEdited] = useState<Referral | 'new' | null>(null);
  const begin = () => setEdited('new');
  if (referrals.isPending) return <Loading />;
  if (referrals.isError) {
    return <ErrorNotice error={referrals.error} onRetry={() => void referrals.refetch()} />;
  }
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={begin}>
      {t('sharing.referral.add')}
    </Button>
  );
  return (
    <Stack component="section" aria-labelledby="referrals-title">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} id="referrals-title">
            {t('sharing.referral.title')}
          </Title>
          <Text size="sm" c="dimmed" maw={640}>
            {t('sharing.referral.text')}
          </Text>
        </div>
        {referrals.data.length > 0 ? add : null}
      </Group>
      <BegunReferral clientId={clientId} onContinue={begin} />
      {referrals.data.length === 0 ? (
        <EmptyState
          icon={<IconArrowsExchange aria-hidden />}
          title={t('sharing.referral.empty.title')}
          text={t('sharing.referral.empty.text')}
          action={add}
        />
      ) : (
        <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {referrals.data.map((referral) => (
            <ReferralCard
              key={referral.id}
              referral={referral}
              onEdit={() => setEdited(referral)}
            />
          ))}
        </Stack>
      )}
      {edited === null ? null : (
        <ReferralDialog
          clientId={clientId}
          referral={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}

/** A referral that was begun and not saved yet. */
function BegunReferral(props: { readonly clientId: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const key = { kind: 'referral', clientId: props.clientId, objectId: null } as const;
  const draft = useQuery(queryOf('draftsCasework', 'get', key));
  if (!draft.data) return null;
  return (
    <Alert>
      <Group justify="space-between">
        <Text size="sm">{t('sharing.referral.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={props.onContinue}>
          {t('sharing.referral.continue')}
        </Button>
      </Group>
    </Alert>
  );
}

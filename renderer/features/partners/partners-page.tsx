import { Alert, Button, Group, Text } from '@mantine/core';
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Partner } from '../../../contract/partners.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartnerDialog } from './partner-dialog.tsx';
import { PartnerList } from './partner-list.tsx';
import { PartnerView } from './partner-view.tsx';

/** The organisations that the team works with: a list, and one that is open. */
export function PartnersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { open } = useSearch({ strict: false });
  const partners = useQuery(queryOf('partners', 'list', {}));
  const counts = useQuery(queryOf('referrals', 'openCounts', {}));
  const [edited, setEdited] = useState<Partner | 'new' | null>(null);
  if (partners.isPending) return <Loading />;
  if (partners.isError) {
    return <ErrorNotice error={partners.error} onRetry={() => void partners.refetch()} />;
  }
  const shown = partners.data.find(({ id }) => id === open);
  const openOf = ({ id }: Partner) => counts.data?.[id] ?? 0;
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('partners.add')}
    </Button>
  );
  return (
    <>
      {shown ? (
        <PartnerView
          partner={shown}
          openReferrals={openOf(shown)}
          onEdit={() => setEdited(shown)}
          onClose={() => void navigate({ to: '/partners', search: {} })}
        />
      ) : (
        <>
          <PageHeader
            title={t('partners.title')}
            description={t('partners.description')}
            actions={partners.data.length > 0 ? add : null}
          />
          <BegunPartner onContinue={() => setEdited('new')} />
          {partners.data.length === 0 ? (
            <EmptyState
              icon={<IconBuildingCommunity aria-hidden />}
              title={t('partners.empty.title')}
              text={t('partners.empty.text')}
              action={add}
            />
          ) : (
            <PartnerList
              partners={partners.data}
              openOf={openOf}
              onOpen={(id) => void navigate({ to: '/partners', search: { open: id } })}
            />
          )}
        </>
      )}
      {edited === null ? null : (
        <PartnerDialog partner={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

/** A partner that was begun and not saved yet. */
function BegunPartner({ onContinue }: { readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const key = { kind: 'partner', clientId: null, objectId: null } as const;
  const draft = useQuery(queryOf('draftsCasework', 'get', key));
  if (!draft.data) return null;
  return (
    <Alert mb="md">
      <Group justify="space-between">
        <Text size="sm">{t('partners.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={onContinue}>
          {t('partners.continue')}
        </Button>
      </Group>
    </Alert>
  );
}

import { SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '../../../contract/calendar-days.ts';
import { isOverseer } from '../../../contract/common.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { capitalised, formatLongDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useClientNames } from '../../ui/use-client-names.ts';
import { GlassNotice } from '../access/index.ts';
import { type AgendaItem, ItemDialog, useAgendaItems } from '../agenda/index.ts';
import { BackupCard } from '../backup/index.ts';
import { CaseloadEmpty } from '../clients/index.ts';
import { OfferedNotice } from '../hand-over/index.ts';
import { AlertSection } from './alert-section.tsx';
import { AppointmentsSection } from './appointments-section.tsx';
import { DueSection, QuietSection } from './due-sections.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { type DueScope, useDue } from './use-due.ts';

/** How far ahead is looked. */
const daysAhead = 7;

/** The start screen: what today asks of the member. */
export function TodayPage() {
  const { t } = useTranslation();
  const { member } = useVault();
  const navigate = useNavigate();
  const caseload = useQuery(queryOf('clients', 'list', {}));
  const [scope, setScope] = useState<DueScope>('mine');
  return (
    <>
      <PageHeader
        title={t('today.title')}
        description={capitalised(formatLongDate(localToday()))}
        actions={
          isOverseer(member.role) && caseload.data?.length ? (
            <ScopeChoice scope={scope} onChange={setScope} />
          ) : null
        }
      />
      <GlassNotice />
      <OfferedNotice />
      {caseload.isPending ? <Loading /> : null}
      {caseload.isError ? (
        <ErrorNotice error={caseload.error} onRetry={() => void caseload.refetch()} />
      ) : null}
      {caseload.data?.length === 0 ? (
        <CaseloadEmpty onNew={() => void navigate({ to: '/caseload', search: { new: true } })} />
      ) : null}
      {caseload.data?.length ? <Today scope={scope} /> : null}
    </>
  );
}

interface ScopeChoiceProps {
  readonly scope: DueScope;
  readonly onChange: (scope: DueScope) => void;
}

function ScopeChoice({ scope, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('today.scope.label')}
      value={scope}
      onChange={onChange}
      data={[
        { value: 'mine', label: t('today.scope.mine') },
        { value: 'all', label: t('today.scope.all') },
      ]}
    />
  );
}

function Today({ scope }: { readonly scope: DueScope }) {
  const today = localToday();
  const { nameOf } = useClientNames();
  const until = addDays(today, daysAhead);
  const due = useDue(scope, until);
  const agenda = useAgendaItems(today, until);
  const [opened, setOpened] = useState<AgendaItem | null>(null);
  if (due.isPending || agenda.isPending) return <Loading />;
  if (agenda.error) return <ErrorNotice error={agenda.error} onRetry={agenda.retry} />;
  if (due.error) return <ErrorNotice error={due.error} onRetry={due.retry} />;
  const quiet = due.items.filter(({ kind, onDate }) => kind === 'no-contact' && onDate <= today);
  const others = due.items.filter(({ kind }) => kind !== 'no-contact');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Stack gap="lg">
        <AppointmentsSection items={agenda.items} today={today} onOpen={setOpened} />
        <DueSection
          items={others}
          tasks={agenda.items}
          today={today}
          nameOf={nameOf}
          onOpen={setOpened}
        />
      </Stack>
      <Stack gap="lg">
        <QuietSection items={quiet} today={today} nameOf={nameOf} />
        <OpenDrafts nameOf={nameOf} />
        <AlertSection nameOf={nameOf} />
        <BackupCard />
      </Stack>
      {opened ? <ItemDialog item={opened} onClose={() => setOpened(null)} /> : null}
    </SimpleGrid>
  );
}

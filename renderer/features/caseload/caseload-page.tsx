import { Button, Group } from '@mantine/core';
import {
  IconCopy,
  IconFilterOff,
  IconTableImport,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { CaseloadRow } from '../../../contract/clients.ts';
import { isOverseer } from '../../../contract/common.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import {
  type CaseloadFilter,
  lastOpened,
  lookAtCaseload,
  noFilter,
  useCaseloadPreferences,
  useCaseloadView,
} from '../caseload-view/index.ts';
import { CaseloadEmpty, NewClientDialog } from '../clients/index.ts';
import { BulkBar } from './bulk-bar.tsx';
import { caseloadLine, filterCaseload, isFiltering } from './caseload-filter.ts';
import classes from './caseload-page.module.css';
import { CaseloadTable, type CaseloadTableHandle } from './caseload-table.tsx';
import { CaseloadToolbar } from './caseload-toolbar.tsx';

import { SavedViews } from './saved-views.tsx';

/** Everyone in the vault. */
export function CaseloadPage() {
  const { t } = useTranslation();
  const caseload = useQuery(queryOf('clients', 'list', {}));
  const { entering, open, close } = useNewClientDialog();
  const count = caseload.data?.length ?? 0;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('clients.list.title')}
        actions={count > 0 ? <CaseloadActions onNew={open} /> : null}
      />
      {caseload.isPending ? <Loading /> : null}
      {caseload.isError ? (
        <ErrorNotice error={caseload.error} onRetry={() => void caseload.refetch()} />
      ) : null}
      {caseload.data && count === 0 ? <CaseloadEmpty onNew={open} /> : null}
      {caseload.data && count > 0 ? <Caseload rows={caseload.data} /> : null}
      <NewClientDialog opened={entering} onClose={close} />
    </div>
  );
}

/** Whether someone new is being entered; it stands in the address, so that a command can ask for it. */
function useNewClientDialog() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const go = (entering: boolean) =>
    void navigate({ to: '/caseload', search: entering ? { new: true } : {}, replace: true });
  return { entering: search.new === true, open: () => go(true), close: () => go(false) };
}

function CaseloadActions({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation();
  const { member } = useVault();
  return (
    <>
      {isOverseer(member.role) ? (
        <Button
          component={Link}
          to="/workload"
          variant="default"
          leftSection={<IconUsersGroup size={18} aria-hidden />}
        >
          {t('caseload.team.title')}
        </Button>
      ) : null}
      <Button
        component={Link}
        to="/duplicates"
        variant="default"
        leftSection={<IconCopy size={18} aria-hidden />}
      >
        {t('duplicates.title')}
      </Button>
      <Button
        component={Link}
        to="/import"
        variant="default"
        leftSection={<IconTableImport size={18} aria-hidden />}
      >
        {t('clients.list.import')}
      </Button>
      <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={onNew}>
        {t('clients.list.new')}
      </Button>
    </>
  );
}

function Caseload({ rows }: { readonly rows: readonly CaseloadRow[] }) {
  const navigate = useNavigate();
  const table = useRef<CaseloadTableHandle>(null);
  const { filter } = useCaseloadView();
  const setFilter = (wish: CaseloadFilter) => lookAtCaseload({ filter: wish });
  const { preferences, change } = useCaseloadPreferences();
  const lines = useMemo(() => {
    const today = localToday();
    return rows.map((row) => caseloadLine(row, today));
  }, [rows]);
  const shown = useMemo(() => filterCaseload(lines, filter), [lines, filter]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What a filter hides is not chosen: no one does something with what they do not see.
  const files = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [shown, chosen]);
  const chosenIds = useMemo(() => new Set(files.map(({ id }) => id)), [files]);
  if (!preferences) return <Loading />;
  return (
    <>
      <CaseloadToolbar
        lines={lines}
        filter={filter}
        onFilter={setFilter}
        columns={preferences.columns}
        onColumns={(columns) => change({ columns })}
        onEnterList={() => table.current?.focus()}
        views={<SavedViews preferences={preferences} />}
      />
      <CountLine
        shown={shown.length}
        total={lines.length}
        filtering={isFiltering(filter)}
        onClear={() => setFilter(noFilter)}
      />
      {files.length > 0 ? <BulkBar files={files} onClear={() => setChosen(new Set())} /> : null}
      {shown.length === 0 ? (
        <NoMatch total={lines.length} onClear={() => setFilter(noFilter)} />
      ) : (
        <CaseloadTable
          handle={table}
          lines={shown}
          chosen={chosenIds}
          onChoose={setChosen}
          preferences={preferences}
          onSort={(sort) => change({ sort })}
          startAt={lastOpened.id}
          onOpen={(clientId) => {
            lastOpened.id = clientId;
            void navigate({ to: '/clients/$clientId', params: { clientId } });
          }}
        />
      )}
    </>
  );
}

interface CountLineProps {
  readonly shown: number;
  readonly total: number;
  readonly filtering: boolean;
  readonly onClear: () => void;
}

/** How many are shown; told aloud when a filter changes it. */
function CountLine({ shown, total, filtering, onClear }: CountLineProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" mb={6} className={classes.count}>
      <Group gap="xs">
        <span role="status">
          {filtering
            ? t('clients.list.countOf', { shown, total })
            : t('clients.list.count', { count: total })}
        </span>
        {filtering ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilterOff size={16} aria-hidden />}
            onClick={onClear}
          >
            {t('clients.list.clearFilters')}
          </Button>
        ) : null}
      </Group>
      <span>{t('clients.list.keys')}</span>
    </Group>
  );
}

function NoMatch({ total, onClear }: { readonly total: number; readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconFilterOff aria-hidden />}
      title={t('clients.list.noMatch.title')}
      text={t('clients.list.noMatch.text', { total })}
      action={<Button onClick={onClear}>{t('clients.list.clearFilters')}</Button>}
    />
  );
}

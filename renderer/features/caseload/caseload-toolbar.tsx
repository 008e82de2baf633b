import {
  ActionIcon,
  Button,
  Checkbox,
  Divider,
  Group,
  Popover,
  Stack,
  TextInput,
} from '@mantine/core';
import { IconColumns3, IconSearch, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type CaseloadColumn, caseloadColumns } from '../../../contract/client-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type CaseloadFilter, usualPreferences } from '../caseload-view/index.ts';
import {
  type CaseloadLine,
  contactOptions,
  optionsOf,
  phaseOptions,
  riskOptions,
} from './caseload-filter.ts';
import { FilterMenu } from './filter-menu.tsx';

interface CaseloadToolbarProps {
  /** All lines, so that each filter names what can be chosen. */
  readonly lines: readonly CaseloadLine[];
  readonly filter: CaseloadFilter;
  readonly onFilter: (filter: CaseloadFilter) => void;
  readonly columns: readonly CaseloadColumn[];
  readonly onColumns: (columns: CaseloadColumn[]) => void;
  /** The saved ways to look. */
  readonly views: ReactNode;
  /** Moves from the search field into the list. */
  readonly onEnterList: () => void;
}

/** Quick search, filters and columns of the caseload. */
export function CaseloadToolbar(props: CaseloadToolbarProps) {
  const { lines, filter, onFilter } = props;
  const { t } = useTranslation();
  const set = (patch: Partial<CaseloadFilter>) => onFilter({ ...filter, ...patch });
  const orBlank = (value: string) => (value === '' ? t('clients.list.notFilledIn') : value);
  return (
    <Group gap="sm" mb="md">
      <QuickSearch
        text={filter.text}
        onChange={(text) => set({ text })}
        onEnterList={props.onEnterList}
      />
      <FilterMenu
        label={t('clients.list.column.phase')}
        options={phaseOptions(lines)}
        chosen={filter.phase}
        onChange={(phase) => set({ phase })}
        show={(phase) => t(`clients.phase.${phase === '' ? 'unknown' : phase}`)}
      />
      <FilterMenu
        label={t('clients.list.column.risk')}
        options={riskOptions(lines)}
        chosen={filter.risk}
        onChange={(risk) => set({ risk })}
        show={(risk) => t(`clients.risk.${risk}`)}
      />
      <FilterMenu
        label={t('clients.list.column.counsellor')}
        options={optionsOf(lines, 'counsellor', filter.counsellor)}
        chosen={filter.counsellor}
        onChange={(counsellor) => set({ counsellor })}
        show={orBlank}
      />
      <FilterMenu
        label={t('clients.list.column.municipality')}
        options={optionsOf(lines, 'municipality', filter.municipality)}
        chosen={filter.municipality}
        onChange={(municipality) => set({ municipality })}
        show={orBlank}
      />
      <FilterMenu
        label={t('caseload.contact.label')}
        options={contactOptions(lines)}
        chosen={filter.contact}
        onChange={(contact) => set({ contact })}
        show={(state) => t(`caseload.contact.${state}`)}
      />
      <Group ml="auto" gap="sm">
        {props.views}
        <ColumnsMenu columns={props.columns} onColumns={props.onColumns} />
      </Group>
    </Group>
  );
}

interface QuickSearchProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onEnterList: () => void;
}

function QuickSearch({ text, onChange, onEnterList }: QuickSearchProps) {
  const { t } = useTranslation();
  const clear =
    text === '' ? null : (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('clients.list.clearText')}
        onClick={() => onChange('')}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    );
  return (
    <TextInput
      type="search"
      flex="1 1 12rem"
      maw={300}
      aria-label={t('clients.list.filterText')}
      placeholder={t('clients.list.filterPlaceholder')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={clear}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        onEnterList();
      }}
    />
  );
}

function ColumnsMenu({ columns, onColumns }: Pick<CaseloadToolbarProps, 'columns' | 'onColumns'>) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconColumns3 size={16} aria-hidden />}
          aria-label={t('clients.list.chooseColumns')}
        >
          {t('clients.list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('clients.list.chooseColumns')}>
        <Checkbox.Group
          value={[...columns, 'name']}
          onChange={(values) =>
            onColumns(caseloadColumns.filter((column) => values.includes(column)))
          }
        >
          <Stack gap="xs">
            {caseloadColumns.map((column) => (
              <Checkbox
                key={column}
                value={column}
                label={t(`clients.list.column.${column}`)}
                disabled={column === 'name'}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Divider my="sm" />
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onColumns([...usualPreferences.columns])}
        >
          {t('clients.list.usualColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Alert, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { type ImportTarget, importTargets } from '../../../contract/import-terms.ts';
import type { ImportColumn, ImportRead } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { FormatBar } from './format-bar.tsx';
import { useColumnName } from './import-words.ts';
import styles from './imports.module.css';
import { droppedColumns, fills } from './mapping.ts';
import { StepHeading } from './step-heading.tsx';
import { targetGroups } from './target-groups.ts';
import type { Importing } from './use-import.ts';

/** Second step: which column fills which field. */
export function ColumnsStep({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  const { state, reread, goTo } = importing;
  if (!state.file) return null;
  return (
    <Stack>
      <StepHeading title={t('imports.columns.title')} text={t('imports.columns.intro')}>
        <Button
          disabled={state.mapping.every(({ target }) => target === null)}
          rightSection={<IconArrowRight size={18} aria-hidden />}
          onClick={() => goTo('values')}
        >
          {t('common.next')}
        </Button>
      </StepHeading>
      {state.error ? <ErrorNotice error={state.error} /> : null}
      <FormatBar file={state.file} onReread={(said) => void reread(said)} />
      <ColumnTable file={state.file} importing={importing} />
      <MappingWarnings columns={state.file.columns} importing={importing} />
    </Stack>
  );
}

interface ColumnTableProps {
  readonly file: ImportRead;
  readonly importing: Importing;
}

function ColumnTable({ file, importing }: ColumnTableProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tableFrame}>
      <Table verticalSpacing="xs" aria-label={t('imports.columns.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%">{t('imports.columns.column')}</Table.Th>
            <Table.Th w="34%">{t('imports.columns.samples')}</Table.Th>
            <Table.Th>{t('imports.columns.target')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.columns.map((column) => (
            <ColumnRow key={column.index} column={column} importing={importing} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface ColumnRowProps {
  readonly column: ImportColumn;
  readonly importing: Importing;
}

function ColumnRow({ column, importing }: ColumnRowProps) {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  const name = nameOf(column);
  const target = importing.state.mapping.find((one) => one.column === column.index)?.target ?? null;
  const asSuggested = target === column.suggested;
  const displaced = target === null && !asSuggested;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={styles.top}>
        <bdi>{name}</bdi>
        <Text size="xs" c="dimmed" fw={400}>
          {t('imports.columns.filled', { count: column.filled })}
        </Text>
      </Table.Th>
      <Table.Td className={styles.top}>
        <Text size="sm" lineClamp={2} c="dimmed">
          {column.samples.map((sample, index) => (
            <span key={sample}>
              {index > 0 ? ' · ' : ''}
              <SafeText>{sample}</SafeText>
            </span>
          ))}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="md" wrap="nowrap" align="center">
          <TargetSelect
            name={name}
            target={target}
            onChange={(chosen) => importing.mapColumn(column.index, chosen)}
          />
          <Text size="xs" c="dimmed">
            {asSuggested ? t(`imports.columns.why.${column.why}`) : null}
            {displaced ? t('imports.columns.nothing') : null}
          </Text>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

interface TargetSelectProps {
  readonly name: string;
  readonly target: ImportTarget | null;
  readonly onChange: (target: ImportTarget | null) => void;
}

const nothing = 'nothing';

function TargetSelect({ name, target, onChange }: TargetSelectProps) {
  const { t } = useTranslation();
  const item = (value: ImportTarget) => ({ value, label: t(`imports.target.${value}`) });
  return (
    <Select
      aria-label={t('imports.columns.targetOf', { column: name })}
      w={240}
      flex="none"
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      data={[
        { value: nothing, label: t('imports.columns.nothing') },
        ...targetGroups.map(({ group, targets }) => ({
          group: t(`imports.group.${group}`),
          items: targets.map(item),
        })),
      ]}
      value={target ?? nothing}
      onChange={(value) => onChange(importTargets.find((one) => one === value) ?? null)}
    />
  );
}

function MappingWarnings({
  columns,
  importing,
}: {
  readonly columns: readonly ImportColumn[];
  readonly importing: Importing;
}) {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  const { mapping } = importing.state;
  const dropped = droppedColumns(columns, mapping);
  const noTarget = mapping.every(({ target }) => target === null);
  const named = fills(mapping, 'code', 'givenName', 'familyName', 'fullName');
  return (
    <Stack gap="sm" role="status">
      {dropped.length > 0 ? (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">
              {t('imports.columns.dropped', {
                count: dropped.length,
                columns: dropped.map(nameOf).join(', '),
              })}
            </Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => importing.keepColumns(dropped.map(({ index }) => index))}
            >
              {t('imports.columns.keepDropped')}
            </Button>
          </Stack>
        </Alert>
      ) : null}
      {noTarget ? <Text size="sm">{t('imports.columns.none')}</Text> : null}
      {!noTarget && !named ? <Text size="sm">{t('imports.columns.noName')}</Text> : null}
    </Stack>
  );
}

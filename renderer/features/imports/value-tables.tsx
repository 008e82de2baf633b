import { Accordion, Badge, Checkbox, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { type ValueTarget, valueAnswers, valueTargets } from '../../../contract/import-terms.ts';
import type { ValueMapping } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { valueWords } from './import-words.ts';
import styles from './imports.module.css';
import type { Importing } from './use-import.ts';

interface ValueTablesProps {
  readonly values: readonly ValueMapping[];
  readonly importing: Importing;
}

const isUnknown = ({ proposed }: ValueMapping) => proposed === null;

/** The words of the file per field, and what each becomes; unknown ones first. */
export function ValueTables({ values, importing }: ValueTablesProps) {
  const { t } = useTranslation();
  const unknown = values.filter(isUnknown).length;
  const groups = valueTargets
    .map((target) => ({ target, words: values.filter((one) => one.target === target) }))
    .filter(({ words }) => words.length > 0);
  const [open] = useState(() =>
    groups.filter(({ words }) => words.some(isUnknown)).map(({ target }) => target),
  );
  if (values.length === 0) return <Text c="dimmed">{t('imports.values.nothing')}</Text>;
  return (
    <Stack>
      <Text fw={600}>
        {unknown > 0
          ? t('imports.values.unknown', { count: unknown })
          : t('imports.values.allKnown')}
      </Text>
      <Accordion variant="contained" multiple order={3} defaultValue={open}>
        {groups.map(({ target, words }) => (
          <ValueGroup key={target} target={target} values={words} importing={importing} />
        ))}
      </Accordion>
    </Stack>
  );
}

interface ValueGroupProps extends ValueTablesProps {
  readonly target: ValueTarget;
}

/** The words of one field; closed, it says in one line what they become. */
function ValueGroup({ target, values, importing }: ValueGroupProps) {
  const { t } = useTranslation();
  const unknown = values.filter(isUnknown);
  const sorted = [...unknown, ...values.filter((one) => !isUnknown(one))];
  return (
    <Accordion.Item value={target}>
      <Accordion.Control>
        <Group gap="sm">
          <Text fw={600}>{t(`imports.target.${target}`)}</Text>
          {unknown.length > 0 ? (
            <Badge color="orange" variant="light" tt="none">
              {t('imports.values.unknownMark', { count: unknown.length })}
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {sorted.map((mapping) => pairWords(t, mapping)).join(' · ')}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <Table verticalSpacing={6} aria-label={t(`imports.target.${target}`)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="32%">{t('imports.values.word')}</Table.Th>
              <Table.Th w={90}>{t('imports.values.times')}</Table.Th>
              <Table.Th w="28%">{t('imports.values.becomes')}</Table.Th>
              <Table.Th>{t('imports.values.keep')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((mapping) => (
              <ValueRow key={mapping.original} mapping={mapping} importing={importing} />
            ))}
          </Table.Tbody>
        </Table>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function pairWords(t: TFunction, { target, original, value }: ValueMapping): string {
  const meaning = value === null ? t('imports.values.leaveOpen') : valueWords(t, target, value);
  return `${visibleBidi(original)} → ${meaning}`;
}

/** Where the words themselves are kept, per field. */
const keptWhere = (target: ValueTarget) => {
  if (target === 'risk') return 'riskReason';
  if (target === 'referralSource') return 'referralNote';
  return target === 'callSafe' || target === 'voicemail' ? 'safeContactNote' : 'remarks';
};

interface ValueRowProps {
  readonly mapping: ValueMapping;
  readonly importing: Importing;
}

function ValueRow({ mapping, importing }: ValueRowProps) {
  const { t } = useTranslation();
  const { target, original, count, value, keepOriginal } = mapping;
  const word = visibleBidi(original);
  const choose = (chosen: { value: string | null; keepOriginal: boolean }) =>
    importing.chooseValue({ target, original, ...chosen });
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} className={isUnknown(mapping) ? styles.unknown : undefined}>
        <SafeText>{original}</SafeText>{' '}
        {isUnknown(mapping) && value === null ? (
          <Badge color="orange" variant="light" tt="none" ml={6}>
            {t('imports.values.unknownMark', { count: 1 })}
          </Badge>
        ) : null}
      </Table.Th>
      <Table.Td className={styles.number}>{count}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('imports.values.becomesOf', {
            word,
            field: t(`imports.target.${target}`),
          })}
          value={value ?? ''}
          data={[
            { value: '', label: t('imports.values.leaveOpen') },
            ...valueAnswers[target].map((answer) => ({
              value: answer,
              label: valueWords(t, target, answer),
            })),
          ]}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value || null;
            // Words without an answer are kept, unless the user says they need not be.
            choose({
              value: chosen,
              keepOriginal: chosen === null ? true : keepOriginal && isUnknown(mapping),
            });
          }}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('imports.values.keepOf', {
            word,
            where: t(`imports.target.${keptWhere(target)}`),
          })}
          label={t(`imports.target.${keptWhere(target)}`)}
          checked={keepOriginal}
          onChange={({ currentTarget }) => choose({ value, keepOriginal: currentTarget.checked })}
        />
      </Table.Td>
    </Table.Tr>
  );
}

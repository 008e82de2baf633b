import { Accordion, List, Text } from '@mantine/core';
import type { ImportReportDetail } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useColumnName, valueWords } from './import-words.ts';

/** How a file was read: its columns, its words, and what was noted while reading. */
export function ReportDetail({ detail }: { readonly detail: ImportReportDetail }) {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  return (
    <Accordion variant="contained" order={3}>
      <Accordion.Item value="how">
        <Accordion.Control>{t('imports.report.howRead')}</Accordion.Control>
        <Accordion.Panel>
          {detail.notes.map(({ code, count }) => (
            <Text key={code} size="sm">
              {t(`imports.note.${code}`, { count })}
            </Text>
          ))}
          {detail.ambiguousDates > 0 ? (
            <Text size="sm">{t(`imports.values.dates.${detail.dayMonth}`)}</Text>
          ) : null}
          <Text size="sm" fw={600} mt="xs">
            {t('imports.report.columns')}
          </Text>
          <List size="sm">
            {detail.columns.map(({ header, target }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <List.Item key={index}>
                {nameOf({ header, index })}
                {' → '}
                {target ? t(`imports.target.${target}`) : t('imports.report.dropped')}
              </List.Item>
            ))}
          </List>
          {detail.values.length > 0 ? (
            <Text size="sm" fw={600} mt="xs">
              {t('imports.report.values')}
            </Text>
          ) : null}
          <List size="sm">
            {detail.values.map(({ target, original, value }) => (
              <List.Item key={`${target} ${original}`}>
                {t(`imports.target.${target}`)}: ‘{visibleBidi(original)}’{' → '}
                {value === null ? t('imports.values.leaveOpen') : valueWords(t, target, value)}
              </List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

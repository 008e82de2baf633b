import { Table, Text } from '@mantine/core';
import { IconCheck, IconEqualNot, IconMinus } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import classes from './compared-faces.module.css';
import { type ComparedFace, type Comparison, useComparedLines } from './compared-faces.ts';

interface ComparedFacesTableProps {
  readonly one: ComparedFace;
  readonly other: ComparedFace;
  /** What stands over each: a code, or 'what you enter'. */
  readonly oneTitle: string;
  readonly otherTitle: string;
}

/** Two people side by side, with what is equal and what is not told in words. */
export function ComparedFacesTable(props: ComparedFacesTableProps) {
  const { one, other, oneTitle, otherTitle } = props;
  const { t } = useTranslation();
  const lines = useComparedLines(one, other);
  const hidden = [one, other].some(({ details }) => details === null);
  return (
    <>
      <Table className={classes.table ?? ''} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col">
              <SafeText>{oneTitle}</SafeText>
            </Table.Th>
            <Table.Th scope="col">
              <SafeText>{otherTitle}</SafeText>
            </Table.Th>
            <Table.Th scope="col">{t('duplicates.compare.mark')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.part}>
              <Table.Th scope="row">{t(`duplicates.part.${line.part}`)}</Table.Th>
              <Table.Td>
                <Value text={line.one} />
              </Table.Td>
              <Table.Td>
                <Value text={line.other} />
              </Table.Td>
              <Table.Td>
                {line.part === 'lastContact' ? null : <Mark comparison={line.comparison} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hidden ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('duplicates.compare.hidden')}
        </Text>
      ) : null}
    </>
  );
}

function Value({ text }: { readonly text: string | null }) {
  const { t } = useTranslation();
  if (text === null || text === '') {
    return (
      <Text span size="sm" c="dimmed">
        {t(text === null ? 'duplicates.compare.notShown' : 'duplicates.compare.notKnown')}
      </Text>
    );
  }
  return <SafeText>{text}</SafeText>;
}

const icons = { same: IconCheck, differs: IconEqualNot, open: IconMinus };

function Mark({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const Icon = icons[comparison];
  return (
    <span className={`${classes.mark ?? ''} ${classes[comparison] ?? ''}`}>
      <Icon size={16} aria-hidden />
      {t(`duplicates.compare.${comparison}`)}
    </span>
  );
}

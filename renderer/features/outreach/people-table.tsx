import { Badge, Button, Table, Text } from '@mantine/core';
import type { OutreachPerson } from '../../../contract/outreach.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { useNaming } from '../../ui/naming.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { usePlaceWords } from './use-place-words.ts';

interface PeopleTableProps {
  readonly people: readonly OutreachPerson[];
  readonly onOpen: (id: string) => void;
}

/** Who outreach knows, the one seen last first. */
export function PeopleTable({ people, onOpen }: PeopleTableProps) {
  const { t } = useTranslation();
  const placeOf = usePlaceWords();
  const naming = useNaming();
  if (people.length === 0) return <Text c="dimmed">{t('outreach.nobodyFound')}</Text>;
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('outreach.field.nickname')}</Table.Th>
          <Table.Th>{t('outreach.met')}</Table.Th>
          <Table.Th>{t('outreach.field.language')}</Table.Th>
          <Table.Th>{t('outreach.lastSeen')}</Table.Th>
          <Table.Th ta="right">{t('outreach.contacts')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ id, fields, contacts, lastOn, longAgo }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Button variant="subtle" size="compact-md" onClick={() => onOpen(id)}>
                <SafeText>{naming.nickname({ id, nickname: fields.nickname })}</SafeText>
              </Button>
            </Table.Td>
            <Table.Td>
              <SafeText>{placeOf(fields)}</SafeText>
            </Table.Td>
            <Table.Td>
              <SafeText>{fields.language}</SafeText>
            </Table.Td>
            <Table.Td>
              {lastOn === null ? t('outreach.notYet') : formatDate(lastOn)}{' '}
              {longAgo ? (
                <Badge variant="outline" color="gray" tt="none">
                  {t('outreach.longAgo.badge')}
                </Badge>
              ) : null}
            </Table.Td>
            <Table.Td ta="right">{contacts}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

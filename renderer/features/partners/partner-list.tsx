import {
  Anchor,
  Badge,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { fold } from '../../../contract/fold.ts';
import { partnerKinds } from '../../../contract/partner-terms.ts';
import type { Partner } from '../../../contract/partners.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { hasOverdue, wordsOf } from './partner-facts.ts';

interface PartnerListProps {
  readonly partners: readonly Partner[];
  readonly openOf: (partner: Partner) => number;
  readonly onOpen: (id: string) => void;
}

/** The partners by name, with a search line and a choice of kind. */
export function PartnerList({ partners, openOf, onOpen }: PartnerListProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState('');
  const [archivedToo, setArchivedToo] = useState(false);
  const wanted = fold(typed.trim());
  const shown = partners
    .filter(({ fields }) => archivedToo || !fields.archived)
    .filter(({ fields }) => kind === '' || fields.kind === kind)
    .filter((partner) => fold(wordsOf(partner)).includes(wanted));
  return (
    <Stack gap="md">
      <Group gap="md" align="center">
        <TextInput
          aria-label={t('partners.search')}
          placeholder={t('partners.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          w={300}
        />
        <NativeSelect
          aria-label={t('partners.field.kind')}
          data={[
            { value: '', label: t('partners.anyKind') },
            ...partnerKinds.map((each) => ({ value: each, label: t(`partners.kind.${each}`) })),
          ]}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <Checkbox
          label={t('partners.showArchived')}
          checked={archivedToo}
          onChange={(event) => setArchivedToo(event.currentTarget.checked)}
        />
      </Group>
      {shown.length === 0 ? (
        <Text c="dimmed">{t('partners.noMatch')}</Text>
      ) : (
        <Table aria-label={t('partners.list')} verticalSpacing="sm" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('partners.column.name')}</Table.Th>
              <Table.Th>{t('partners.column.kind')}</Table.Th>
              <Table.Th>{t('partners.column.contact')}</Table.Th>
              <Table.Th>{t('partners.column.phone')}</Table.Th>
              <Table.Th ta="right">{t('partners.column.open')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((partner) => (
              <PartnerRow
                key={partner.id}
                partner={partner}
                open={openOf(partner)}
                onOpen={() => onOpen(partner.id)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

interface PartnerRowProps {
  readonly partner: Partner;
  readonly open: number;
  readonly onOpen: () => void;
}

function PartnerRow({ partner, open, onOpen }: PartnerRowProps) {
  const { t } = useTranslation();
  const { fields } = partner;
  const [first] = fields.contacts;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>
        <Stack gap={2} align="flex-start">
          <Anchor
            component="button"
            type="button"
            ta="left"
            size="sm"
            fw={600}
            onClick={onOpen}
            aria-label={t('partners.open', { name: visibleBidi(fields.name) })}
          >
            <SafeText>{fields.name}</SafeText>
          </Anchor>
          {fields.place === '' ? null : (
            <Text size="sm" c="dimmed">
              <SafeText>{fields.place}</SafeText>
            </Text>
          )}
          <PartnerBadges partner={partner} />
        </Stack>
      </Table.Td>
      <Table.Td>{t(`partners.kind.${fields.kind}`)}</Table.Td>
      <Table.Td>
        {first ? <SafeText>{first.name}</SafeText> : null}
        {first && first.role !== '' ? (
          <Text size="sm" c="dimmed">
            <SafeText>{first.role}</SafeText>
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <SafeText>{first?.phone || fields.phone}</SafeText>
      </Table.Td>
      <Table.Td ta="right">{open}</Table.Td>
    </Table.Tr>
  );
}

/** That a partner is archived, or that an agreement with it ended. */
export function PartnerBadges({ partner }: { readonly partner: Partner }) {
  const { t } = useTranslation();
  const overdue = hasOverdue(partner, localToday());
  if (!partner.fields.archived && !overdue) return null;
  return (
    <Group gap={6}>
      {partner.fields.archived ? (
        <Badge size="sm" variant="outline" color="gray" tt="none">
          {t('partners.archived')}
        </Badge>
      ) : null}
      {overdue ? (
        <Badge size="sm" variant="light" color="orange" tt="none">
          {t('partners.overdue')}
        </Badge>
      ) : null}
    </Group>
  );
}

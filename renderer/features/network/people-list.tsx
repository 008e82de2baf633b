import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertOctagon, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { Network } from '../../../contract/network.ts';
import {
  isPresent,
  type NetworkPerson,
  type NetworkSide,
} from '../../../contract/network-person.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ContactDialog } from './contact-dialog.tsx';
import styles from './network-map.module.css';

interface PeopleListProps {
  readonly network: Network;
  readonly onOpen: (id: string) => void;
}

const order: readonly NetworkSide[] = ['threat', 'supports', 'neutral'];

/** All that the map shows, in words: first who brings danger. */
export function PeopleList({ network, onOpen }: PeopleListProps) {
  const { t } = useTranslation();
  const today = localToday();
  const present = network.people.filter(({ fields }) => isPresent(fields, today));
  const past = network.people.filter(({ fields }) => !isPresent(fields, today));
  const groups = [
    ...order.map((side) => ({
      title: t(`network.sides.${side}`),
      people: present.filter(({ fields }) => fields.side === side),
    })),
    { title: t('network.list.past'), people: past },
  ];
  return (
    <Stack>
      {groups
        .filter(({ people }) => people.length > 0)
        .map(({ title, people }) => (
          <Stack key={title} gap="xs" component="section" aria-label={title}>
            <Title order={3} size="h4">
              {title}
            </Title>
            <ul className={styles.people}>
              {people.map((person) => (
                <PersonCard
                  key={person.id}
                  person={person}
                  network={network}
                  onEdit={() => onOpen(person.id)}
                />
              ))}
            </ul>
          </Stack>
        ))}
    </Stack>
  );
}

interface PersonCardProps {
  readonly person: NetworkPerson;
  readonly network: Network;
  readonly onEdit: () => void;
}

function PersonCard({ person, network, onEdit }: PersonCardProps) {
  const { t } = useTranslation();
  const { fields } = person;
  const name = visibleBidi(fields.name);
  return (
    <Paper component="li" withBorder p="sm" className={styles.person ?? ''} data-side={fields.side}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Text fw={600}>
              <SafeText>{fields.name}</SafeText>
            </Text>
            {fields.side === 'threat' ? (
              <Badge
                color="red"
                variant="light"
                tt="none"
                leftSection={<IconAlertOctagon size={14} aria-hidden />}
              >
                {t('network.side.threat')}
              </Badge>
            ) : null}
            {fields.kind === 'organisation' ? (
              <Badge color="gray" variant="outline" tt="none">
                {t('network.kind.organisation')}
              </Badge>
            ) : null}
          </Group>
          <Facts person={person} network={network} />
        </Stack>
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ flexShrink: 0 }}
          onClick={onEdit}
          aria-label={t('network.edit', { name })}
        >
          {t('common.edit')}
        </Button>
      </Group>
      <Contact person={person} />
    </Paper>
  );
}

function Facts({ person, network }: Omit<PersonCardProps, 'onEdit'>) {
  const { t } = useTranslation();
  const { fields } = person;
  const known = network.links.flatMap(({ one, other }) => {
    const id = one === person.id ? other : other === person.id ? one : null;
    const found = network.people.find((each) => each.id === id);
    return found ? [visibleBidi(found.fields.name)] : [];
  });
  const facts = [
    fields.alias.trim() === '' ? null : `${t('network.field.alias')}: ${visibleBidi(fields.alias)}`,
    fields.strength === 'unknown'
      ? null
      : `${t('network.field.strength')} ${t(`network.strength.${fields.strength}`)}`,
    ...(['knowsProgramme', 'knowsAddress'] as const).map((field) =>
      fields[field] === 'unknown'
        ? null
        : `${t(`network.field.${field}`)} ${t(`network.answer.${fields[field]}`)}`,
    ),
    fields.lives.trim() === ''
      ? null
      : t('network.list.lives', { place: visibleBidi(fields.lives) }),
    known.length === 0 ? null : t('network.list.knowsPeople', { names: known.join(', ') }),
    fields.from === null ? null : t('network.list.since', { date: formatDate(fields.from) }),
    fields.until === null ? null : t('network.list.pastBadge', { date: formatDate(fields.until) }),
  ].filter((fact) => fact !== null);
  return (
    <>
      <Text size="sm">
        {t(`network.relation.${fields.relation}`)}
        {fields.relationNote.trim() === '' ? null : (
          <>
            {' · '}
            <SafeText>{fields.relationNote}</SafeText>
          </>
        )}
      </Text>
      {facts.map((fact) => (
        <Text key={fact} size="sm" c="dimmed">
          {fact}
        </Text>
      ))}
      {fields.notes.trim() === '' ? null : (
        <Text size="sm" component="div">
          <StoredText text={fields.notes} />
        </Text>
      )}
    </>
  );
}

/** Whether there is a way to reach someone, behind what to think of first. */
function Contact({ person }: { readonly person: NetworkPerson }) {
  const { t } = useTranslation();
  const [showing, setShowing] = useState(false);
  const { name, phone, email } = person.fields;
  if (phone.trim() === '' && email.trim() === '') return null;
  return (
    <>
      <Button
        size="compact-sm"
        mt="xs"
        variant="default"
        leftSection={<IconEye size={14} aria-hidden />}
        aria-label={`${t('network.list.showContact')}: ${visibleBidi(name)}`}
        onClick={() => setShowing(true)}
      >
        {t('network.list.showContact')}
      </Button>
      {showing ? <ContactDialog person={person} onClose={() => setShowing(false)} /> : null}
    </>
  );
}

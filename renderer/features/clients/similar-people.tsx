import { Badge, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ClientFields, clients } from '../../../contract/clients.ts';
import type { OutputOf } from '../../../contract/procedure.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatAge, formatDate } from '../../ui/format.ts';
import { useNaming } from '../../ui/naming.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { PhaseBadge } from './course-badges.tsx';
import classes from './similar-people.module.css';

type SimilarPerson = OutputOf<typeof clients.findSimilar>[number];

/** Whether enough is typed for someone to be recognised by. */
const saysWho = ({ code, givenName, familyName, phone }: ClientFields) =>
  [code, givenName, familyName, phone].some((text) => text.trim() !== '');

/** People in the vault who may be the one being entered; asked while someone types. */
export function useSimilarPeople(values: ClientFields, exceptId: string | null) {
  const { code, givenName, familyName, birthDate, birthYear, phone } = values;
  const [asked] = useDebouncedValue(
    { exceptId, code, givenName, familyName, birthDate, birthYear, phone },
    250,
  );
  const found = useQuery({
    ...queryOf('clients', 'findSimilar', asked),
    enabled: saysWho(values),
    placeholderData: keepPreviousData,
  });
  return saysWho(values) ? (found.data ?? []) : [];
}

interface SimilarPeopleProps {
  readonly people: readonly SimilarPerson[];
  /** Whether a name, birth or number is typed yet. */
  readonly asked: boolean;
  /** Those whom someone looked at: they are someone else. */
  readonly others: readonly string[];
  readonly onCompare: (clientId: string) => void;
}

/** Beside the form: who in the vault looks like the person being entered, and why. */
export function SimilarPeople({ people, asked, others, onCompare }: SimilarPeopleProps) {
  const { t } = useTranslation();
  const text = people.length > 0 ? 'similarText' : asked ? 'similarNobody' : 'similarNone';
  return (
    <Paper component="section" className={classes.box ?? ''} p="md" aria-live="polite">
      <Group gap="xs" mb={4}>
        <IconUserSearch size={18} aria-hidden />
        <Title order={3} size="h5">
          {t('clients.new.similar')}
        </Title>
      </Group>
      <Text size="sm" c="dimmed">
        {t(`clients.new.${text}`)}
      </Text>
      {people.length > 0 ? (
        <Stack component="ul" gap="sm" mt="md" p={0} className={classes.list}>
          {people.slice(0, 6).map((person) => (
            <li key={person.id}>
              <PersonCard
                person={person}
                isOther={others.includes(person.id)}
                onCompare={() => onCompare(person.id)}
              />
            </li>
          ))}
        </Stack>
      ) : null}
    </Paper>
  );
}

interface PersonCardProps {
  readonly person: SimilarPerson;
  /** Someone looked, and it is someone else. */
  readonly isOther: boolean;
  readonly onCompare: () => void;
}

function PersonCard({ person, isOther, onCompare }: PersonCardProps) {
  const { t } = useTranslation();
  const naming = useNaming();
  const name = naming.listed(person);
  const day = person.birthDate ? formatDate(person.birthDate) : person.birthYear;
  return (
    <UnstyledButton
      className={classes.card ?? ''}
      onClick={onCompare}
      aria-label={t('clients.new.compareWith', { code: visibleBidi(person.code) })}
    >
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text fw={600} truncate>
          {name === '' ? t('clients.noName') : <SafeText>{name}</SafeText>}
        </Text>
        {naming.codesOnly ? null : (
          <Text size="sm" c="dimmed">
            <SafeText>{person.code}</SafeText>
          </Text>
        )}
      </Group>
      <Text size="sm">
        {[naming.codesOnly ? null : day, formatAge(person), visibleBidi(person.municipality)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group gap={6} mt={6}>
        {person.because.map((reason) => (
          <Badge key={reason} color="orange" variant="light" tt="none">
            {t(`clients.new.because.${reason}`)}
          </Badge>
        ))}
        <PhaseBadge phase={person.phase} />
        {isOther ? (
          <Badge color="gray" variant="light" tt="none">
            {t('clients.new.isOther')}
          </Badge>
        ) : null}
      </Group>
    </UnstyledButton>
  );
}

import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Contact } from '../../../contract/contacts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { AddendumList, NextAppointment, NoteFoot, NotePart, NoteText } from '../notes/index.ts';
import { contactFamily } from './contact-family.ts';
import { contactFieldLabel, showContactValue } from './contact-words.ts';
import { KindIcon } from './kind-icon.tsx';

interface ContactCardProps {
  readonly contact: Contact;
  /** Whether an addition to this note was begun before. */
  readonly addendumBegun: boolean;
}

/** A finalised contact note with what was added to it. */
export function ContactCard({ contact, addendumBegun }: ContactCardProps) {
  const { t } = useTranslation();
  return (
    <Paper component="article" withBorder p="lg" aria-labelledby={`contact-${contact.id}`}>
      <Stack gap="sm">
        <ContactHead contact={contact} />
        <NoteText text={contact.note} />
        <NotePart label={t('notes.agreements')} text={contact.agreements} />
        <NextAppointment {...contact} />
        <AddendumList addenda={contact.addenda} />
        <NoteFoot
          family={contactFamily}
          note={contact}
          addendumBegun={addendumBegun}
          history={
            <HistoryButton
              compartment="casework"
              objectKind="contact"
              objectId={contact.id}
              clientId={contact.clientId}
              labelOf={(field) => contactFieldLabel(t, field)}
              show={(field, value) => showContactValue(t, field, value)}
            />
          }
        />
      </Stack>
    </Paper>
  );
}

function ContactHead({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const { onDate, startTime, endTime, place, present, area, countableMinutes: count } = contact;
  const facts = [
    endTime === null ? startTime : `${startTime}–${endTime}`,
    place.trim(),
    present.trim() === '' ? null : t('contacts.withPresent', { names: present }),
    count === null ? null : t('contacts.counts', { count }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <KindIcon kind={contact.kind} />
        <Title order={4} id={`contact-${contact.id}`}>
          {t(`contacts.kind.${contact.kind}`)}, {formatDate(onDate)}
        </Title>
        {area ? (
          <Badge variant="light" tt="none">
            {t(`contacts.area.${area}`)}
          </Badge>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        <SafeText>{facts.join(' · ')}</SafeText>
      </Text>
    </Stack>
  );
}

import { Paper, Text } from '@mantine/core';
import type { Addendum } from '../../../contract/contacts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { NoteText } from './note-text.tsx';

/** What was added to a note, oldest first. */
export function AddendumList({ addenda }: { readonly addenda: readonly Addendum[] }) {
  const { t } = useTranslation();
  return addenda.map(({ id, authorName, at, text }) => (
    <Paper key={id} p="sm" bg="var(--mantine-color-default-hover)">
      <Text size="sm" c="dimmed" mb={4}>
        {t('notes.addendum.by', { name: visibleBidi(authorName), time: formatInstant(at) })}
      </Text>
      <NoteText text={text} />
    </Paper>
  ));
}

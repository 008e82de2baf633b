import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { AddendumForm } from './addendum-form.tsx';
import type { NoteFamily } from './note-family.ts';

interface NoteFootProps {
  readonly family: NoteFamily;
  readonly note: {
    readonly id: string;
    readonly clientId: string;
    readonly authorName: string;
    readonly finalisedAt: string;
  };
  /** Whether an addition to this note was begun before. */
  readonly addendumBegun: boolean;
  readonly history: ReactNode;
}

/** Under a finalised note: who fixed it when, its history, and the way to add to it. */
export function NoteFoot({ family, note, addendumBegun, history }: NoteFootProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { id, clientId, authorName, finalisedAt } = note;
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {t('notes.finalisedBy', {
            name: visibleBidi(authorName),
            time: formatInstant(finalisedAt),
          })}
        </Text>
        <Group gap="sm">
          {adding ? null : (
            <Button variant={addendumBegun ? 'light' : 'default'} onClick={() => setAdding(true)}>
              {addendumBegun ? t('notes.addendum.goOn') : t('notes.addendum.add')}
            </Button>
          )}
          {history}
        </Group>
      </Group>
      {adding ? (
        <AddendumForm
          family={family}
          clientId={clientId}
          noteId={id}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

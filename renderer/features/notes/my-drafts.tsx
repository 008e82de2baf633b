import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Draft } from '../../../contract/drafts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatMoment } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { addendumFormSchema } from './addendum-draft.ts';
import { draftsOf, type NoteFamily } from './note-family.ts';

type DraftLine = Omit<Draft, 'content'>;

/** The member's own unfinished notes and additions of one client. */
export function useMyDrafts(family: NoteFamily, clientId: string) {
  const drafts = useQuery(queryOf(draftsOf(family), 'list', { clientId }));
  const ofKind = (kind: Draft['kind']) =>
    (drafts.data ?? []).flatMap((draft) =>
      draft.kind === kind && draft.objectId !== null
        ? [{ ...draft, objectId: draft.objectId }]
        : [],
    );
  return {
    notes: ofKind(family.noteKind),
    addenda: ofKind(family.addendumKind),
    hasPlanDraft: (drafts.data ?? []).some(({ kind }) => kind === 'treatment-plan'),
  };
}

/** Has the list of drafts read again once a form is left and its text is kept. */
export function useDraftListAfter(family: NoteFamily, flush: () => Promise<void>): void {
  const queries = useQueryClient();
  const feature = draftsOf(family);
  useEffect(
    () => () => void flush().then(() => queries.invalidateQueries({ queryKey: [feature] })),
    [flush, queries, feature],
  );
}

type NamedDraft = DraftLine & { readonly objectId: string };

interface MyDraftsProps {
  readonly family: NoteFamily;
  readonly drafts: readonly NamedDraft[];
  /** Additions to finalised notes. */
  readonly addenda: readonly NamedDraft[];
  /** The beginning of what a draft of a note says, from its content. */
  readonly excerptOf: (content: unknown) => string;
  readonly onContinue: (noteId: string) => void;
  /** Goes to a finalised note. */
  readonly onOpen: (noteId: string) => void;
}

/** Notes and additions that were begun and not finalised, above those that are. */
export function MyDrafts(props: MyDraftsProps) {
  const { t } = useTranslation();
  const { family, drafts, addenda } = props;
  if (drafts.length + addenda.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="my-drafts">
      <Title order={3} id="my-drafts">
        {t('notes.draftsOfMine')}
      </Title>
      {drafts.map((draft) => (
        <DraftCard
          key={draft.id}
          family={family}
          draft={draft}
          label={t('notes.draft')}
          excerptOf={props.excerptOf}
          action={t('notes.continue')}
          onAction={() => props.onContinue(draft.objectId)}
        />
      ))}
      {addenda.map((draft) => (
        <DraftCard
          key={draft.id}
          family={family}
          draft={draft}
          label={t('notes.draftAddendum')}
          excerptOf={(content) => addendumFormSchema.safeParse(content).data?.text ?? ''}
          action={t('notes.openNote')}
          onAction={() => props.onOpen(draft.objectId)}
        />
      ))}
    </Stack>
  );
}

interface DraftCardProps {
  readonly family: NoteFamily;
  readonly draft: DraftLine;
  readonly label: string;
  readonly excerptOf: MyDraftsProps['excerptOf'];
  readonly action: string;
  readonly onAction: () => void;
}

function DraftCard({ family, draft, label, excerptOf, action, onAction }: DraftCardProps) {
  const { t } = useTranslation();
  const { kind, clientId, objectId, updatedAt } = draft;
  const whole = useQuery(queryOf(draftsOf(family), 'get', { kind, clientId, objectId }));
  const text = whole.data ? excerptOf(parsed(whole.data.content)) : '';
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={4} miw={0}>
          <Group gap="xs">
            <Badge variant="outline" color="gray" tt="none">
              {label}
            </Badge>
            <Text size="sm" c="dimmed">
              {t('notes.draftSaved', { time: formatMoment(updatedAt) })}
            </Text>
          </Group>
          <Text size="sm" lineClamp={2}>
            <SafeText>{text === '' ? t('notes.draftEmpty') : text}</SafeText>
          </Text>
        </Stack>
        <Button variant="light" onClick={onAction} style={{ flexShrink: 0 }}>
          {action}
        </Button>
      </Group>
    </Paper>
  );
}

/** A draft's content as its form wrote it; what can't be read shows as empty here and whole in the form. */
function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { ContactForm } from '../../../contract/contacts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { useNaming } from '../../ui/naming.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { BreakGlass, needsReason } from '../access/index.ts';
import { useMyDrafts } from '../notes/index.ts';
import { ContactEditor } from './contact-editor.tsx';
import { contactFamily } from './contact-family.ts';
import type { Carried } from './use-carried.ts';

/** The file that is open on screen; null on other pages. */
function useOpenClient(): string | null {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return /^\/clients\/([^/]+)/.exec(pathname)?.[1] ?? null;
}

interface Note {
  readonly clientId: string;
  readonly noteId: string;
  readonly carried: Carried | null;
}

/** A new contact, for the person whose file is open or another. */
export function QuickForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const proposed = useOpenClient();
  const [note, setNote] = useState<Note | null>(
    proposed === null ? null : { clientId: proposed, noteId: uuidv7(), carried: null },
  );
  const typed = useRef<ContactForm | null>(null);
  const onForm = useRef((form: ContactForm | null) => {
    typed.current = form;
  }).current;
  const choose = (clientId: string) => {
    if (clientId === note?.clientId) return;
    const carried =
      note !== null && typed.current !== null
        ? { form: typed.current, from: { clientId: note.clientId, noteId: note.noteId } }
        : (note?.carried ?? null);
    typed.current = null;
    setNote({ clientId, noteId: uuidv7(), carried });
  };
  return (
    <Stack>
      <ClientChoice clientId={note?.clientId ?? null} onChoose={choose} />
      {note === null ? (
        <Text size="sm" c="dimmed">
          {t('contacts.quick.chooseFirst')}
        </Text>
      ) : (
        <QuickNoteOf
          key={note.clientId}
          note={note}
          onForm={onForm}
          onClose={onClose}
          onGoOn={(noteId) => setNote({ ...note, noteId, carried: null })}
        />
      )}
    </Stack>
  );
}

function ClientChoice(props: {
  readonly clientId: string | null;
  readonly onChoose: (clientId: string) => void;
}) {
  const { t } = useTranslation();
  const { clientId } = props;
  const naming = useNaming();
  const caseload = useQuery(queryOf('clients', 'list', {}));
  if (caseload.isError) {
    return <ErrorNotice error={caseload.error} onRetry={() => void caseload.refetch()} />;
  }
  const choices = (caseload.data ?? []).map((client) => ({
    value: client.id,
    label: visibleBidi(naming.withCode(client)),
  }));
  return (
    <Select
      label={t('contacts.quick.who')}
      placeholder={t('contacts.quick.whoHint')}
      data={choices}
      value={clientId}
      onChange={(value) => value !== null && props.onChoose(value)}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      // Without it, opening forgets the option that typing had chosen, and Enter does nothing.
      selectFirstOptionOnDropdownOpen
      limit={30}
      nothingFoundMessage={t('contacts.quick.nobody')}
      autoFocus={clientId === null}
      {...(clientId === null ? { 'data-autofocus': true } : {})}
    />
  );
}

interface QuickNoteProps {
  readonly note: Note;
  readonly onForm: (form: ContactForm | null) => void;
  readonly onGoOn: (noteId: string) => void;
  readonly onClose: () => void;
}

/** The note itself, once the file may be opened. */
function QuickNoteOf({ note, onForm, onGoOn, onClose }: QuickNoteProps) {
  const { t } = useTranslation();
  const { clientId, noteId, carried } = note;
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  if (client.isPending) return <Loading />;
  if (needsReason(client.error)) {
    return (
      <BreakGlass
        clientId={clientId}
        back={
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        }
      />
    );
  }
  if (client.isError) {
    return <ErrorNotice error={client.error} onRetry={() => void client.refetch()} />;
  }
  return (
    <>
      <BegunBefore clientId={clientId} noteId={noteId} onGoOn={onGoOn} />
      <ContactEditor
        key={noteId}
        clientId={clientId}
        noteId={noteId}
        onClose={onClose}
        quick={{ carried, onForm }}
      />
    </>
  );
}

/** That a note for this person was begun and not finalised, so that no one writes it twice. */
function BegunBefore(props: {
  readonly clientId: string;
  readonly noteId: string;
  readonly onGoOn: (noteId: string) => void;
}) {
  const { t } = useTranslation();
  const { notes } = useMyDrafts(contactFamily, props.clientId);
  const latest = notes.find(({ objectId }) => objectId !== props.noteId);
  if (!latest) return null;
  return (
    <Alert color="gray" py="xs">
      <Group justify="space-between">
        <Text size="sm">{t('contacts.quick.begun', { time: formatMoment(latest.updatedAt) })}</Text>
        <Button variant="default" size="compact-sm" onClick={() => props.onGoOn(latest.objectId)}>
          {t('notes.continue')}
        </Button>
      </Group>
    </Alert>
  );
}

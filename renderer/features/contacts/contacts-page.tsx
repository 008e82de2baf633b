import { Button, Stack, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { contactFormSchema } from '../../../contract/contacts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import {
  MyDrafts,
  OpenedNote,
  TabTitle,
  useMyDrafts,
  useNoteEditor,
  useNotePlace,
} from '../notes/index.ts';
import { CameFromOutreach } from '../outreach/index.ts';
import { WorkingNotePanel } from '../working-notes/index.ts';
import { ContactCard } from './contact-card.tsx';
import { ContactEditor } from './contact-editor.tsx';
import { contactFamily } from './contact-family.ts';
import { ContactList } from './contact-list.tsx';
import { HoursCard } from './hours-card.tsx';

/** All contacts with a client: what is being written, and what was finalised. */
export function ContactsPage() {
  const { t } = useTranslation();
  const place = useNotePlace();
  const { clientId, opened } = place;
  const editor = useNoteEditor(place.wantsNew, place.settle);
  const drafts = useMyDrafts(contactFamily, clientId);
  const begunAddenda = new Set(drafts.addenda.map(({ objectId }) => objectId));
  const begin = (
    <Tooltip label={t('contacts.newKeys')}>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={editor.begin}>
        {t('contacts.new')}
      </Button>
    </Tooltip>
  );
  return (
    <Stack gap="xl">
      <TabTitle
        title={t('contacts.title')}
        description={t('contacts.description')}
        actions={begin}
      />
      {editor.noteId === null ? null : (
        <ContactEditor
          key={editor.noteId}
          clientId={clientId}
          noteId={editor.noteId}
          onClose={editor.close}
        />
      )}
      <MyDrafts
        family={contactFamily}
        drafts={drafts.notes.filter(({ objectId }) => objectId !== editor.noteId)}
        excerptOf={(content) => contactFormSchema.safeParse(content).data?.note ?? ''}
        onContinue={editor.goOnWith}
        addenda={drafts.addenda}
        onOpen={place.open}
      />
      {opened === null ? <HoursCard clientId={clientId} /> : null}
      {opened === null ? (
        <ContactList clientId={clientId} begunAddenda={begunAddenda} firstStep={begin} />
      ) : (
        <OpenedNote onClose={place.settle}>
          <OpenedContact clientId={clientId} id={opened} addendumBegun={begunAddenda.has(opened)} />
        </OpenedNote>
      )}
      <CameFromOutreach clientId={clientId} />
      <WorkingNotePanel clientId={clientId} />
    </Stack>
  );
}

function OpenedContact(props: {
  readonly clientId: string;
  readonly id: string;
  readonly addendumBegun: boolean;
}) {
  const { clientId, id, addendumBegun } = props;
  const contact = useQuery(queryOf('contacts', 'get', { clientId, id }));
  if (contact.isPending) return <Loading />;
  if (contact.isError) {
    return <ErrorNotice error={contact.error} onRetry={() => void contact.refetch()} />;
  }
  return <ContactCard contact={contact.data} addendumBegun={addendumBegun} />;
}

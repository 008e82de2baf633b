import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileDescription, IconPlus } from '@tabler/icons-react';
import i18next from 'i18next';
import { useState } from 'react';
import type { Compartment } from '../../../contract/common.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileChooser } from '../../ui/file-chooser.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { useDroppedFiles } from '../../ui/use-dropped-files.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { TabTitle, useNotePlace } from '../notes/index.ts';
import { DocumentEditor } from './document-editor.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import classes from './documents.module.css';
import { UploadList } from './upload-list.tsx';
import { uploads } from './uploads.ts';
import { useDocuments } from './use-documents.ts';

/** The documents of a client: what there is, what is being added, and the one that is open. */
export function DocumentsPage() {
  const { t } = useTranslation();
  const { clientId, opened, open, settle } = useNotePlace();
  const { documents, isPending, error, retry } = useDocuments(clientId);
  const [compartment, setCompartment] = useState<Compartment>('casework');
  const [edited, setEdited] = useState<string | null>(null);
  const add = (files: readonly File[]) => void addFiles(files, clientId, compartment, setEdited);
  const dragging = useDroppedFiles(add, opened === null && edited === null);
  const shown = documents.find(({ id }) => id === opened);
  const editing = documents.find(({ id }) => id === edited);
  return (
    <Stack gap="lg" className={classes.page} data-dragging={dragging || undefined}>
      <TabTitle title={t('documents.title')} description={t('documents.description')} />
      <Adding
        dragging={dragging}
        compartment={compartment}
        onCompartment={setCompartment}
        onFiles={add}
      />
      <UploadList clientId={clientId} />
      {error ? <ErrorNotice error={error} onRetry={retry} /> : null}
      {isPending ? <Loading /> : null}
      {!isPending && !error && documents.length === 0 ? (
        <EmptyState
          icon={<IconFileDescription aria-hidden />}
          title={t('documents.empty.title')}
          text={t('documents.empty.text')}
        />
      ) : null}
      {documents.length > 0 ? <DocumentList documents={documents} onOpen={open} /> : null}
      {editing ? (
        <DocumentEditor key={editing.id} document={editing} onClose={() => setEdited(null)} />
      ) : null}
      {shown && !editing ? (
        <DocumentViewer
          key={shown.id}
          document={shown}
          onClose={settle}
          onEdit={() => setEdited(shown.id)}
        />
      ) : null}
    </Stack>
  );
}

/** Brings files in one after another. Of a single one the particulars are asked right away. */
async function addFiles(
  files: readonly File[],
  clientId: string,
  compartment: Compartment,
  onSingle: (id: string) => void,
): Promise<void> {
  const added = await Promise.all(files.map((file) => uploads.add(file, clientId, compartment)));
  for (const document of added) {
    if (!document) continue;
    notifyDone(i18next.t('documents.upload.done', { title: visibleBidi(document.fields.title) }));
    if (files.length === 1) onSingle(document.id);
  }
}

interface AddingProps {
  readonly dragging: boolean;
  readonly compartment: Compartment;
  readonly onCompartment: (compartment: Compartment) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files come in: chosen or dropped, and into which part of the vault. */
function Adding({ dragging, compartment, onCompartment, onFiles }: AddingProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.adding} data-dragging={dragging || undefined}>
      <Group gap="md" wrap="nowrap">
        <FileChooser
          multiple
          label={t('documents.add')}
          icon={<IconPlus size={18} aria-hidden />}
          onChoose={onFiles}
        />
        <Text size="sm" c="dimmed" maw={340}>
          {dragging ? t('documents.dropNow') : t('documents.drop')}
        </Text>
      </Group>
      <PlaceChoice compartment={compartment} onChange={onCompartment} />
    </div>
  );
}

interface PlaceChoiceProps {
  readonly compartment: Compartment;
  readonly onChange: (compartment: Compartment) => void;
}

/** Into which part of the vault new documents go; nothing to choose for who has but one. */
function PlaceChoice({ compartment, onChange }: PlaceChoiceProps) {
  const { t } = useTranslation();
  const { compartments } = useVault().member;
  if (compartments.length < 2) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t('documents.where')}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t('documents.where')}
        data={compartments.map((each) => ({ value: each, label: t(`documents.place.${each}`) }))}
        value={compartment}
        onChange={(value) => {
          const chosen = compartments.find((each) => each === value);
          if (chosen) onChange(chosen);
        }}
      />
      <Text size="xs" c="dimmed">
        {t(`documents.whoSees.${compartment}`)}
      </Text>
    </Stack>
  );
}

import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconEye, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import i18next from 'i18next';
import { useState } from 'react';
import { queries } from '../../app/queries.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { formatBytes, formatDate, formatInstant } from '../../ui/format.ts';
import { HistoryList } from '../../ui/history-list.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { DocumentPreview } from './document-preview.tsx';
import classes from './documents.module.css';
import { documentsOf, type PlacedDocument } from './documents-of.ts';
import { ExportButton } from './export-button.tsx';
import { useDocumentWords } from './use-document-words.ts';

interface DocumentViewerProps {
  readonly document: PlacedDocument;
  readonly onClose: () => void;
  readonly onEdit: () => void;
}

/** One document: what it shows, what is known of it, and what can be done with it. */
export function DocumentViewer({ document, onClose, onEdit }: DocumentViewerProps) {
  const { t } = useTranslation();
  // While something is asked on top of it, Escape answers that and leaves this open.
  const [asking, setAsking] = useState(false);
  const [history, setHistory] = useState(false);
  const during = async (work: () => Promise<void>) => {
    setAsking(true);
    await work().catch(notifyError);
    // Only when the key that ended it was heard by everyone.
    setTimeout(() => setAsking(false));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={!asking}
      size="min(76rem, 94vw)"
      title={<SafeText>{document.fields.title}</SafeText>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.viewer}>
        {/* Kept while the history is seen: showing it anew would be another line in the journal. */}
        <div hidden={history}>
          <DocumentPreview document={document} />
        </div>
        {history ? <DocumentHistory document={document} /> : null}
        <Stack gap="lg">
          <Facts document={document} />
          <Actions
            document={document}
            onEdit={onEdit}
            onGone={onClose}
            during={during}
            history={history}
            onHistory={setHistory}
          />
        </Stack>
      </div>
    </Modal>
  );
}

interface ActionsProps {
  readonly document: PlacedDocument;
  readonly onEdit: () => void;
  readonly onGone: () => void;
  readonly during: (work: () => Promise<void>) => Promise<void>;
  /** Whether the history is seen in the place of the document. */
  readonly history: boolean;
  readonly onHistory: (shown: boolean) => void;
}

function Actions({ document, onEdit, onGone, during, history, onHistory }: ActionsProps) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const removeNow = async () => {
    if (!(await agreeToRemove(document))) return;
    setRemoving(true);
    try {
      await remove(document);
      onGone();
    } finally {
      setRemoving(false);
    }
  };
  return (
    <Stack gap="xs">
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        {t('documents.edit.button')}
      </Button>
      <ExportButton document={document} during={during} />
      <Button
        variant="default"
        leftSection={
          history ? <IconEye size={16} aria-hidden /> : <IconHistory size={16} aria-hidden />
        }
        onClick={() => onHistory(!history)}
      >
        {history ? t('documents.view.back') : t('ui.history.button')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={removing}
        onClick={() => void during(removeNow)}
      >
        {t('documents.remove.button')}
      </Button>
    </Stack>
  );
}

function DocumentHistory({ document }: { readonly document: PlacedDocument }) {
  const words = useDocumentWords();
  const { id, clientId, compartment } = document;
  return (
    <HistoryList
      compartment={compartment}
      objectKind="document"
      objectId={id}
      clientId={clientId}
      {...words}
    />
  );
}

function agreeToRemove({ fields: { title } }: PlacedDocument): Promise<boolean> {
  const short = title.length > 60 ? `${title.slice(0, 59)}…` : title;
  return confirm({
    title: i18next.t('documents.remove.title', { title: visibleBidi(short) }),
    text: i18next.t('documents.remove.text'),
    confirmLabel: i18next.t('documents.remove.button'),
    danger: true,
  });
}

async function remove({ id, clientId, compartment }: PlacedDocument): Promise<void> {
  await documentsOf(compartment).remove({ id, clientId });
  notifyDone(i18next.t('documents.remove.done'));
  await queries.invalidateQueries();
}

function Facts({ document }: { readonly document: PlacedDocument }) {
  const { t } = useTranslation();
  const { fields, fileName, format, bytes, compartment } = document;
  const added = t('documents.fact.addedBy', {
    when: formatInstant(document.addedAt),
    name: visibleBidi(document.addedBy),
  });
  return (
    <dl className={classes.facts}>
      <Fact name={t('documents.fact.kind')}>{t(`documents.kind.${fields.kind}`)}</Fact>
      <Fact name={t('documents.fact.onDate')}>{formatDate(fields.onDate)}</Fact>
      {fields.tags.length > 0 ? (
        <Fact name={t('documents.fact.tags')}>
          <Group gap={4}>
            {fields.tags.map((tag) => (
              <Badge key={tag} variant="light" color="gray" tt="none">
                <SafeText>{tag}</SafeText>
              </Badge>
            ))}
          </Group>
        </Fact>
      ) : null}
      <Fact name={t('documents.fact.place')}>{t(`documents.place.${compartment}`)}</Fact>
      <Fact name={t('documents.fact.fileName')}>
        <SafeText>{fileName}</SafeText>
      </Fact>
      <Fact name={t('documents.fact.format')}>
        {t(`documents.format.${format}`)}, {formatBytes(bytes)}
      </Fact>
      <Fact name={t('documents.fact.added')}>{added}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <Text component="dd" size="sm">
        {children}
      </Text>
    </div>
  );
}

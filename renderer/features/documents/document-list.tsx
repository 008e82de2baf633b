import { Anchor, Badge, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import {
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconPhoto,
  IconSearch,
} from '@tabler/icons-react';
import { useState } from 'react';
import { type DocumentView, viewOf } from '../../../contract/document-terms.ts';
import { fold } from '../../../contract/fold.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatBytes, formatDate } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import classes from './documents.module.css';
import type { PlacedDocument } from './documents-of.ts';

/** From so many on, looking through them takes a search line. */
const many = 6;

interface DocumentListProps {
  readonly documents: readonly PlacedDocument[];
  readonly onOpen: (id: string) => void;
}

/** What there is, the latest date first. */
export function DocumentList({ documents, onOpen }: DocumentListProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const wanted = fold(typed.trim());
  const wordsOf = ({ fields, fileName }: PlacedDocument) =>
    fold([fields.title, t(`documents.kind.${fields.kind}`), ...fields.tags, fileName].join(' '));
  const shown = documents.filter((document) => wordsOf(document).includes(wanted));
  return (
    <Stack gap="sm">
      {documents.length >= many ? (
        <TextInput
          aria-label={t('documents.filter')}
          placeholder={t('documents.filter')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          maw={360}
        />
      ) : null}
      {shown.length === 0 ? (
        <Text c="dimmed">{t('documents.noMatch')}</Text>
      ) : (
        <Table aria-label={t('documents.list')} verticalSpacing="sm" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('documents.column.title')}</Table.Th>
              <Table.Th>{t('documents.column.kind')}</Table.Th>
              <Table.Th>{t('documents.column.onDate')}</Table.Th>
              <Table.Th>{t('documents.column.size')}</Table.Th>
              <Table.Th>{t('documents.column.added')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((document) => (
              <DocumentRow key={document.id} document={document} onOpen={onOpen} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

interface DocumentRowProps {
  readonly document: PlacedDocument;
  readonly onOpen: (id: string) => void;
}

function DocumentRow({ document, onOpen }: DocumentRowProps) {
  const { t } = useTranslation();
  const { id, fields, format, bytes, addedBy, compartment } = document;
  const Icon = iconOf(viewOf[format]);
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>
        <div className={classes.name}>
          <Icon size={20} stroke={1.6} aria-hidden />
          <Stack gap={4}>
            <Anchor
              component="button"
              type="button"
              ta="left"
              fw={600}
              size="sm"
              onClick={() => onOpen(id)}
              aria-label={t('documents.openOf', { title: visibleBidi(fields.title) })}
            >
              <SafeText>{fields.title}</SafeText>
            </Anchor>
            {fields.tags.length > 0 || compartment !== 'casework' ? (
              <Group gap={4}>
                {compartment === 'casework' ? null : (
                  <Badge size="sm" variant="outline" tt="none">
                    {t(`documents.place.${compartment}`)}
                  </Badge>
                )}
                {fields.tags.map((tag) => (
                  <Badge key={tag} size="sm" variant="light" color="gray" tt="none">
                    <SafeText>{tag}</SafeText>
                  </Badge>
                ))}
              </Group>
            ) : null}
          </Stack>
        </div>
      </Table.Td>
      <Table.Td>{t(`documents.kind.${fields.kind}`)}</Table.Td>
      <Table.Td className={classes.short}>{formatDate(fields.onDate)}</Table.Td>
      <Table.Td className={classes.short}>{formatBytes(bytes)}</Table.Td>
      <Table.Td>
        <SafeText>{addedBy}</SafeText>
      </Table.Td>
    </Table.Tr>
  );
}

function iconOf(view: DocumentView | null) {
  if (view === 'image') return IconPhoto;
  if (view === 'pdf') return IconFileTypePdf;
  return view === 'text' ? IconFileText : IconFile;
}

import { Badge, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { IconPlus, IconTemplate } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoteTemplate } from '../../../contract/note-templates.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { starterTemplates } from './starters.ts';
import { TemplateEditor } from './template-editor.tsx';

/** All templates one may use: to add, change and take away. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<NoteTemplate | 'new' | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('templates.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {editing === null ? (
        <TemplateList onEdit={setEditing} />
      ) : (
        <TemplateEditor
          template={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Modal>
  );
}

function TemplateList(props: { readonly onEdit: (template: NoteTemplate | 'new') => void }) {
  const { t } = useTranslation();
  const templates = useQuery(queryOf('noteTemplates', 'list', { scope: 'contact' }));
  const addStarters = useMutation({
    mutationFn: async () => {
      for (const fields of starterTemplates(t)) {
        await luwte.noteTemplates.save({ id: null, version: 0, fields });
      }
    },
    onError: notifyError,
  });
  if (templates.isPending) return <Loading />;
  if (templates.isError) {
    return <ErrorNotice error={templates.error} onRetry={() => void templates.refetch()} />;
  }
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => props.onEdit('new')}
      variant={templates.data.length === 0 ? 'default' : 'filled'}
    >
      {t('templates.new')}
    </Button>
  );
  if (templates.data.length === 0) {
    return (
      <EmptyState
        icon={<IconTemplate aria-hidden />}
        title={t('templates.empty.title')}
        text={t('templates.empty.text')}
        action={
          <Group justify="center">
            <Button loading={addStarters.isPending} onClick={() => addStarters.mutate()}>
              {t('templates.addStarters')}
            </Button>
            {add}
          </Group>
        }
      />
    );
  }
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={520}>
          {t('templates.description')}
        </Text>
        {add}
      </Group>
      {templates.data.map((template) => (
        <TemplateLine key={template.id} template={template} onEdit={() => props.onEdit(template)} />
      ))}
    </Stack>
  );
}

interface TemplateLineProps {
  readonly template: NoteTemplate;
  readonly onEdit: () => void;
}

function TemplateLine({ template, onEdit }: TemplateLineProps) {
  const { t } = useTranslation();
  const { id, fields, ownerName, mayChange } = template;
  const remove = useMutation({
    mutationFn: () => luwte.noteTemplates.remove({ id }),
    onError: notifyError,
  });
  const ask = async () => {
    if (await confirmRemoval(fields.name)) remove.mutate();
  };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Text fw={600}>
              <SafeText>{fields.name}</SafeText>
            </Text>
            <Badge variant="light" tt="none" color={fields.shared ? 'teal' : 'gray'}>
              {t(fields.shared ? 'templates.shared' : 'templates.own')}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed" lineClamp={1}>
            <SafeText>{mayChange ? fields.text.replace(/[#*\s]+/g, ' ') : ownerName}</SafeText>
          </Text>
        </Stack>
        {mayChange ? (
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" size="compact-sm" onClick={onEdit}>
              {t('common.edit')}
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              loading={remove.isPending}
              onClick={() => void ask()}
            >
              {t('templates.remove')}
            </Button>
          </Group>
        ) : null}
      </Group>
    </Paper>
  );
}

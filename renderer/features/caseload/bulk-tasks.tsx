import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { lineLimit } from '../../../contract/common.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localToday } from '../../ui/local-today.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useColleagues } from '../hand-over/index.ts';
import { BulkResult } from './bulk-result.tsx';
import type { CaseloadLine } from './caseload-filter.ts';

interface BulkTasksProps {
  readonly files: readonly CaseloadLine[];
  readonly onClose: () => void;
}

/** Makes the same task for each of the chosen files. */
export function BulkTasks({ files, onClose }: BulkTasksProps) {
  const { t } = useTranslation();
  const { all } = useColleagues();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(localToday());
  const [memberId, setMemberId] = useState('');
  const [attempted, setAttempted] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      luwte.agenda.saveTaskForEach({
        clientIds: files.map(({ id }) => id),
        ...{ title, dueOn, memberId: memberId === '' ? null : memberId },
      }),
  });
  const missing = title.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (!missing) make.mutate();
  };
  const undo = async () => {
    const ids = (make.data?.made ?? []).map(({ id }) => id);
    const { count } = await luwte.agenda.removeNewTasks({ ids });
    return t('caseload.bulk.tasks.undone', { count });
  };
  const codeOf = (id: string) => files.find((file) => file.id === id)?.code ?? '';
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('caseload.bulk.tasks.title', { count: files.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {make.data ? (
        <BulkResult
          done={t('caseload.bulk.tasks.done', { count: make.data.made.length })}
          refused={make.data.refused.map(
            ({ clientId, why }) => `${codeOf(clientId)}: ${t(`caseload.bulk.tasks.why.${why}`)}`,
          )}
          undo={make.data.made.length > 0 ? undo : null}
          onClose={onClose}
        />
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack>
            <TextInput
              label={t('agenda.task.field.title')}
              value={title}
              maxLength={lineLimit}
              onChange={(event) => setTitle(event.currentTarget.value)}
              error={attempted && missing ? t('caseload.bulk.tasks.titleNeeded') : null}
              data-autofocus
            />
            <DateField label={t('agenda.task.field.dueOn')} value={dueOn} onChange={setDueOn} />
            <NativeSelect
              label={t('agenda.task.field.memberId')}
              data={[
                { value: '', label: t('caseload.bulk.tasks.ownCounsellor') },
                ...all.map(({ id, name }) => ({ value: id, label: visibleBidi(name) })),
              ]}
              value={memberId}
              onChange={(event) => setMemberId(event.currentTarget.value)}
            />
            <Text size="sm" role="status">
              {t('caseload.bulk.tasks.summary', { count: files.length })}
            </Text>
            {make.isError ? <ErrorNotice error={make.error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {t('caseload.bulk.tasks.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

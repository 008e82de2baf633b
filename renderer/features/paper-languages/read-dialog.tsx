import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import {
  missingWords,
  type PaperFileProblem,
  type PaperFileReading,
  type PaperLanguageFields,
  paperWordKeys,
} from '../../../contract/paper-language.ts';
import type { PaperLanguage } from '../../../contract/paper-languages.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatInstant } from '../../ui/format.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useProgramWords } from './use-program-words.ts';

interface ReadDialogProps {
  readonly reading: PaperFileReading;
  readonly instead: PaperLanguage | null;
  readonly onClose: () => void;
}

/** What stands in a chosen file: what is wrong with it, or what will be added. */
export function ReadDialog({ reading, instead, onClose }: ReadDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(reading.fields ? 'papers.read.title' : 'papers.read.refused')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {reading.fields ? (
        <ToAdd fields={reading.fields} instead={instead} onClose={onClose} />
      ) : (
        <Refused problems={reading.problems} onClose={onClose} />
      )}
    </Modal>
  );
}

/** So many problems are told; who mends those chooses the file again. */
const shownProblems = 12;

interface RefusedProps {
  readonly problems: readonly PaperFileProblem[];
  readonly onClose: () => void;
}

function Refused({ problems, onClose }: RefusedProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert role="alert" color="orange" icon={<IconAlertTriangle aria-hidden />}>
        <Text size="sm" mb="xs">
          {t('papers.read.refusedText')}
        </Text>
        <List size="sm">
          {problems.slice(0, shownProblems).map(({ kind, key, line }) => (
            <List.Item key={`${kind} ${key ?? ''}`}>
              {line === null ? '' : `${t('papers.read.line', { line })}: `}
              {t(`papers.problem.${kind}`, { key: visibleBidi((key ?? '').slice(0, 80)) })}
            </List.Item>
          ))}
        </List>
        {problems.length > shownProblems ? (
          <Text size="sm">{t('papers.read.more', { count: problems.length - shownProblems })}</Text>
        ) : null}
      </Alert>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
}

interface ToAddProps {
  readonly fields: PaperLanguageFields;
  readonly instead: PaperLanguage | null;
  readonly onClose: () => void;
}

function ToAdd({ fields, instead, onClose }: ToAddProps) {
  const { t } = useTranslation();
  const words = useProgramWords();
  const missing = missingWords(fields);
  const saving = useMutation({
    mutationFn: () =>
      luwte.paperLanguages.save({
        ...{ id: instead?.id ?? null, version: instead?.version ?? 0, fields },
      }),
    onSuccess: ({ outcome }) => {
      notifyDone(t(outcome === 'saved' ? 'papers.read.done' : 'papers.read.changedMeanwhile'));
      onClose();
    },
    onError: notifyError,
  });
  const total = paperWordKeys.length;
  const [first] = paperWordKeys;
  return (
    <Stack>
      <Text fw={600}>
        {visibleBidi(fields.name)} ({t(`papers.direction.${fields.direction}`)})
      </Text>
      <Text size="sm" lang={fields.locale} dir={fields.direction}>
        {visibleBidi(fields.words[first] ?? '')}
      </Text>
      <Text size="sm">{t('papers.count', { done: total - missing.length, total })}</Text>
      {missing.length > 0 ? (
        <Text size="sm">
          {t('papers.missing', {
            count: missing.length,
            words: missing.map((key) => words?.[key].nl ?? key).join(' · '),
          })}
        </Text>
      ) : null}
      {instead ? (
        <Alert role="status" color="orange" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">
            {t('papers.read.replaces', {
              name: visibleBidi(instead.fields.name),
              at: formatInstant(instead.updatedAt),
            })}
          </Text>
        </Alert>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          {t(instead ? 'papers.read.replace' : 'papers.read.add')}
        </Button>
      </Group>
    </Stack>
  );
}

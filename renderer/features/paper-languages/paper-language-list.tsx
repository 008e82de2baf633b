import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFileDownload, IconLanguage, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isOverseer } from '../../../contract/common.ts';
import {
  missingWords,
  type PaperFileReading,
  paperFileLimit,
  paperWordKeys,
  readPaperFile,
} from '../../../contract/paper-language.ts';
import type { PaperLanguage } from '../../../contract/paper-languages.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileChooser } from '../../ui/file-chooser.tsx';
import { formatInstant } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone, notifyError, notifyUndo } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ReadDialog } from './read-dialog.tsx';
import { useLanguageWords } from './use-language-words.ts';
import { loadProgramWords } from './use-program-words.ts';

interface Read {
  readonly reading: PaperFileReading;
  /** The language whose place it takes; null for one more. */
  readonly instead: PaperLanguage | null;
}

/** The languages that the practice added for its papers: to save a file for a translator, add, replace, remove. */
export function PaperLanguageList() {
  const { t } = useTranslation();
  const mayChange = isOverseer(useVault().member.role);
  const languages = useQuery(queryOf('paperLanguages', 'list', {}));
  const [read, setRead] = useState<Read | null>(null);
  const saveFile = useSaveFile();
  if (languages.isPending) return <Loading />;
  if (languages.isError) {
    return <ErrorNotice error={languages.error} onRetry={() => void languages.refetch()} />;
  }
  return (
    <Stack gap="sm">
      {languages.data.length === 0 ? <Text size="sm">{t('papers.none')}</Text> : null}
      {languages.data.map((language) => (
        <LanguageLine
          key={language.id}
          language={language}
          mayChange={mayChange}
          onFile={() => saveFile.mutate(language)}
          onRead={(reading) => setRead({ reading, instead: language })}
        />
      ))}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileDownload size={18} aria-hidden />}
          loading={saveFile.isPending}
          onClick={() => saveFile.mutate(null)}
        >
          {t('papers.saveFile')}
        </Button>
        {mayChange ? (
          <FileChooser
            label={t('papers.add')}
            accept=".json"
            icon={<IconPlus size={18} aria-hidden />}
            onChoose={([file]) =>
              void readFile(file).then((reading) => {
                const name = reading.fields?.name.toLowerCase();
                const same = languages.data.find(
                  ({ fields }) => fields.name.toLowerCase() === name,
                );
                setRead({ reading, instead: same ?? null });
              }, notifyError)
            }
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('papers.overseers')}
          </Text>
        )}
      </Group>
      {read ? <ReadDialog {...read} onClose={() => setRead(null)} /> : null}
    </Stack>
  );
}

/** A file as text, read as a translation; one that is far too large is not read at all. */
async function readFile(file: File | undefined): Promise<PaperFileReading> {
  if (!file) return readPaperFile('');
  // A letter takes at most three bytes in UTF-8 for each UTF-16 code unit.
  const isLarge = file.size > paperFileLimit * 3;
  return readPaperFile(isLarge ? ' '.repeat(paperFileLimit + 1) : await file.text());
}

function useSaveFile() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: async (language: PaperLanguage | null) => {
      const target = await luwte.host.choosePath({
        kind: 'save-file',
        suggestedName: 'luwte-vertaling.json',
      });
      if (!target) return;
      const words = await loadProgramWords();
      await luwte.paperLanguages.saveFile({
        ...{ target: target.token, id: language?.id ?? null, words },
      });
      notifyDone(t('papers.fileSaved', { place: target.label }));
    },
    onError: notifyError,
  });
}

interface LanguageLineProps {
  readonly language: PaperLanguage;
  readonly mayChange: boolean;
  readonly onFile: () => void;
  readonly onRead: (reading: PaperFileReading) => void;
}

function LanguageLine({ language, mayChange, onFile, onRead }: LanguageLineProps) {
  const { t } = useTranslation();
  const { id, fields, updatedAt, savedBy } = language;
  const name = visibleBidi(fields.name);
  const total = paperWordKeys.length;
  const words = useLanguageWords();
  const putBack = useMutation({
    mutationFn: () => luwte.paperLanguages.save({ id: null, version: 0, fields }),
    onError: notifyError,
  });
  const remove = useMutation({
    mutationFn: () => luwte.paperLanguages.remove({ id }),
    onSuccess: () => notifyUndo(t('papers.removed', { name }), () => putBack.mutate()),
    onError: notifyError,
  });
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Group gap="sm" wrap="nowrap">
          <IconLanguage size={20} aria-hidden />
          <div>
            <Text fw={600}>
              <SafeText>{fields.name}</SafeText>
            </Text>
            <Text size="sm" c="dimmed">
              {[
                t('papers.count', { done: total - missingWords(fields).length, total }),
                t(`papers.direction.${fields.direction}`),
                t('papers.savedBy', { name: visibleBidi(savedBy), at: formatInstant(updatedAt) }),
              ].join(' · ')}
            </Text>
          </div>
        </Group>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('papers.asFile')}: ${name}`}
            onClick={onFile}
          >
            {t('papers.asFile')}
          </Button>
          <HistoryButton
            compartment="casework"
            objectKind="paper-language"
            objectId={id}
            clientId={null}
            {...words}
          />
          {mayChange ? (
            <>
              <FileChooser
                label={t('papers.replace', { name })}
                accept=".json"
                onChoose={([file]) => void readFile(file).then(onRead, notifyError)}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                aria-label={`${t('papers.remove')}: ${name}`}
                loading={remove.isPending}
                onClick={() => remove.mutate()}
              >
                {t('papers.remove')}
              </Button>
            </>
          ) : null}
        </Group>
      </Group>
    </Paper>
  );
}

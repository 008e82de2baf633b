import { Alert, Button, Checkbox, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { exportPurposes } from '../../../contract/journal.ts';
import { luwte } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { capitalised, formatCount } from '../../ui/format.ts';
import { exportWords } from './export-words.ts';
import { Exported } from './exported.tsx';
import { everything, filterOf, isChosen, type JournalChoice } from './journal-choice.ts';
import { useLongWork } from './use-long-work.ts';
import { WorkProgress } from './work-progress.tsx';

interface ExportDialogProps {
  /** What is on screen now. */
  readonly choice: JournalChoice;
  readonly onClose: () => void;
}

interface Wish {
  readonly scope: 'selection' | 'whole';
  readonly purpose: (typeof exportPurposes)[number] | null;
  readonly contents: boolean;
}

/** Hands the journal over: what, what for, and where to. */
export function ExportDialog({ choice, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const scope = isChosen(choice) ? 'selection' : 'whole';
  const [wish, setWish] = useState<Wish>({ scope, purpose: null, contents: false });
  const { progress, result, error, start, cancel } = useExport(choice, wish);
  return (
    <Modal
      opened
      onClose={() => {
        cancel();
        onClose();
      }}
      size="lg"
      title={t(result ? 'journal.export.doneTitle' : 'journal.export.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {result ? <Exported {...result} onClose={onClose} /> : null}
        {progress ? (
          <WorkProgress
            label={t('journal.export.running')}
            words={t('journal.export.progress', {
              done: formatCount(progress.done),
              total: formatCount(progress.total),
            })}
            {...progress}
            cancelLabel={t('journal.export.cancel')}
            onCancel={cancel}
          />
        ) : null}
        {error ? <ErrorNotice error={error} /> : null}
        {result || progress ? null : (
          <ExportForm
            wish={wish}
            onChange={setWish}
            hasSelection={isChosen(choice)}
            onStart={() => void start()}
          />
        )}
      </Stack>
    </Modal>
  );
}

function useExport(choice: JournalChoice, { scope, purpose, contents }: Wish) {
  const { t } = useTranslation();
  return useLongWork(async (control) => {
    if (purpose === null) return null;
    const folder = await luwte.host.choosePath({ kind: 'folder' });
    if (!folder) return null;
    const filter = filterOf(scope === 'whole' ? everything : choice);
    const words = exportWords(t);
    const made = await luwte.journalExport.run(
      { folder: folder.token, filter, purpose, contents, words },
      control,
    );
    await queries.invalidateQueries({ queryKey: ['journal'] });
    return made;
  });
}

interface ExportFormProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
  readonly hasSelection: boolean;
  readonly onStart: () => void;
}

function ExportForm({ wish, onChange, hasSelection, onStart }: ExportFormProps) {
  const { t } = useTranslation();
  const [attempted, setAttempted] = useState(false);
  const set = (patch: Partial<Wish>) => onChange({ ...wish, ...patch });
  const begin = () => {
    setAttempted(true);
    if (wish.purpose !== null) onStart();
  };
  return (
    <>
      <Text size="sm">{t('journal.export.text')}</Text>
      {hasSelection ? (
        <Radio.Group
          label={t('journal.export.scope')}
          value={wish.scope}
          onChange={(value) => set({ scope: value === 'whole' ? 'whole' : 'selection' })}
        >
          <Group mt="xs">
            <Radio value="selection" label={t('journal.export.scopeSelection')} />
            <Radio value="whole" label={t('journal.export.scopeWhole')} />
          </Group>
        </Radio.Group>
      ) : null}
      <Select
        label={t('journal.export.purpose')}
        data={exportPurposes.map((one) => ({
          value: one,
          label: capitalised(t(`journal.purpose.${one}`)),
        }))}
        value={wish.purpose}
        onChange={(value) => set({ purpose: exportPurposes.find((one) => one === value) ?? null })}
        allowDeselect={false}
        required
        error={attempted && wish.purpose === null ? t('common.required') : null}
      />
      <Checkbox
        label={t('journal.export.contents')}
        description={t('journal.export.contentsHint')}
        checked={wish.contents}
        onChange={(event) => set({ contents: event.currentTarget.checked })}
      />
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
        <Text size="sm">{t('journal.export.warning')}</Text>
      </Alert>
      <Group justify="flex-end">
        <Button leftSection={<IconFolder size={18} aria-hidden />} onClick={begin}>
          {t('journal.export.start')}
        </Button>
      </Group>
    </>
  );
}

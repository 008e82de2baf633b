import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type SavedView, viewNameLimit } from '../../../contract/caseload.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { isNamed } from '../caseload-view/index.ts';

interface ViewNameDialogProps {
  /** The name it has; '' for a new one. */
  readonly name: string;
  /** Those whose names are taken. */
  readonly taken: readonly SavedView[];
  readonly onKeep: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks under what name what is shown is kept. */
export function ViewNameDialog({ name, taken, onKeep, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const [tried, setTried] = useState(false);
  const problem = useProblem(typed, taken);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(name === '' ? 'caseload.views.keepTitle' : 'caseload.views.renameTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (problem === null) onKeep(typed.trim());
        }}
      >
        <Stack>
          <Text size="sm">{t('caseload.views.keepText')}</Text>
          <TextInput
            data-autofocus
            label={t('caseload.views.name')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={tried ? problem : null}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit">{t('caseload.views.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What keeps a name from being used, in words. */
function useProblem(typed: string, taken: readonly SavedView[]): string | null {
  const { t } = useTranslation();
  const length = typed.trim().length;
  if (length === 0) return t('caseload.views.nameMissing');
  if (length > viewNameLimit) {
    return t('caseload.views.nameTooLong', { length, limit: viewNameLimit });
  }
  return taken.some(isNamed(typed)) ? t('caseload.views.nameTaken') : null;
}

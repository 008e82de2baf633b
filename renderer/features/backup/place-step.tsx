import { Button, Group, Stack, TextInput } from '@mantine/core';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FolderChoice } from '../../ui/folder-choice.tsx';
import { notifyError } from '../../ui/notify.tsx';
import type { Restoring } from './use-restore.ts';

/** Second step: where the new vault comes, and its name. */
export function PlaceStep({ restoring }: { readonly restoring: Restoring }) {
  const { t } = useTranslation();
  const { wish, change, goTo, work } = restoring;
  const chooseFolder = async () => {
    try {
      const folder = await luwte.host.choosePath({ kind: 'folder' });
      if (folder) change({ folder });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        goTo('secret');
      }}
    >
      <Stack gap="lg">
        {work.error ? <ErrorNotice error={work.error} /> : null}
        <TextInput
          size="md"
          label={t('backup.restore.name')}
          value={wish.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          maxLength={60}
          pattern=".*\S.*"
          required
          withAsterisk={false}
          autoFocus
          autoComplete="off"
        />
        <FolderChoice
          label={t('backup.restore.folder')}
          description={t('vault.setUp.folderHelp')}
          folder={wish.folder.label}
          otherLabel={t('vault.setUp.otherFolder')}
          onChoose={() => void chooseFolder()}
        />
        <Group justify="space-between">
          <Button variant="default" size="md" onClick={() => goTo('source')}>
            {t('common.back')}
          </Button>
          <Button type="submit" size="md">
            {t('common.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

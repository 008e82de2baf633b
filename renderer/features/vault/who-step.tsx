import { Button, Group, Stack, TextInput } from '@mantine/core';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FolderChoice } from '../../ui/folder-choice.tsx';
import { notifyError } from '../../ui/notify.tsx';
import type { VaultWish } from './vault-wish.ts';

interface WhoStepProps {
  readonly wish: VaultWish;
  readonly onChange: (wish: VaultWish) => void;
  readonly onNext: () => void;
}

/** Whose vault, its name, and where it comes. */
export function WhoStep({ wish, onChange, onNext }: WhoStepProps) {
  const { t } = useTranslation();
  const chooseFolder = async () => {
    try {
      const folder = await luwte.host.choosePath({ kind: 'folder' });
      if (folder) onChange({ ...wish, folder });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Stack gap="lg">
        <TextInput
          size="md"
          label={t('vault.setUp.memberName')}
          description={t('vault.setUp.memberNameHelp')}
          value={wish.memberName}
          onChange={(event) => onChange({ ...wish, memberName: event.currentTarget.value })}
          maxLength={100}
          pattern=".*\S.*"
          required
          withAsterisk={false}
          autoFocus
          autoComplete="off"
        />
        <TextInput
          size="md"
          label={t('vault.setUp.vaultName')}
          description={t('vault.setUp.vaultNameHelp')}
          value={wish.vaultName}
          onChange={(event) => onChange({ ...wish, vaultName: event.currentTarget.value })}
          maxLength={60}
          pattern=".*\S.*"
          required
          withAsterisk={false}
          autoComplete="off"
        />
        <FolderChoice
          label={t('vault.setUp.folder')}
          description={t('vault.setUp.folderHelp')}
          folder={wish.folder.label}
          otherLabel={t('vault.setUp.otherFolder')}
          onChoose={() => void chooseFolder()}
        />
        <Group justify="flex-end">
          <Button type="submit" size="md">
            {t('common.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

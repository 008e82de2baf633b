import { Alert, Loader, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileChooser } from '../../ui/file-chooser.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { useDroppedFiles } from '../../ui/use-dropped-files.ts';
import styles from './file-step.module.css';
import type { Importing } from './use-import.ts';

const accepted = '.csv,.tsv,.txt,.xlsx';

/** First step: the file, chosen or dropped anywhere on the page. */
export function FileStep({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  const { state, chooseFile } = importing;
  const [tooMany, setTooMany] = useState(false);
  const choose = (files: readonly File[]) => {
    setTooMany(files.length > 1);
    const [file] = files;
    if (file && files.length === 1) void chooseFile(file);
  };
  const dragging = useDroppedFiles(choose, state.reading === null);
  return (
    <Stack>
      {state.error ? <ErrorNotice error={state.error} /> : null}
      {tooMany ? <Alert color="orange">{t('imports.file.one')}</Alert> : null}
      <div className={styles.zone} data-dragging={dragging || undefined}>
        {state.reading === null ? (
          <Invitation dragging={dragging} onChoose={(file) => choose([file])} />
        ) : (
          <Stack align="center" role="status">
            <Loader aria-hidden />
            <Text>
              <SafeText>{t('imports.file.reading', { name: state.reading })}</SafeText>
            </Text>
          </Stack>
        )}
      </div>
      <Text size="sm" c="dimmed" className={styles.remember}>
        <IconLock size={18} aria-hidden />
        {t('imports.file.remember')}
      </Text>
    </Stack>
  );
}

interface InvitationProps {
  readonly dragging: boolean;
  readonly onChoose: (file: File) => void;
}

function Invitation({ dragging, onChoose }: InvitationProps) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="sm">
      <IconFileSpreadsheet size={48} stroke={1.3} className={styles.icon} aria-hidden />
      <Text fw={600} fz="lg">
        {dragging ? t('imports.file.dropNow') : t('imports.file.drop')}
      </Text>
      <Text c="dimmed" size="sm">
        {t('imports.file.or')}
      </Text>
      <FileChooser
        label={t('imports.file.choose')}
        accept={accepted}
        onChoose={([file]) => (file ? onChoose(file) : undefined)}
      />
      <Text c="dimmed" size="sm" ta="center" mt="xs">
        {t('imports.file.kinds')}
        <br />
        {t('imports.file.stays')}
      </Text>
    </Stack>
  );
}

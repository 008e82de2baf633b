import { Button, Center, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { backup } from '../../../contract/backup.ts';
import type { OutputOf } from '../../../contract/procedure.ts';
import { lockRequest } from '../../app/lock-request.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { queries } from '../../app/queries.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import styles from './backup-at-lock.module.css';

type Standing = OutputOf<typeof backup.standing>;

/**
 * Before locking by hand, when the team wants a backup then: it covers everything and locks when the backup
 * is made, when it can't be, or at once when asked. Locking by itself comes from the host and waits for nothing.
 */
export function BackupAtLock() {
  const { t } = useTranslation();
  const [down, setDown] = useState(false);
  useEffect(
    () =>
      lockRequest.handle(async () => {
        // As it is known now: a vault process that no longer answers must not keep the program open.
        const { queryKey } = queryOf('backup', 'standing', {});
        if (!queries.getQueryData<Standing>(queryKey)?.atLock) return;
        setDown(true);
        await luwte.backup.run({ occasion: 'lock' });
      }),
    [],
  );
  if (!down) return null;
  return (
    <Center className={styles.cover} role="alertdialog" aria-label={t('backup.atLock.title')}>
      <Stack align="center" gap="sm">
        <Text fw={600} role="status">
          {t('backup.atLock.title')}
        </Text>
        <Text c="dimmed">{t('backup.atLock.text')}</Text>
        <Button
          variant="default"
          autoFocus
          onClick={() => void luwte.host.lock({ reason: 'asked' })}
        >
          {t('backup.atLock.now')}
        </Button>
      </Stack>
    </Center>
  );
}

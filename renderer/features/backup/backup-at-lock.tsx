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

/** How long an answer that is on its way is waited for. In milliseconds. */
const patience = 1_000;

/**
 * How backups stand, after what was just saved as well; as it was known before when no answer comes: a vault
 * process that no longer answers must not keep the program open.
 */
async function knownStanding(): Promise<Standing | undefined> {
  // Only what a save made out of date is asked for.
  const standing = { ...queryOf('backup', 'standing', {}), staleTime: Number.POSITIVE_INFINITY };
  const known = queries.getQueryData<Standing>(standing.queryKey);
  const tooLong = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  try {
    return (await Promise.race([queries.fetchQuery(standing), tooLong])) ?? known;
  } catch {
    // What fails is told where backups are shown; here the lock goes on.
    return known;
  }
}

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
        if (!(await knownStanding())?.atLock) return;
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

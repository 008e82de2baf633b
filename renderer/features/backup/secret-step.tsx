import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatInstant } from '../../ui/format.ts';
import { isWholeRecovery, MemberChoice, PassphraseInput, RecoveryEntry } from '../vault/index.ts';
import type { Restoring } from './use-restore.ts';

/** Third step: who restores, and what opens the backup. */
export function SecretStep({ restoring }: { readonly restoring: Restoring }) {
  const { t } = useTranslation();
  const { wish, change, goTo, work } = restoring;
  const { about, way } = wish;
  if (!about) return null;
  const byCode = way === 'recovery-code';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void restoring.run();
      }}
    >
      <Stack gap="lg">
        <MemberChoice
          members={about.members}
          value={wish.member}
          onChange={(member) => change({ member })}
        />
        <Text size="sm" c="dimmed">
          {t('backup.restore.notListed')}
        </Text>
        {byCode ? (
          <RecoveryEntry
            value={wish.code}
            onChange={(code) => change({ code })}
            error={work.error}
          />
        ) : (
          <PassphraseInput
            label={t('vault.unlock.passphrase')}
            description={t('backup.restore.phraseHelp', { time: formatInstant(about.at) })}
            value={wish.passphrase}
            onChange={(passphrase) => change({ passphrase })}
            autoFocus
          />
        )}
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          onClick={() => change({ way: byCode ? 'passphrase' : 'recovery-code' })}
        >
          {byCode ? t('backup.restore.toPhrase') : t('backup.restore.toCode')}
        </Anchor>
        {work.error ? <ErrorNotice error={work.error} /> : null}
        {work.cancelled ? (
          <Alert role="status" color="gray">
            {t('backup.restore.cancelled')}
          </Alert>
        ) : null}
        <Group justify="space-between">
          <Button variant="default" size="md" onClick={() => goTo('place')}>
            {t('common.back')}
          </Button>
          <Button type="submit" size="md" disabled={byCode && !isWholeRecovery(wish.code)}>
            {t('backup.restore.run')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

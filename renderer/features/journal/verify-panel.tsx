import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { compartments } from '../../../contract/common.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { type PartCheck, useVerify } from './use-verify.ts';
import { WorkProgress } from './work-progress.tsx';

/** Whether anything in the journal was changed, erased or moved outside the program. */
export function VerifyPanel() {
  const { t } = useTranslation();
  const verify = useVerify();
  const { progress, result } = verify;
  return (
    <Paper component="section" aria-labelledby="verify-title" withBorder p="lg">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} id="verify-title" mb={4}>
              {t('journal.verify.title')}
            </Title>
            <Text size="sm" c="dimmed" maw={640}>
              {t('journal.verify.text')}
            </Text>
          </div>
          {progress ? null : (
            <Button
              variant="default"
              style={{ flexShrink: 0 }}
              leftSection={<IconShieldCheck size={18} aria-hidden />}
              onClick={() => void verify.start()}
            >
              {t(result ? 'journal.verify.again' : 'journal.verify.start')}
            </Button>
          )}
        </Group>
        {progress ? (
          <WorkProgress
            label={t('journal.verify.running')}
            words={t('journal.verify.progress', {
              done: formatCount(progress.done),
              total: formatCount(progress.total),
            })}
            {...progress}
            cancelLabel={t('journal.verify.cancel')}
            onCancel={verify.cancel}
          />
        ) : null}
        {verify.cancelled ? <Text role="status">{t('journal.verify.cancelled')}</Text> : null}
        {verify.error ? <ErrorNotice error={verify.error} /> : null}
        {result ? <Verdict checks={result} /> : null}
      </Stack>
    </Paper>
  );
}

function Verdict({ checks }: { readonly checks: readonly PartCheck[] }) {
  const { t } = useTranslation();
  const { member } = useVault();
  const problems = useProblems(checks);
  const count = checks.reduce((sum, check) => sum + check.count, 0);
  const closed = compartments
    .filter((name) => !member.compartments.includes(name))
    .map((name) => t(`vault.settings.compartment.${name}`));
  if (problems.length === 0) {
    return (
      <Alert role="status" color="teal" icon={<IconCircleCheck aria-hidden />}>
        <Text size="sm" fw={600}>
          {t('journal.verify.sound', { count, shown: formatCount(count) })}
        </Text>
        {closed.length > 0 ? (
          <Text size="sm">{t('journal.verify.notYours', { parts: closed.join(', ') })}</Text>
        ) : null}
      </Alert>
    );
  }
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('journal.verify.brokenTitle')}
    >
      <Stack gap="xs">
        {problems.map((problem) => (
          <Text size="sm" key={problem}>
            {problem}
          </Text>
        ))}
        <Text size="sm" fw={600}>
          {t('journal.verify.safe')}
        </Text>
        <Text size="sm">{t('journal.verify.next')}</Text>
      </Stack>
    </Alert>
  );
}

/** What is wrong, a sentence each. */
function useProblems(checks: readonly PartCheck[]): string[] {
  const { t } = useTranslation();
  const parts = checks.flatMap(({ compartment, brokenAt, soundUntil, expected }) => {
    const part = t(`vault.settings.compartment.${compartment}`);
    const broken =
      soundUntil === null
        ? t('journal.verify.brokenAtStart', { part })
        : t('journal.verify.broken', {
            ...{ part, until: formatInstant(soundUntil), number: formatCount(brokenAt ?? 0) },
          });
    const cut = t('journal.verify.cut', { part, expected: formatCount(expected ?? 0) });
    return [...(brokenAt === null ? [] : [broken]), ...(expected === null ? [] : [cut])];
  });
  // Each compartment tells of the same openings.
  const openings = checks.flatMap(({ mismatches }) => mismatches).map(formatInstant);
  const mismatches = [...new Set(openings)].map((at) => t('journal.verify.mismatch', { at }));
  return [...parts, ...mismatches];
}

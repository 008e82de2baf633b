import { Group, Stack, Text, Title } from '@mantine/core';
import type { Client } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ForAMoment } from '../../ui/for-a-moment.tsx';
import { formatAge, formatDate } from '../../ui/format.ts';
import { useNaming } from '../../ui/naming.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { DormantBadge, PhaseBadge, RiskBadge } from './course-badges.tsx';
import { FileMenu } from './file-menu.tsx';
import { FormerCodes } from './merged-notice.tsx';
import { ResidenceEndBadge } from './residence-end-badge.tsx';

/** Whose file this is: name and code, age, phase, risk and counsellor. */
export function ClientHeader({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const name = naming.said(client);
  const birth = useBirthWords(client);
  const counsellor = client.counsellor.trim();
  return (
    <Group justify="space-between" align="flex-start" gap="md">
      <Stack gap={2} miw={0}>
        <Group gap="sm" align="baseline">
          <Title order={1} size="h2">
            {name === '' ? t('clients.noName') : <SafeText>{name}</SafeText>}
          </Title>
          {naming.codesOnly ? null : (
            <Text c="dimmed" fw={500}>
              <SafeText>{client.code}</SafeText>
            </Text>
          )}
          <FormerCodes clientId={client.id} />
        </Group>
        <Text size="sm" c="dimmed" component="div">
          <ForAMoment what={t('codes.birth')}>{birth}</ForAMoment>
          {[
            '',
            counsellor === ''
              ? t('clients.noCounsellor')
              : t('clients.withCounsellor', { name: visibleBidi(counsellor) }),
            useInterpreterWords(client),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
      </Stack>
      <Group gap="xs">
        <PhaseBadge phase={client.phase} />
        <DormantBadge dormant={client.dormant} />
        <RiskBadge risk={client.risk} />
        <ResidenceEndBadge client={client} />
        <FileMenu clientId={client.id} />
      </Group>
    </Group>
  );
}

function useInterpreterWords({ interpreterNeeded, interpreterLanguage }: Client): string | null {
  const { t } = useTranslation();
  if (!interpreterNeeded) return null;
  const language = visibleBidi(interpreterLanguage.trim());
  return language === '' ? t('clients.interpreter') : t('clients.interpreterIn', { language });
}

/** 'geboren 2 mrt 1990 (36 jaar)'. */
function useBirthWords({ birthDate, birthYear }: Client): string {
  const { t } = useTranslation();
  const age = formatAge({ birthDate, birthYear });
  const withAge = (words: string) => (age === null ? words : `${words} (${age})`);
  if (birthDate !== null) return withAge(t('clients.born', { date: formatDate(birthDate) }));
  if (birthYear !== null) return withAge(t('clients.bornIn', { year: birthYear }));
  return t('clients.bornUnknown');
}

import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { OtherFile } from '../../../contract/network.ts';
import type { NetworkPersonFields } from '../../../contract/network-person.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** Says of which threats another file seems to know as well, and whom to ask; nothing when there are none. */
export function SharedThreats({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const shared = useQuery(queryOf('network', 'sharedThreats', { clientId }));
  if (shared.isError) {
    return <ErrorNotice error={shared.error} onRetry={() => void shared.refetch()} />;
  }
  if (!shared.data || shared.data.length === 0) return null;
  return (
    <Warning title={t('network.shared.title')}>
      {shared.data.map(({ personId, name, files }) => (
        <div key={personId}>
          <Text size="sm" fw={600}>
            <SafeText>{name}</SafeText>
          </Text>
          <Files files={files} />
        </div>
      ))}
    </Warning>
  );
}

interface KnownThreatProps {
  readonly clientId: string;
  readonly typed: Pick<NetworkPersonFields, 'name' | 'alias' | 'phone'>;
}

/** Longest that is looked for; longer text is told of at its field. */
const limits = { name: 500, alias: 500, phone: 60 };

/** While someone who threatens is being entered: the other files that seem to know them. */
export function KnownThreat({ clientId, typed: { name, alias, phone } }: KnownThreatProps) {
  const { t } = useTranslation();
  const sought = useMemo(
    () => ({
      clientId,
      name: name.slice(0, limits.name),
      alias: alias.slice(0, limits.alias),
      phone: phone.slice(0, limits.phone),
    }),
    [clientId, name, alias, phone],
  );
  // Each look is a line in the journal, so not one for every letter.
  const [settled] = useDebouncedValue(sought, 800);
  const known = useQuery(queryOf('network', 'findThreat', settled));
  if (!known.data || known.data.length === 0) return null;
  return (
    <Warning title={t('network.shared.typing')}>
      <Files files={known.data} />
    </Warning>
  );
}

function Warning({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Alert role="status" color="orange" title={title} icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs">
        {children}
        <Text size="sm">{t('network.shared.next')}</Text>
      </Stack>
    </Alert>
  );
}

function Files({ files }: { readonly files: readonly OtherFile[] }) {
  const { t } = useTranslation();
  const wordsOf = ({ code, counsellor }: OtherFile) =>
    counsellor.trim() === ''
      ? t('network.shared.fileOpen', { code: visibleBidi(code) })
      : t('network.shared.file', {
          code: visibleBidi(code),
          counsellor: visibleBidi(counsellor.trim()),
        });
  return (
    <List size="sm">
      {files.map((file) => (
        <List.Item key={file.clientId}>
          <Anchor component={Link} to={`/clients/${file.clientId}`} size="sm" underline="always">
            {wordsOf(file)}
          </Anchor>{' '}
          ({file.because.map((reason) => t(`network.shared.because.${reason}`)).join(', ')})
        </List.Item>
      ))}
    </List>
  );
}

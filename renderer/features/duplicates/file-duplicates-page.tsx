import { Anchor, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ClientSelect } from '../../ui/client-select.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { BreakGlass, needsReason } from '../access/index.ts';
import { ComparedPair } from './compared-pair.tsx';
import { PairList } from './pair-list.tsx';

/** The files that look like this one, or another that someone knows of. */
export function FileDuplicatesPage() {
  const clientId = useClientId();
  const { t } = useTranslation();
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  const pairs = useQuery(queryOf('duplicates', 'list', { clientId }));
  if (needsReason(client.error)) return <BreakGlass clientId={clientId} />;
  const failed = [client, pairs].find((query) => query.isError);
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!client.data || !pairs.data) return <Loading />;
  return (
    <Stack maw={960}>
      <div>
        <Anchor component={Link} to={`/clients/${clientId}`} size="sm">
          <IconArrowLeft size={14} aria-hidden /> {t('duplicates.back')}
        </Anchor>
        <PageHeader title={t('duplicates.ofFile')} description={t('duplicates.intro')} />
      </div>
      {pairs.data.every(({ apart }) => apart !== null) ? <Text>{t('duplicates.none')}</Text> : null}
      <PairList pairs={pairs.data} />
      <OtherFile clientId={clientId} known={pairs.data.flatMap(idsOf)} />
    </Stack>
  );
}

const idsOf = ({ one, other }: { one: { id: string }; other: { id: string } }) => [
  one.id,
  other.id,
];

interface OtherFileProps {
  readonly clientId: string;
  /** Those that stand above already. */
  readonly known: readonly string[];
}

/** A file that does not look like this one, and is of the same person all the same. */
function OtherFile({ clientId, known }: OtherFileProps) {
  const { t } = useTranslation();
  const [other, setOther] = useState<string | null>(null);
  return (
    <Stack gap="sm">
      <ClientSelect
        label={t('duplicates.choose')}
        placeholder={t('duplicates.chooseHint')}
        value={other}
        onChange={setOther}
        without={[clientId, ...known]}
        width={420}
      />
      {other === null ? null : <ComparedPair key={other} one={clientId} other={other} />}
    </Stack>
  );
}

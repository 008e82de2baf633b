import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Client } from '../../../contract/clients.ts';
import type { Network } from '../../../contract/network.ts';
import {
  type NetworkChoice,
  networkPaper,
  type NetworkPaper as Paper,
} from '../../../contract/network-print.ts';
import { printedHeading } from '../../../contract/print.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PostalCodeWarning, useAddressCheck } from '../../ui/address-check.tsx';
import { textsIn } from '../../ui/address-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PrintBasicsChoices } from '../../ui/print-basics.tsx';
import { PrintPage } from '../../ui/print-page.tsx';
import { PrintWarning } from '../../ui/print-warning.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { PrintHandover, useHandover } from '../consents/index.ts';
import { NetworkPaper } from './network-paper.tsx';

/** The print preview of a network. */
export function NetworkPrintPage() {
  const clientId = useClientId();
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  const network = useQuery(queryOf('network', 'get', { clientId }));
  const failed = [client, network].find((query) => query.isError);
  if (failed) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!client.data || !network.data) return <Loading />;
  return <NetworkPrint client={client.data} network={network.data} />;
}

const dataKinds = ['identity'] as const;

interface NetworkPrintProps {
  readonly client: Client;
  readonly network: Network;
}

function NetworkPrint({ client, network }: NetworkPrintProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const clientId = client.id;
  const [choice, setChoice] = useState<NetworkChoice>(() => ({
    language: i18n.language === 'en' ? 'en' : 'nl',
    ...{ heading: 'given-name', purpose: 'for-client', handover: null, signatures: false },
    ...{ names: true, threats: false, knowing: false, past: false },
  }));
  /** What the vault gave to be printed; until then, and after each choice, the preview. */
  const [printed, setPrinted] = useState<Paper | null>(null);
  const [fits, setFits] = useState(true);
  const checkAddress = useAddressCheck(clientId);
  const handover = useHandover(clientId, dataKinds);
  const spots = new Map(network.spots.map(({ personId, x, y }) => [personId, { x, y }]));
  const heading = printedHeading(client, choice.heading);
  const preview = { ...network, spots, heading, printedOn: localToday() };
  const paper = printed ?? networkPaper(preview, choice);
  const change = (patch: Partial<NetworkChoice>) => {
    setPrinted(null);
    setChoice({ ...choice, ...patch });
  };
  return (
    <PrintPage
      title={t('network.print')}
      suggestedName={`netwerk-${client.code}`}
      back={{
        label: t('network.printing.back'),
        onBack: () => void navigate({ to: '/clients/$clientId/network', params: { clientId } }),
      }}
      onCheck={async () => handover.printRefusal(choice) ?? checkAddress(textsIn(paper))}
      onPrint={async () => {
        const given = await luwte.network.print({ clientId, choice });
        // The sheet must show what was journalled before it is printed.
        flushSync(() => setPrinted(given));
      }}
      choices={
        <>
          <PrintBasicsChoices choice={choice} onChange={change} />
          <PrintHandover clientId={clientId} check={handover} choice={choice} onChange={change} />
          <Stack gap={8} role="group" aria-labelledby="print-parts">
            <Text size="sm" fw={500} id="print-parts">
              {t('network.printing.parts')}
            </Text>
            {(['names', 'threats', 'knowing', 'past'] as const).map((part) => (
              <Checkbox
                key={part}
                label={t(`network.printing.${part}`)}
                checked={choice[part]}
                onChange={(event) => change({ [part]: event.currentTarget.checked })}
              />
            ))}
          </Stack>
        </>
      }
      warnings={
        <>
          {fits ? null : <PrintWarning text={t('network.printing.tooLong')} />}
          {paper.people.some(({ side }) => side === 'threat') ? (
            <PrintWarning text={t('network.printing.threatWarning')} />
          ) : null}
          <PostalCodeWarning text={textsIn(paper)} />
        </>
      }
    >
      <NetworkPaper paper={paper} onFits={setFits} />
    </PrintPage>
  );
}

import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconCheck,
  IconClockExclamation,
  IconClockPlay,
  IconHandStop,
  IconMinus,
  IconX,
} from '@tabler/icons-react';
import {
  type Consent,
  type ConsentState,
  consentStanding,
  dataKinds,
  type Recipient,
  recipientKey,
  recipientsOf,
} from '../../../contract/consent.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import styles from './consent-table.module.css';
import type { Ending } from './end-dialog.tsx';
import type { Recipients } from './use-recipients.ts';

interface ConsentTableProps {
  readonly consents: readonly Consent[];
  readonly recipients: Recipients;
  readonly onEnd: (ending: Ending) => void;
}

const icons: Readonly<Record<ConsentState, Icon>> = {
  given: IconCheck,
  refused: IconX,
  withdrawn: IconHandStop,
  expired: IconClockExclamation,
  ahead: IconClockPlay,
  none: IconMinus,
};

/** What may go to whom at a glance: a row a recipient, a column a kind. */
export function ConsentTable({ consents, recipients, onEnd }: ConsentTableProps) {
  const { t } = useTranslation();
  const rows = recipientsOf(consents).toSorted((one, other) =>
    recipients.nameOf(one).localeCompare(recipients.nameOf(other)),
  );
  return (
    <Table.ScrollContainer minWidth={980} type="native">
      <Table aria-label={t('sharing.consent.table')} className={styles.table ?? ''} withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sharing.recipient')}</Table.Th>
            {dataKinds.map((kind) => (
              <Table.Th key={kind} className={styles.kind ?? ''}>
                {t(`sharing.kind.${kind}`)}
              </Table.Th>
            ))}
            <Table.Th>
              <VisuallyHidden>{t('sharing.consent.withdraw')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((recipient) => (
            <RecipientRow
              key={recipientKey(recipient)}
              recipient={recipient}
              name={recipients.nameOf(recipient)}
              consents={consents}
              onEnd={onEnd}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface RecipientRowProps extends Pick<ConsentTableProps, 'consents' | 'onEnd'> {
  readonly recipient: Recipient;
  readonly name: string;
}

function RecipientRow({ recipient, name, consents, onEnd }: RecipientRowProps) {
  const { t } = useTranslation();
  const standings = dataKinds.map((kind) => ({
    kind,
    ...consentStanding(consents, recipient, kind, localToday()),
  }));
  const holding = standings.flatMap(({ state, consent }) =>
    consent && (state === 'given' || state === 'ahead') ? [consent] : [],
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <SafeText>{name}</SafeText>
      </Table.Th>
      {standings.map(({ kind, state, consent }) => (
        <Table.Td key={kind} className={styles.cell ?? ''} data-state={state}>
          <Standing state={state} consent={consent} />
        </Table.Td>
      ))}
      <Table.Td>
        {holding.length === 0 ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('sharing.consent.withdrawOf', { recipient: visibleBidi(name) })}
            onClick={() => onEnd({ why: 'withdrawn', consents: holding, name })}
          >
            {t('sharing.consent.withdraw')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface StandingProps {
  readonly state: ConsentState;
  readonly consent: Consent | null;
}

function Standing({ state, consent }: StandingProps) {
  const { t } = useTranslation();
  const StateIcon = icons[state];
  return (
    <>
      <StateIcon size={18} aria-hidden className={styles.icon} />
      <Text size="xs" component="span" className={styles.word ?? ''}>
        {t(`sharing.state.${state}`)}
      </Text>
      {consent && limitOf(state, consent) ? (
        <Text size="xs" component="span" c="dimmed">
          {t(state === 'ahead' ? 'sharing.consent.from' : 'sharing.consent.until', {
            date: formatDate(limitOf(state, consent)),
          })}
        </Text>
      ) : null}
    </>
  );
}

/** The day that matters of a consent: when it begins, or when it ends or ended; '' for none. */
function limitOf(state: ConsentState, { from, until }: Consent): string {
  if (state === 'ahead') return from;
  return (state === 'given' || state === 'expired') && until !== null ? until : '';
}

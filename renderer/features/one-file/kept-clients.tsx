import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconSearch, IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { fold } from '../../../contract/fold.ts';
import type { KeptClient } from '../../../contract/one-file.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useNaming } from '../../ui/naming.ts';
import { spokenName } from '../../ui/person-name.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import styles from './kept-clients.module.css';
import type { OneFile, OpenedBackup } from './use-one-file.ts';

/** More than these are found by searching. */
const shownAtOnce = 100;

interface KeptClientsProps {
  readonly backup: OpenedBackup;
  readonly work: OneFile;
}

/** Second: whose file, in the caseload as it was. */
export function KeptClients({ backup, work }: KeptClientsProps) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const words = fold(sought).split(/\s+/);
  const found = backup.clients.filter((client) => {
    const said = fold(`${client.code} ${spokenName(client)}`);
    return words.every((word) => said.includes(word));
  });
  const shown = found.slice(0, shownAtOnce);
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2} size="h3">
            {t('oneFile.list.title')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('oneFile.list.of', { when: formatInstant(backup.at) })}
          </Text>
        </div>
        <Button variant="default" onClick={work.leave}>
          {t('oneFile.list.other')}
        </Button>
      </Group>
      {backup.clients.length === 0 ? (
        <EmptyState
          icon={<IconUserQuestion aria-hidden />}
          title={t('oneFile.list.empty')}
          text={t('oneFile.list.emptyText')}
        />
      ) : (
        <>
          <TextInput
            label={t('oneFile.list.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
            autoFocus
            autoComplete="off"
            maw={420}
          />
          <Text size="sm" c="dimmed" role="status">
            {t('oneFile.list.shown', { shown: shown.length, total: backup.clients.length })}
          </Text>
          {shown.length === 0 ? (
            <EmptyState
              icon={<IconUserQuestion aria-hidden />}
              title={t('oneFile.list.noMatch')}
              text={t('oneFile.list.noMatchText')}
            />
          ) : (
            <ClientTable clients={shown} onChoose={work.choose} />
          )}
        </>
      )}
    </Stack>
  );
}

interface ClientTableProps {
  readonly clients: readonly KeptClient[];
  readonly onChoose: (id: string) => void;
}

function ClientTable({ clients, onChoose }: ClientTableProps) {
  const { t } = useTranslation();
  const naming = useNaming();
  const whoIs = (client: KeptClient) => visibleBidi(naming.said(client) || client.code);
  return (
    <div className={styles.frame}>
      <Table aria-label={t('oneFile.list.label')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('oneFile.list.code')}</Table.Th>
            <Table.Th>{t('oneFile.list.name')}</Table.Th>
            <Table.Th>{t('oneFile.list.phase')}</Table.Th>
            <Table.Th>{t('oneFile.list.changed')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {clients.map((client) => (
            <Table.Tr key={client.id}>
              <Table.Td className={styles.figures}>
                <SafeText>{client.code}</SafeText>
              </Table.Td>
              <Table.Td>
                <SafeText>{whoIs(client)}</SafeText>
                {client.present ? null : (
                  <Text size="sm" c="dimmed">
                    {t('oneFile.list.absent')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {client.phase === null
                  ? t('clients.phaseUnknown')
                  : t(`clients.phase.${client.phase}`)}
              </Table.Td>
              <Table.Td className={styles.figures}>{formatInstant(client.changedAt)}</Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="light"
                  size="compact-md"
                  aria-label={t('oneFile.list.chooseOf', { who: whoIs(client) })}
                  onClick={() => onChoose(client.id)}
                >
                  {t('oneFile.list.choose')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

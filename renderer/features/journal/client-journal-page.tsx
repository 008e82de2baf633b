import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClientId } from '../../ui/use-client-id.ts';
import { everything } from './journal-choice.ts';
import { JournalView } from './journal-view.tsx';

/** Who saw or changed one client's file. */
export function ClientJournalPage() {
  const { t } = useTranslation();
  const clientId = useClientId();
  const [choice, setChoice] = useState({ ...everything, clientId });
  return (
    <section aria-labelledby="client-journal-title">
      <Title order={2} id="client-journal-title" mb={4}>
        {t('journal.ofClientTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('journal.ofClientText')}
      </Text>
      <JournalView
        choice={{ ...choice, clientId }}
        onChange={(next) => setChoice({ ...next, clientId })}
        only={clientId}
      />
    </section>
  );
}

import { Text } from '@mantine/core';
import type { Client } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import classes from './safe-contact.module.css';
import { callIcons, SafeContactRules } from './safe-contact-rules.tsx';
import { useClient } from './use-client.ts';

/** What was agreed about reaching someone, to read before a number. */
export function SafeContactPanel({ client }: { readonly client: Pick<Client, 'safeContact'> }) {
  const { t } = useTranslation();
  const { callSafe } = client.safeContact;
  const Icon = callIcons[callSafe];
  return (
    <div className={classes.banner} data-call={callSafe}>
      <span className={classes.icon}>
        <Icon size={24} aria-hidden />
      </span>
      <div className={classes.body}>
        <Text fw={700}>{t(`clients.safe.call.${callSafe}`)}</Text>
        <SafeContactRules safe={client.safeContact} />
      </div>
    </div>
  );
}

/** The same outside the file; nothing for a file that the member has not opened. */
export function SafeContactNotice({ clientId }: { readonly clientId: string }) {
  const client = useClient(clientId);
  return client.data ? <SafeContactPanel client={client.data} /> : null;
}

import { Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Client } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { NumberDialog } from './number-dialog.tsx';
import classes from './safe-contact.module.css';
import { callIcons, hasAgreements, SafeContactRules } from './safe-contact-rules.tsx';

/** How this person can be reached without danger; stands at the top of every page of the file. */
export function SafeContactBanner({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const { callSafe } = client.safeContact;
  const Icon = callIcons[callSafe];
  return (
    <section className={classes.banner} data-call={callSafe} aria-label={t('clients.safe.banner')}>
      <span className={classes.icon}>
        <Icon size={26} stroke={1.75} aria-hidden />
      </span>
      <div className={classes.body}>
        <Text component="div" size="sm">
          <Text span inherit size="md" fw={700} className={classes.heading}>
            {t(`clients.safe.call.${callSafe}`)}
          </Text>
          {callSafe === 'no' ? ` · ${t('clients.safe.noText')}` : null}
          {callSafe === 'unknown' ? ` · ${t('clients.safe.unknownText')}` : null}
        </Text>
        {hasAgreements(client.safeContact) ? <SafeContactRules safe={client.safeContact} /> : null}
      </div>
      <BannerActions client={client} />
    </section>
  );
}

function BannerActions({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const [showing, setShowing] = useState(false);
  const reachable = client.phone.trim() !== '' || client.email.trim() !== '';
  return (
    <div className={classes.actions}>
      {hasAgreements(client.safeContact) ? null : (
        <Button component={Link} to={`/clients/${client.id}/person`} variant="default">
          {t('clients.safe.fillIn')}
        </Button>
      )}
      {reachable ? (
        <Button
          variant="default"
          leftSection={<IconEye size={16} aria-hidden />}
          onClick={() => setShowing(true)}
        >
          {t(client.phone.trim() === '' ? 'clients.safe.showEmail' : 'clients.safe.showNumber')}
        </Button>
      ) : (
        <Text size="sm" className={classes.quiet}>
          {t('clients.safe.noNumber')}
        </Text>
      )}
      {showing ? (
        <NumberDialog
          clientId={client.id}
          numbers={[
            { label: t('clients.safe.number'), value: client.phone },
            { label: t('clients.safe.email'), value: client.email },
          ]}
          onClose={() => setShowing(false)}
        />
      ) : null}
    </div>
  );
}

import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { sharingParts } from '../../app/sharing-search.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClientId } from '../../ui/use-client-id.ts';
import { ConsentsPart } from '../consents/index.ts';
import { NotificationsPart } from '../notifications/index.ts';
import { ReferralsPart } from '../referrals/index.ts';

/** Consent and referrals in a client's file: what may go to whom, which help was asked, the notification. */
export function SharingPage() {
  const { t } = useTranslation();
  const clientId = useClientId();
  const navigate = useNavigate();
  const { part = 'consents' } = useSearch({ strict: false });
  return (
    <Tabs
      value={part}
      onChange={(value) => {
        const chosen = sharingParts.find((each) => each === value);
        const to = '/clients/$clientId/sharing';
        if (chosen) void navigate({ to, params: { clientId }, search: { part: chosen } });
      }}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('sharing.parts')}>
        {sharingParts.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`sharing.part.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="consents" pt="lg">
        <ConsentsPart key={clientId} clientId={clientId} />
      </Tabs.Panel>
      <Tabs.Panel value="referrals" pt="lg">
        <ReferralsPart key={clientId} clientId={clientId} />
      </Tabs.Panel>
      <Tabs.Panel value="notifications" pt="lg">
        <NotificationsPart key={clientId} clientId={clientId} />
      </Tabs.Panel>
    </Tabs>
  );
}

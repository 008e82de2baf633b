import { Anchor, Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Partner } from '../../../contract/partners.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { PartnerBadges } from './partner-list.tsx';
import { usePartnerWords } from './use-partner-words.ts';

interface PartnerViewProps {
  readonly partner: Partner;
  readonly openReferrals: number;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** All that is known of a partner. */
export function PartnerView({ partner, openReferrals, onEdit, onClose }: PartnerViewProps) {
  const { t } = useTranslation();
  const words = usePartnerWords();
  const { fields } = partner;
  const reach = [fields.place, fields.phone, fields.email].filter((line) => line !== '');
  return (
    <Stack gap="md" maw={960}>
      <div>
        <Anchor component="button" type="button" size="sm" onClick={onClose}>
          <IconArrowLeft size={14} aria-hidden /> {t('partners.close')}
        </Anchor>
        <PageHeader
          title={<SafeText>{fields.name}</SafeText>}
          description={t(`partners.kind.${fields.kind}`)}
          actions={
            <>
              <HistoryButton
                compartment="casework"
                objectKind="partner"
                objectId={partner.id}
                clientId={null}
                {...words}
              />
              <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
                {t('common.edit')}
              </Button>
            </>
          }
        />
        <PartnerBadges partner={partner} />
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Part title={t('partners.reach')}>
          {reach.map((line) => (
            <Text key={line} size="sm">
              <SafeText>{line}</SafeText>
            </Text>
          ))}
          {reach.length === 0 ? <Nothing text={t('partners.nothing')} /> : null}
        </Part>
        <Part title={t('partners.column.open')}>
          <Text fz={28} fw={600} lh={1.1}>
            {openReferrals}
          </Text>
        </Part>
      </SimpleGrid>
      <Part title={t('partners.field.contacts')}>
        {fields.contacts.length === 0 ? <Nothing text={t('partners.contact.none')} /> : null}
        {fields.contacts.map((contact) => (
          <div key={contact.id}>
            <Text size="sm" fw={600}>
              <SafeText>{contact.name}</SafeText>
            </Text>
            <Text size="sm">
              <SafeText>
                {[contact.role, contact.phone, contact.email, contact.note]
                  .filter((line) => line !== '')
                  .join(' · ')}
              </SafeText>
            </Text>
          </div>
        ))}
      </Part>
      <Part title={t('partners.field.agreements')}>
        {fields.agreements.length === 0 ? <Nothing text={t('partners.agreement.none')} /> : null}
        {fields.agreements.map((agreement) => (
          <div key={agreement.id}>
            <StoredText text={agreement.text} />
            <Text size="sm" c="dimmed">
              {[
                agreement.from &&
                  t('partners.agreement.since', { date: formatDate(agreement.from) }),
                agreement.until &&
                  t('partners.agreement.ends', { date: formatDate(agreement.until) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </Text>
          </div>
        ))}
      </Part>
      {fields.remarks.trim() === '' ? null : (
        <Part title={t('partners.field.remarks')}>
          <StoredText text={fields.remarks} />
        </Part>
      )}
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </Paper>
  );
}

const Nothing = ({ text }: { readonly text: string }) => (
  <Text size="sm" c="dimmed">
    {text}
  </Text>
);

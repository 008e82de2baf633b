import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { isOpenReferral, type Referral } from '../../../contract/referral.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useRecipients } from '../consents/index.ts';

interface ReferralCardProps {
  readonly referral: Referral;
  readonly onEdit: () => void;
}

/** A referral: which help, where, how it stands, and every turn it took. */
export function ReferralCard({ referral, onEdit }: ReferralCardProps) {
  const { t } = useTranslation();
  const { fields, state } = referral;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={6} miw={0}>
          <Group gap="xs">
            <Title order={3} size="h4">
              <SafeText>{fields.help}</SafeText>
            </Title>
            <Badge variant="light" tt="none" color={isOpenReferral(state) ? 'teal' : 'gray'}>
              {t(`sharing.referral.state.${state}`)}
            </Badge>
          </Group>
          <Where referral={referral} />
          <Reminder referral={referral} />
          {fields.reason.trim() === '' ? null : (
            <Labelled label={t('sharing.referral.field.reason')} text={fields.reason} />
          )}
          {fields.note.trim() === '' ? null : (
            <Labelled label={t('sharing.referral.field.note')} text={fields.note} />
          )}
          <Steps referral={referral} />
        </Stack>
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ flexShrink: 0 }}
          aria-label={t('sharing.referral.edit', { help: visibleBidi(fields.help) })}
          onClick={onEdit}
        >
          {t('sharing.referral.editShort')}
        </Button>
      </Group>
    </Paper>
  );
}

function Where({ referral: { fields } }: Pick<ReferralCardProps, 'referral'>) {
  const { t } = useTranslation();
  const { nameOf } = useRecipients([]);
  const facts = [
    fields.recipient === null ? '' : nameOf(fields.recipient),
    fields.contactPerson,
    t(`contacts.area.${fields.area}`),
  ];
  return (
    <Text size="sm">
      <SafeText>{facts.filter((fact) => fact !== '').join(' · ')}</SafeText>
    </Text>
  );
}

/** When to ask, while there is no answer. */
function Reminder({ referral: { fields, state } }: Pick<ReferralCardProps, 'referral'>) {
  const { t } = useTranslation();
  if (state !== 'referred' || fields.remindOn === null) return null;
  const date = formatDate(fields.remindOn);
  return fields.remindOn < localToday() ? (
    <Alert role="status" color="orange" icon={<IconCalendarExclamation aria-hidden />}>
      <Text size="sm">{t('sharing.referral.remindLate', { date })}</Text>
    </Alert>
  ) : (
    <Text size="sm" fw={600}>
      {t('sharing.referral.remind', { date })}
    </Text>
  );
}

function Labelled({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <StoredText text={text} />
    </div>
  );
}

function Steps({ referral: { steps, fields, state } }: Pick<ReferralCardProps, 'referral'>) {
  const { t } = useTranslation();
  return (
    <>
      {isOpenReferral(state) && fields.shared.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('sharing.referral.shares', {
            kinds: fields.shared.map((kind) => t(`sharing.kind.${kind}`)).join(', '),
          })}
        </Text>
      ) : null}
      <Stack
        gap={2}
        component="ol"
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
        aria-label={t('sharing.referral.steps')}
      >
        {steps.map((step) => (
          <Text key={step.id} component="li" size="sm" c="dimmed">
            {t('sharing.referral.since', {
              state: t(`sharing.referral.state.${step.state}`),
              date: formatDate(step.on),
            })}
            {` · ${visibleBidi(step.recordedBy)}`}
            {step.note === '' ? '' : ` · ${visibleBidi(step.note)}`}
          </Text>
        ))}
      </Stack>
    </>
  );
}

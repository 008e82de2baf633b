import { Alert, Anchor, List, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lineLimit } from '../../../contract/common.ts';
import type { Handover } from '../../../contract/consent.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { RecipientField } from './recipient-field.tsx';
import type { HandoverCheck, PrintedFor } from './use-handover.ts';

interface HandoverChoiceProps {
  readonly clientId: string;
  readonly check: HandoverCheck;
  readonly handover: Handover | null;
  readonly onChange: (handover: Handover | null) => void;
}

/** For whom something is, whether the client agreed to that, and why it goes there when not. */
export function HandoverChoice({ clientId, check, handover, onChange }: HandoverChoiceProps) {
  const { t } = useTranslation();
  const reason = handover?.reason ?? '';
  return (
    <Stack gap="xs">
      <RecipientField
        label={t('sharing.handover.title')}
        recipients={check.recipients}
        value={handover?.recipient ?? null}
        onChange={(recipient) => onChange(recipient && { recipient, reason })}
        required
      />
      {check.error ? <ErrorNotice error={check.error} /> : null}
      {handover === null || handover.recipient.name.trim() === '' ? null : (
        <HandoverStanding
          clientId={clientId}
          check={check}
          handover={handover}
          onChange={onChange}
        />
      )}
    </Stack>
  );
}

interface HandoverStandingProps extends Omit<HandoverChoiceProps, 'handover'> {
  readonly handover: Handover;
}

/** Whether the client agreed; asks for the reason to go against it. */
export function HandoverStanding(props: HandoverStandingProps) {
  const { clientId, check, handover, onChange } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { recipient, reason } = handover;
  const standings = check.standings(recipient);
  const lacking = standings.filter(({ state }) => state !== 'given');
  const name = visibleBidi(check.recipients.nameOf(recipient));
  if (standings.length === 0) return null;
  if (lacking.length === 0) {
    return (
      <Alert role="status" color="green" icon={<IconCheck aria-hidden />}>
        <Text size="sm">
          {t('sharing.handover.given', {
            recipient: name,
            kind: standings.map(({ kind }) => t(`sharing.kind.${kind}`)).join(', '),
          })}
        </Text>
      </Alert>
    );
  }
  return (
    <Alert role="status" color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t('sharing.handover.lacking', { recipient: name })}
        </Text>
        <List size="sm">
          {lacking.map(({ kind, state }) => (
            <List.Item key={kind}>
              {t(`sharing.kind.${kind}`)}: {t(`sharing.standing.${state}`)}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t('sharing.handover.ask')}</Text>
        <Anchor
          component="button"
          type="button"
          ta="left"
          size="sm"
          onClick={() => void navigate({ to: '/clients/$clientId/sharing', params: { clientId } })}
        >
          {t('sharing.handover.record')}
        </Anchor>
        <TextInput
          label={t('sharing.handover.reason')}
          value={reason}
          maxLength={lineLimit}
          onChange={(event) => onChange({ recipient, reason: event.currentTarget.value })}
          autoComplete="off"
        />
      </Stack>
    </Alert>
  );
}

interface PrintHandoverProps extends Pick<HandoverChoiceProps, 'clientId' | 'check'> {
  readonly choice: PrintedFor;
  readonly onChange: (patch: { readonly handover: Handover | null }) => void;
}

/** The same on the preview of a paper, when it is for someone else. */
export function PrintHandover({ clientId, check, choice, onChange }: PrintHandoverProps) {
  if (choice.purpose !== 'recipient') return null;
  return (
    <HandoverChoice
      clientId={clientId}
      check={check}
      handover={choice.handover}
      onChange={(handover) => onChange({ handover })}
    />
  );
}

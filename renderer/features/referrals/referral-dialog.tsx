import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMemo } from 'react';
import {
  goesOut,
  type Referral,
  type ReferralForm,
  referralFieldsSchema,
  referralProblems,
} from '../../../contract/referral.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { HistoryButton } from '../../ui/history-button.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { HandoverStanding, useHandover } from '../consents/index.ts';
import { useProblems } from '../notes/index.ts';
import { ReferralFieldset } from './referral-fieldset.tsx';
import {
  newReferral,
  referralFieldNames,
  type TypedReferral,
  typedOf,
  typedReferralSchema,
} from './referral-form.ts';
import { useReferralWords } from './use-referral-words.ts';

interface ReferralDialogProps {
  readonly clientId: string;
  /** Null for a new referral. */
  readonly referral: Referral | null;
  readonly onClose: () => void;
}

/** Enters a referral, changes it or lets it take a turn. What is typed stays as a draft when it is closed. */
export function ReferralDialog({ clientId, referral, onClose }: ReferralDialogProps) {
  const { t } = useTranslation();
  const words = useReferralWords();
  const today = localToday();
  const record = useMemo(
    () => (referral ? typedOf(referral, today) : newReferral(today)),
    [referral, today],
  );
  const form = useRecordForm<TypedReferral>({
    ...{ compartment: 'casework', kind: 'referral', clientId, objectId: referral?.id ?? null },
    baseVersion: referral?.version ?? 0,
    record,
    typedSchema: typedReferralSchema,
    save: async (values, version) => {
      const answer = await luwte.referrals.save({
        ...{ id: referral?.id ?? null, clientId, version },
        ...{ fields: referralFieldsSchema.parse(values), step: turnOf(values) },
        reason: values.withoutConsent,
      });
      return formOutcome(answer, (current) => typedOf(current, today));
    },
    onSaved: () => {
      notifyDone(t('sharing.referral.saved'));
      onClose();
    },
  });
  const { values } = form;
  const check = useHandover(clientId, values.shared);
  const handover = values.recipient && {
    recipient: values.recipient,
    reason: values.withoutConsent,
  };
  const asksConsent = goesOut(referral, values, values.state);
  const lacksReason = asksConsent && values.shared.length > 0 && check.refusal(handover) !== null;
  const lastOn = referral?.steps.at(-1)?.on ?? null;
  const problems = useProblems<keyof ReferralForm>(
    referralProblems(values, referral?.state ?? null, lastOn, today),
  );
  const title = referral
    ? t('sharing.referral.edit', { help: visibleBidi(referral.fields.help) })
    : t('sharing.referral.new');
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        ref={problems.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.check() && !lacksReason) void form.save();
        }}
      >
        <Stack>
          <ReferralFieldset
            referral={referral}
            recipients={check.recipients}
            values={values}
            change={form.change}
            errorOf={problems.errorOf}
          />
          {asksConsent && handover !== null ? (
            <HandoverStanding
              clientId={clientId}
              check={check}
              handover={handover}
              onChange={(given) => form.change({ withoutConsent: given?.reason ?? '' })}
            />
          ) : null}
          <DraftStatus draft={form.draft} />
          <Group justify="space-between">
            {referral ? (
              <HistoryButton
                compartment="casework"
                objectKind="referral"
                objectId={referral.id}
                clientId={clientId}
                {...words}
              />
            ) : (
              <span />
            )}
            <Button type="submit" loading={form.saving} disabled={lacksReason}>
              {t('sharing.referral.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict form={form} fields={referralFieldNames} {...words} />
    </Modal>
  );
}

const turnOf = ({ state, on, stepNote }: TypedReferral) =>
  state === null || on === null ? null : { state, on, note: stepNote };

import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { textLimit } from '../../../contract/common.ts';
import { handOverReasons, offerFieldsSchema } from '../../../contract/hand-over.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** An offer while it is written: no colleague may be chosen yet. */
const formSchema = z.object({
  toMemberId: z.string(),
  reason: z.enum(handOverReasons),
  note: z.string(),
});
type OfferForm = z.infer<typeof formSchema>;
const emptyOffer: OfferForm = { toMemberId: '', reason: 'other', note: '' };

interface OfferFormProps {
  readonly clientId: string;
  /** Whose file it is; they are not offered it. */
  readonly counsellor: string;
}

/** To whom the file is offered, why, and what they should know. */
export function OfferForm({ clientId, counsellor }: OfferFormProps) {
  const { t } = useTranslation();
  const team = useQuery(queryOf('members', 'list', {}));
  const [attempted, setAttempted] = useState(false);
  const colleagues = (team.data?.members ?? []).filter(
    ({ name, state }) => state !== 'suspended' && name !== counsellor.trim(),
  );
  const nameOf = (id: string) => visibleBidi(colleagues.find((each) => each.id === id)?.name ?? '');
  const form = useRecordForm<OfferForm>({
    ...{ compartment: 'casework', kind: 'hand-over', clientId, objectId: null },
    ...{ baseVersion: 0, record: emptyOffer, typedSchema: formSchema },
    save: async (values) => {
      const fields = offerFieldsSchema.parse(values);
      await luwte.handOver.offer({ clientId, files: [clientId], fields });
      notifyDone(t('handOver.sentDone', { name: nameOf(values.toMemberId) }));
      return { outcome: 'saved', version: 0 };
    },
  });
  const { toMemberId, reason, note } = form.values;
  const isChosen = colleagues.some(({ id }) => id === toMemberId);
  const tooLong =
    note.length > textLimit
      ? t('plans.problem.too-long', { length: note.length, limit: textLimit })
      : undefined;
  if (team.isPending) return <Loading />;
  if (team.isError) return <ErrorNotice error={team.error} onRetry={() => void team.refetch()} />;
  if (colleagues.length === 0) return <Text>{t('handOver.alone')}</Text>;
  return (
    <Paper withBorder p="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempted(true);
          if (isChosen && tooLong === undefined) void form.save();
        }}
      >
        <Stack>
          <NativeSelect
            label={t('handOver.field.to')}
            data={[
              { value: '', label: t('handOver.choose') },
              ...colleagues.map(({ id, name, role }) => ({
                value: id,
                label: `${visibleBidi(name)} (${t(`vault.role.${role}`)})`,
              })),
            ]}
            value={isChosen ? toMemberId : ''}
            onChange={(event) => form.change({ toMemberId: event.currentTarget.value })}
            error={attempted && !isChosen ? t('handOver.noColleague') : null}
          />
          <ChoiceField
            label={t('handOver.field.reason')}
            values={handOverReasons}
            wordOf={(each) => t(`handOver.reasons.${each}`)}
            value={reason}
            onChange={(chosen) => form.change({ reason: chosen })}
          />
          <PlanText
            label={t('handOver.field.note')}
            value={note}
            onChange={(text) => form.change({ note: text })}
            error={tooLong}
            minRows={4}
          />
          <DraftStatus draft={form.draft} />
          <Group justify="flex-end">
            <Button type="submit" loading={form.saving}>
              {t('handOver.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

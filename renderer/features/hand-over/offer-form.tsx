import { Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { textLimit } from '../../../contract/common.ts';
import { handOverReasons, offerFieldsSchema } from '../../../contract/hand-over.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
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

/** The colleagues who can open the vault, oneself among them. */
export function useColleagues() {
  const team = useQuery(queryOf('members', 'list', {}));
  return { team, all: (team.data?.members ?? []).filter(({ state }) => state !== 'suspended') };
}

interface OfferFormProps {
  /** Whose draft it is; null for several files. */
  readonly clientId: string | null;
  /** Whose file it is; they are not offered it. */
  readonly counsellor: string;
  /** The files to offer to that colleague. */
  readonly filesFor: (to: string) => readonly string[];
  /** What there is to say once a colleague is chosen. */
  readonly summary?: (to: string) => ReactNode;
  readonly onOffered: (offerIds: readonly string[], to: string) => void;
}

/** To whom files are offered, why, and what they should know. */
export function OfferForm(props: OfferFormProps) {
  const { clientId, counsellor, filesFor, summary, onOffered } = props;
  const { t } = useTranslation();
  const { team, all } = useColleagues();
  const [attempted, setAttempted] = useState(false);
  const colleagues = all.filter(({ name }) => name !== counsellor.trim());
  const form = useRecordForm<OfferForm>({
    ...{ compartment: 'casework', kind: 'hand-over', clientId, objectId: null },
    ...{ baseVersion: 0, record: emptyOffer, typedSchema: formSchema },
    save: async (values) => {
      const fields = offerFieldsSchema.parse(values);
      const to = colleagues.find(({ id }) => id === values.toMemberId)?.name ?? '';
      const { offerIds } = await luwte.handOver.offer({
        clientId,
        files: [...filesFor(to)],
        fields,
      });
      onOffered(offerIds, to);
      return { outcome: 'saved', version: 0 };
    },
  });
  const { toMemberId, reason, note } = form.values;
  const chosen = colleagues.find(({ id }) => id === toMemberId);
  const none = chosen !== undefined && filesFor(chosen.name).length === 0;
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
          if (chosen && !none && tooLong === undefined) void form.save();
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
            value={chosen ? toMemberId : ''}
            onChange={(event) => form.change({ toMemberId: event.currentTarget.value })}
            error={attempted && !chosen ? t('handOver.noColleague') : null}
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
          {chosen && summary ? summary(chosen.name) : null}
          <DraftStatus draft={form.draft} />
          <Group justify="flex-end">
            <Button type="submit" loading={form.saving} disabled={none}>
              {t('handOver.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

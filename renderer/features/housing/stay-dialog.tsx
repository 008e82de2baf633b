import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Placement, placeTypes } from '../../../contract/placements.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { postalCodeIn } from '../../ui/address-text.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { confirm } from '../../ui/confirm.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { HistoryButton } from '../../ui/history-button.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { type ProblemText, useProblemText } from '../../ui/use-problem-text.ts';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import {
  emptyStay,
  overlapping,
  type StayForm,
  stayFieldsOf,
  stayFormSchema,
  stayProblems,
} from './stay-form.ts';
import { useStayPeriod } from './use-stay-period.ts';
import { stayFieldNames, useStayWords } from './use-stay-words.ts';

interface StayDialogProps {
  readonly clientId: string;
  /** Null for a new stay. */
  readonly stay: Placement | null;
  readonly stays: readonly Placement[];
  readonly onClose: () => void;
}

/** Enters or changes a stay. What is typed stays as a draft when the dialog is closed. */
export function StayDialog({ clientId, stay, stays, onClose }: StayDialogProps) {
  const { t } = useTranslation();
  const words = useStayWords();
  const record = useMemo<StayForm>(() => stay?.fields ?? emptyStay, [stay]);
  const form = useRecordForm<StayForm>({
    compartment: 'casework',
    kind: 'placement',
    clientId,
    objectId: stay?.id ?? null,
    baseVersion: stay?.version ?? 0,
    record,
    typedSchema: stayFormSchema,
    save: (values, version) => saveStay(clientId, stay?.id ?? null, values, version),
    onSaved: () => {
      notifyDone(t('housing.stays.saved'));
      onClose();
    },
  });
  const problems = stayProblems(form.values);
  const [attempted, setAttempted] = useState(false);
  const problemText = useProblemText(problems, attempted);
  const save = () => {
    setAttempted(true);
    if (problems.size === 0) void form.save();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        stay
          ? t('housing.stays.edit', { place: visibleBidi(stay.fields.place) })
          : t('housing.stays.new')
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <StayFields values={form.values} change={form.change} problemText={problemText} />
        <OverlapWarning form={form.values} ownId={stay?.id ?? null} stays={stays} />
        <DraftStatus draft={form.draft} />
        <Group justify="space-between">
          {stay ? (
            <StayRecordActions clientId={clientId} stay={stay} onRemoved={onClose} />
          ) : (
            <span />
          )}
          <Button loading={form.saving} onClick={save}>
            {t('housing.stays.save')}
          </Button>
        </Group>
      </Stack>
      <RecordConflict form={form} fields={stayFieldNames} {...words} />
    </Modal>
  );
}

interface StayFieldsProps {
  readonly values: StayForm;
  readonly change: (patch: Partial<StayForm>) => void;
  readonly problemText: ProblemText;
}

function StayFields({ values, change, problemText }: StayFieldsProps) {
  const { t } = useTranslation();
  const line = (field: 'place' | 'room' | 'referrer' | 'legalBasis') => ({
    label: t(`housing.stays.${field}`),
    value: values[field],
    error: problemText(field),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const date = (field: 'from' | 'expectedUntil' | 'until') => ({
    label: t(`housing.stays.${field}`),
    value: values[field],
    error: problemText(field),
    onChange: (day: string | null) => change({ [field]: day }),
  });
  return (
    <>
      <TextInput
        {...line('place')}
        description={
          postalCodeIn(values.place) === null
            ? t('housing.stays.placeHint')
            : t('housing.looksLikeAddress')
        }
        required
      />
      <SimpleGrid cols={2}>
        <ChoiceField
          label={t('housing.stays.type')}
          values={placeTypes}
          wordOf={(type) => t(`housing.stays.types.${type}`)}
          value={values.type}
          onChange={(type) => change({ type })}
        />
        <TextInput {...line('room')} />
      </SimpleGrid>
      <SimpleGrid cols={3}>
        <DateField {...date('from')} required />
        <DateField {...date('expectedUntil')} />
        <DateField {...date('until')} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('housing.stays.untilHint')}
      </Text>
      <SimpleGrid cols={2}>
        <TextInput {...line('referrer')} />
        <TextInput {...line('legalBasis')} placeholder={t('housing.stays.legalBasisHint')} />
      </SimpleGrid>
      <PlanText
        label={t('housing.stays.remarks')}
        value={values.remarks}
        onChange={(remarks) => change({ remarks })}
        error={problemText('remarks')}
      />
    </>
  );
}

interface OverlapWarningProps {
  readonly form: StayForm;
  readonly ownId: string | null;
  readonly stays: readonly Placement[];
}

function OverlapWarning({ form, ownId, stays }: OverlapWarningProps) {
  const { t } = useTranslation();
  const period = useStayPeriod();
  return overlapping(form, ownId, stays).map((other) => (
    <Alert key={other.id} role="status" color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">
        {t('housing.stays.overlap', {
          place: visibleBidi(other.fields.place),
          period: period(other.fields),
        })}
      </Text>
    </Alert>
  ));
}

interface StayRecordActionsProps {
  readonly clientId: string;
  readonly stay: Placement;
  readonly onRemoved: () => void;
}

function StayRecordActions({ clientId, stay, onRemoved }: StayRecordActionsProps) {
  const { t } = useTranslation();
  const { labelOf, show } = useStayWords();
  const removing = useMutation({
    mutationFn: () =>
      luwte.housing.removePlacement({ id: stay.id, clientId, version: stay.version }),
    onSuccess: ({ outcome }) => {
      if (outcome !== 'saved') return;
      notifyDone(t('housing.stays.removed'));
      onRemoved();
    },
    onError: notifyError,
  });
  const remove = async () => {
    const sure = await confirm({
      title: t('housing.stays.removeTitle', { place: stay.fields.place }),
      text: t('housing.stays.removeText'),
      confirmLabel: t('housing.stays.remove'),
      danger: true,
    });
    if (sure) removing.mutate();
  };
  return (
    <Group gap="sm">
      <HistoryButton
        compartment="casework"
        objectKind="placement"
        objectId={stay.id}
        clientId={clientId}
        labelOf={labelOf}
        show={show}
      />
      <Button
        variant="subtle"
        color="red"
        loading={removing.isPending}
        onClick={() => void remove()}
      >
        {t('housing.stays.remove')}
      </Button>
    </Group>
  );
}

async function saveStay(
  clientId: string,
  id: string | null,
  values: StayForm,
  version: number,
): Promise<FormOutcome<StayForm>> {
  const fields = stayFieldsOf(values);
  const answer = await luwte.housing.savePlacement({ id, clientId, version, fields });
  return formOutcome(answer, ({ fields }) => fields);
}

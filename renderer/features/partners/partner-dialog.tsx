import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { partnerKinds } from '../../../contract/partner-terms.ts';
import { emptyPartner, type Partner } from '../../../contract/partners.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { type ProblemText, useProblemText } from '../../ui/use-problem-text.ts';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { AgreementRows } from './agreement-rows.tsx';
import { ContactRows } from './contact-rows.tsx';
import {
  type PartnerForm,
  partnerFieldsOf,
  partnerFormSchema,
  partnerProblems,
} from './partner-form.ts';
import { partnerFieldNames, usePartnerWords } from './use-partner-words.ts';

interface PartnerDialogProps {
  /** Null for a new partner. */
  readonly partner: Partner | null;
  readonly onClose: () => void;
}

/** Enters or changes a partner. What is typed stays as a draft when the dialog is closed. */
export function PartnerDialog({ partner, onClose }: PartnerDialogProps) {
  const { t } = useTranslation();
  const words = usePartnerWords();
  const record = useMemo<PartnerForm>(() => partner?.fields ?? emptyPartner(), [partner]);
  const form = useRecordForm<PartnerForm>({
    ...{ compartment: 'casework', kind: 'partner', clientId: null, objectId: partner?.id ?? null },
    baseVersion: partner?.version ?? 0,
    record,
    typedSchema: partnerFormSchema,
    save: (values, version) => savePartner(partner?.id ?? null, values, version),
    onSaved: () => {
      notifyDone(t('partners.saved'));
      onClose();
    },
  });
  const problems = partnerProblems(form.values);
  const [attempted, setAttempted] = useState(false);
  const problemText = useProblemText(problems, attempted);
  const title = partner
    ? t('partners.edit', { name: visibleBidi(partner.fields.name) })
    : t('partners.new');
  return (
    <Modal
      opened
      onClose={onClose}
      size={980}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempted(true);
          if (problems.size === 0) void form.save();
        }}
      >
        <Stack>
          <PartnerFields values={form.values} change={form.change} problemText={problemText} />
          <DraftStatus draft={form.draft} />
          <Group justify="flex-end">
            <Button type="submit" loading={form.saving}>
              {t('partners.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict form={form} fields={partnerFieldNames} {...words} />
    </Modal>
  );
}

interface PartnerFieldsProps {
  readonly values: PartnerForm;
  readonly change: (patch: Partial<PartnerForm>) => void;
  readonly problemText: ProblemText;
}

function PartnerFields({ values, change, problemText }: PartnerFieldsProps) {
  const { t } = useTranslation();
  const line = (field: 'name' | 'place' | 'phone' | 'email') => ({
    label: t(`partners.field.${field}`),
    value: values[field],
    error: problemText(field),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...line('name')} required data-autofocus />
        <ChoiceField
          label={t('partners.field.kind')}
          values={partnerKinds}
          wordOf={(kind) => t(`partners.kind.${kind}`)}
          value={values.kind}
          onChange={(kind) => change({ kind })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput {...line('place')} />
        <TextInput {...line('phone')} />
        <TextInput {...line('email')} />
      </SimpleGrid>
      <ContactRows
        contacts={values.contacts}
        problemText={problemText}
        onChange={(contacts) => change({ contacts })}
      />
      <AgreementRows
        agreements={values.agreements}
        problemText={problemText}
        onChange={(agreements) => change({ agreements })}
      />
      <PlanText
        label={t('partners.field.remarks')}
        value={values.remarks}
        onChange={(remarks) => change({ remarks })}
        error={problemText('remarks')}
      />
      <Checkbox
        label={t('partners.archivedChoice')}
        checked={values.archived}
        onChange={(event) => change({ archived: event.currentTarget.checked })}
      />
    </>
  );
}

async function savePartner(
  id: string | null,
  values: PartnerForm,
  version: number,
): Promise<FormOutcome<PartnerForm>> {
  const fields = partnerFieldsOf(values);
  const answer = await luwte.partners.save({ id, version, fields });
  return formOutcome(answer, (current) => current.fields);
}

import { Button, Group, Modal, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SecretAddress } from '../../../contract/places.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { type ProblemText, useProblemText } from '../../ui/use-problem-text.ts';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import {
  type AddressForm,
  addressFieldsOf,
  addressFormSchema,
  addressProblems,
  emptyAddress,
} from './address-form.ts';
import { addressFieldNames, useAddressWords } from './use-address-words.ts';

interface AddressDialogProps {
  readonly clientId: string;
  /** Null for a new address. */
  readonly address: SecretAddress | null;
  readonly onClose: () => void;
}

/** Enters or changes a secret address. Its draft lies in the same compartment. */
export function AddressDialog({ clientId, address, onClose }: AddressDialogProps) {
  const { t } = useTranslation();
  const words = useAddressWords();
  const record = useMemo<AddressForm>(() => address?.fields ?? emptyAddress, [address]);
  const form = useRecordForm<AddressForm>({
    compartment: 'places',
    kind: 'secret-address',
    clientId,
    objectId: address?.id ?? null,
    baseVersion: address?.version ?? 0,
    record,
    typedSchema: addressFormSchema,
    save: (values, version) => saveAddress(clientId, address?.id ?? null, values, version),
    onSaved: () => {
      notifyDone(t('places.saved'));
      onClose();
    },
  });
  const problems = addressProblems(form.values);
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
      title={t(address ? 'places.editTitle' : 'places.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <AddressFields values={form.values} change={form.change} problemText={problemText} />
        <DraftStatus draft={form.draft} />
        <Group justify="flex-end">
          <Button loading={form.saving} onClick={save}>
            {t('places.save')}
          </Button>
        </Group>
      </Stack>
      <RecordConflict form={form} fields={addressFieldNames} {...words} />
    </Modal>
  );
}

interface AddressFieldsProps {
  readonly values: AddressForm;
  readonly change: (patch: Partial<AddressForm>) => void;
  readonly problemText: ProblemText;
}

function AddressFields({ values, change, problemText }: AddressFieldsProps) {
  const { t } = useTranslation();
  const text = (field: Exclude<keyof AddressForm, 'since' | 'until'>) => ({
    label: t(`places.field.${field}`),
    value: values[field],
    error: problemText(field),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...text('label')} description={t('places.hint.label')} required />
      <TextInput {...text('street')} />
      <SimpleGrid cols={2}>
        <TextInput {...text('postalCode')} />
        <TextInput {...text('city')} />
      </SimpleGrid>
      <Textarea {...text('directions')} description={t('places.hint.directions')} rows={2} />
      <Textarea {...text('whoKnows')} rows={1} />
      <SimpleGrid cols={2}>
        <DateField
          label={t('places.field.since')}
          value={values.since}
          onChange={(since) => change({ since })}
        />
        <DateField
          label={t('places.field.until')}
          value={values.until}
          onChange={(until) => change({ until })}
          error={problemText('until')}
        />
      </SimpleGrid>
    </>
  );
}

async function saveAddress(
  clientId: string,
  id: string | null,
  values: AddressForm,
  version: number,
): Promise<FormOutcome<AddressForm>> {
  const fields = addressFieldsOf(values);
  const answer = await luwte.places.save({ id, clientId, version, fields });
  return formOutcome(answer, ({ fields }) => fields);
}

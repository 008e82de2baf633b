import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type Consent,
  type ConsentForm,
  consentAnswers,
  consentFieldsSchema,
  consentForms,
  consentProblems,
  type DataKind,
  dataKinds,
} from '../../../contract/consent.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ChoiceChips, type Problems, useProblems } from '../notes/index.ts';
import { type ConsentStart, consentFormSchema, newConsentForm } from './consent-form.ts';
import { RecipientField } from './recipient-field.tsx';
import { useRecipients } from './use-recipients.ts';

interface ConsentDialogProps {
  readonly clientId: string;
  readonly consents: readonly Consent[];
  readonly start: ConsentStart;
  readonly onClose: () => void;
}

/** Records what the client said, for one recipient and several kinds at once. It stays as a draft when closed. */
export function ConsentDialog({ clientId, consents, start, onClose }: ConsentDialogProps) {
  const { t } = useTranslation();
  const record = useMemo(() => newConsentForm(localToday(), start), [start]);
  const form = useRecordForm<ConsentForm>({
    ...{ compartment: 'casework', kind: 'consent', clientId, objectId: null },
    baseVersion: 0,
    record,
    typedSchema: consentFormSchema,
    save: async (values) => {
      const fields = consentFieldsSchema.parse(values);
      const { ids } = await luwte.consents.add({ clientId, fields });
      notifyDone(t('sharing.consent.recorded', { count: ids.length }));
      return { outcome: 'saved', version: 0 };
    },
    onSaved: onClose,
  });
  const problems = useProblems(consentProblems(form.values));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('sharing.consent.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        ref={problems.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.check()) void form.save();
        }}
      >
        <Stack>
          <Text size="sm">{t('sharing.consent.newText')}</Text>
          <ConsentFieldset
            clientId={clientId}
            consents={consents}
            values={form.values}
            change={form.change}
            errorOf={problems.errorOf}
          />
          <DraftStatus draft={form.draft} />
          <Group justify="flex-end">
            <Button type="submit" loading={form.saving}>
              {t('sharing.consent.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldsetProps {
  readonly clientId: string;
  readonly consents: readonly Consent[];
  readonly values: ConsentForm;
  readonly change: (patch: Partial<ConsentForm>) => void;
  readonly errorOf: Problems<keyof ConsentForm>['errorOf'];
}

function ConsentFieldset({ clientId, consents, values, change, errorOf }: FieldsetProps) {
  const { t } = useTranslation();
  const recipients = useRecipients(consents);
  return (
    <>
      <RecipientField
        label={t('sharing.consent.field.recipient')}
        recipients={recipients}
        value={values.recipient}
        onChange={(recipient) => change({ recipient })}
        error={errorOf('recipient')}
        required
      />
      <KindChoices values={values} change={change} errorOf={errorOf} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChoiceChips
          label={t('sharing.consent.field.answer')}
          choices={consentAnswers.map((each) => ({
            value: each,
            label: t(`sharing.answer.${each}`),
          }))}
          value={values.answer}
          onChange={(answer) => change({ answer })}
          error={errorOf('answer')}
        />
        <ChoiceChips
          label={t('sharing.consent.field.form')}
          choices={consentForms.map((each) => ({ value: each, label: t(`sharing.form.${each}`) }))}
          value={values.form}
          onChange={(form) => change({ form })}
          error={errorOf('form')}
        />
        <DateField
          label={t('sharing.consent.field.from')}
          value={values.from}
          onChange={(from) => change({ from })}
          error={errorOf('from')}
          required
        />
        <DateField
          label={t('sharing.consent.field.until')}
          description={t('sharing.consent.untilHint')}
          value={values.until}
          onChange={(until) => change({ until })}
          error={errorOf('until')}
        />
      </SimpleGrid>
      {values.form === 'written' ? (
        <SignatureChoice
          clientId={clientId}
          value={values.documentId}
          onChange={(documentId) => change({ documentId })}
        />
      ) : null}
      <PlanText
        label={t('sharing.consent.field.note')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={errorOf('note')}
      />
    </>
  );
}

/** Which data: one box a kind, and one for all. */
function KindChoices({
  values,
  change,
  errorOf,
}: Pick<FieldsetProps, 'values' | 'change' | 'errorOf'>) {
  const { t } = useTranslation();
  const { kinds } = values;
  const everything: readonly DataKind[] = dataKinds.filter((kind) => kind !== 'notification');
  const all = everything.every((kind) => kinds.includes(kind));
  return (
    <Checkbox.Group
      label={t('sharing.consent.field.kinds')}
      error={errorOf('kinds')}
      value={kinds}
      onChange={(chosen) => change({ kinds: dataKinds.filter((kind) => chosen.includes(kind)) })}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={8} my={8}>
        {dataKinds.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`sharing.kind.${kind}`)} />
        ))}
      </SimpleGrid>
      {all ? null : (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            change({
              kinds: dataKinds.filter((kind) => kinds.includes(kind) || everything.includes(kind)),
            })
          }
        >
          {t('sharing.consent.all')}
        </Button>
      )}
    </Checkbox.Group>
  );
}

interface SignatureChoiceProps {
  readonly clientId: string;
  readonly value: string | null;
  readonly onChange: (documentId: string | null) => void;
}

/** The document of the client that holds the signature. */
function SignatureChoice({ clientId, value, onChange }: SignatureChoiceProps) {
  const { t } = useTranslation();
  const { data: documents = [] } = useQuery(queryOf('documentsCasework', 'list', { clientId }));
  return (
    <NativeSelect
      label={t('sharing.consent.document')}
      description={t('sharing.consent.signatureAdvice')}
      data={[
        { value: '', label: t('sharing.consent.noDocument') },
        ...documents.map(({ id, fields }) => ({ value: id, label: visibleBidi(fields.title) })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { answers } from '../../../contract/housing-plan.ts';
import {
  assessedLevels,
  type RiskForm,
  type RiskText,
  riskFieldsSchema,
  riskProblems,
} from '../../../contract/risk-assessment.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { useRecordForm } from '../../ui/use-record-form.ts';
import { ChoiceChips, type Problems, useProblems } from '../notes/index.ts';
import { newRiskForm, riskFormSchema } from './risk-form.ts';

interface RiskDialogProps {
  readonly clientId: string;
  /** The day of the latest assessment, or null. */
  readonly latestOn: string | null;
  readonly onClose: () => void;
}

/** A new assessment. What is typed stays as a draft when the dialog is closed. */
export function RiskDialog({ clientId, latestOn, onClose }: RiskDialogProps) {
  const { t } = useTranslation();
  const record = useMemo(() => newRiskForm(localToday()), []);
  const form = useRecordForm<RiskForm>({
    ...{ compartment: 'casework', kind: 'risk-assessment', clientId, objectId: null },
    baseVersion: 0,
    record,
    typedSchema: riskFormSchema,
    save: async (values) => {
      const fields = riskFieldsSchema.parse(values);
      await luwte.riskAssessments.add({ clientId, fields });
      const earlier = latestOn !== null && fields.on < latestOn;
      notifyDone(t(earlier ? 'safety.risk.recordedEarlier' : 'safety.risk.recorded'));
      return { outcome: 'saved', version: 0 };
    },
    onSaved: onClose,
  });
  const problems = useProblems(riskProblems(form.values, localToday()));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('safety.risk.new')}
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
          <Text size="sm">{t('safety.risk.text')}</Text>
          <RiskFieldset values={form.values} change={form.change} errorOf={problems.errorOf} />
          <DraftStatus draft={form.draft} />
          <Group justify="flex-end">
            <Button type="submit" loading={form.saving}>
              {t('safety.risk.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldsetProps {
  readonly values: RiskForm;
  readonly change: (patch: Partial<RiskForm>) => void;
  readonly errorOf: Problems<RiskText | 'level' | 'on' | 'reviewOn'>['errorOf'];
}

function RiskFieldset({ values, change, errorOf }: FieldsetProps) {
  const { t } = useTranslation();
  const text = (name: RiskText) => (
    <PlanText
      label={t(`safety.risk.field.${name}`)}
      value={values[name]}
      onChange={(words) => change({ [name]: words })}
      error={errorOf(name)}
      required={name === 'reasons'}
    />
  );
  return (
    <>
      <ChoiceChips
        label={t('safety.risk.field.level')}
        choices={assessedLevels.map((level) => ({
          value: level,
          label: t(`clients.risk.${level}`),
        }))}
        value={values.level}
        onChange={(level) => change({ level })}
        error={errorOf('level')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('safety.risk.field.on')}
          value={values.on}
          onChange={(on) => change({ on })}
          error={errorOf('on')}
          required
        />
        <DateField
          label={t('safety.risk.field.reviewOn')}
          value={values.reviewOn}
          onChange={(reviewOn) => change({ reviewOn })}
          error={errorOf('reviewOn') && t('safety.risk.reviewBefore')}
        />
      </SimpleGrid>
      {text('reasons')}
      {text('threats')}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChoiceField
          label={t('safety.risk.field.weapons')}
          values={answers}
          wordOf={(answer) => t(`housing.answer.${answer}`)}
          value={values.weapons}
          onChange={(weapons) => change({ weapons })}
        />
        {text('weaponsNote')}
        {text('children')}
        {text('addressKnown')}
        {text('phone')}
        {text('socialMedia')}
        {text('currentRisks')}
        {text('expectedRisks')}
      </SimpleGrid>
      <Checkbox
        label={t('safety.risk.field.withClient')}
        checked={values.withClient}
        onChange={(event) => change({ withClient: event.currentTarget.checked })}
      />
    </>
  );
}

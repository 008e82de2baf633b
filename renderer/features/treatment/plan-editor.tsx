import {
  Button,
  Checkbox,
  Group,
  Input,
  Paper,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  dissociationRisks,
  emptyTreatmentPlan,
  type TreatmentPlan,
  treatmentPhases,
  treatmentPlanFieldsSchema,
  treatmentPlanProblems,
} from '../../../contract/treatment-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ConflictDialog } from '../../ui/conflict-dialog.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localToday } from '../../ui/local-today.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { FormPart, useDraftListAfter, useProblems } from '../notes/index.ts';
import { planForm, withoutBlankLines } from './plan-form.ts';
import { GoalLines, MeasureLines, TargetLines } from './plan-lists.tsx';
import type { PlanPartProps } from './plan-parts.ts';
import { ReadinessCheck } from './plan-readiness.tsx';
import { planFieldLabel, showPlanValue } from './plan-words.ts';
import { sessionFamily } from './session-family.ts';
import { useSavePlan } from './use-save-plan.ts';

interface PlanEditorProps {
  readonly clientId: string;
  /** The plan as it is saved; null for a first plan. */
  readonly plan: TreatmentPlan | null;
  readonly onClose: () => void;
}

/** Makes or changes the treatment plan. */
export function PlanEditor({ clientId, plan, onClose }: PlanEditorProps) {
  const { t } = useTranslation();
  const draft = useDraft({
    compartment: 'treatment',
    kind: 'treatment-plan',
    clientId,
    // A client has one plan: its draft needs no other key, whether there is a plan yet or not.
    objectId: null,
    baseVersion: plan?.version ?? 0,
    initial: plan ? planForm(plan) : emptyTreatmentPlan,
    schema: treatmentPlanFieldsSchema,
  });
  useDraftListAfter(sessionFamily, draft.flush);
  const form = draft.values;
  const problems = useProblems(treatmentPlanProblems(withoutBlankLines(form)));
  const saving = useSavePlan(clientId, draft, onClose);
  const save = () => {
    if (!saving.save.isPending && problems.check()) saving.save.mutate(draft.baseVersion);
  };
  useHotkeys([['mod+S', save]], []);
  const parts = { form, onChange: draft.change, errorOf: problems.errorOf };
  return (
    <Paper
      component="form"
      ref={problems.form}
      withBorder
      p="lg"
      aria-label={t('treatment.plan.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        <Title order={3}>{t('treatment.plan.title')}</Title>
        <PhaseField {...parts} />
        <GoalLines {...parts} />
        <TargetLines {...parts} />
        <ReadinessCheck {...parts} />
        <RiskFields {...parts} />
        <MeasureLines {...parts} />
        <AgreementFields {...parts} />
        {saving.save.isError ? <ErrorNotice error={saving.save.error} /> : null}
        {problems.count > 0 ? (
          <Text role="alert" size="sm" c="var(--mantine-color-error)">
            {t('plans.problems', { count: problems.count })}
          </Text>
        ) : null}
        <Group justify="space-between">
          <DraftStatus draft={draft} />
          <Group gap="sm" ml="auto">
            <Button variant="default" onClick={onClose}>
              {t('notes.closeEditor')}
            </Button>
            <Button type="submit" loading={saving.save.isPending}>
              {t('plans.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
      {saving.conflict ? (
        <ConflictDialog
          opened
          mine={form}
          current={planForm(saving.conflict.current)}
          savedBy={saving.conflict.savedBy}
          savedAt={saving.conflict.savedAt}
          fields={treatmentPlanFieldsSchema.keyof().options.map((key) => ({
            key,
            label: planFieldLabel(t, key),
            show: (value) => showPlanValue(t, key, value),
          }))}
          onKeepMine={saving.keepMine}
          onTakeTheirs={saving.takeTheirs}
          onClose={saving.decideLater}
        />
      ) : null}
    </Paper>
  );
}

function PhaseField({ form, onChange }: PlanPartProps) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper label={t('treatment.plan.phase')} labelElement="div">
      <Group mt={6}>
        <SegmentedControl
          aria-label={t('treatment.plan.phase')}
          data={treatmentPhases.map((phase) => ({
            value: phase,
            label: t(`treatment.phase.${phase}`),
          }))}
          value={form.phase}
          onChange={(value) =>
            onChange({ phase: treatmentPhases.find((phase) => phase === value) ?? form.phase })
          }
        />
      </Group>
    </Input.Wrapper>
  );
}

function RiskFields({ form, onChange, errorOf }: PlanPartProps) {
  const { t } = useTranslation();
  return (
    <FormPart title={t('treatment.plan.risks')}>
      <Stack gap="md">
        <Group align="flex-start" gap="sm">
          <Select
            label={t('treatment.plan.dissociationRisk')}
            data={dissociationRisks.map((risk) => ({
              value: risk,
              label: t(`treatment.plan.dissociationRisks.${risk}`),
            }))}
            value={form.dissociationRisk}
            onChange={(value) =>
              onChange({
                dissociationRisk:
                  dissociationRisks.find((risk) => risk === value) ?? form.dissociationRisk,
              })
            }
            allowDeselect={false}
            w={180}
          />
          <TextInput
            label={t('treatment.plan.dissociationNote')}
            value={form.dissociationNote}
            onChange={(event) => onChange({ dissociationNote: event.currentTarget.value })}
            error={errorOf('dissociationNote')}
            flex={1}
            miw={240}
          />
        </Group>
        <MarkdownEditor
          label={t('treatment.plan.windowOfTolerance')}
          description={t('treatment.plan.windowHint')}
          value={form.windowOfTolerance}
          onChange={(windowOfTolerance) => onChange({ windowOfTolerance })}
          error={errorOf('windowOfTolerance')}
          minRows={3}
        />
        <MarkdownEditor
          label={t('treatment.plan.contraindications')}
          value={form.contraindications}
          onChange={(contraindications) => onChange({ contraindications })}
          error={errorOf('contraindications')}
          minRows={2}
        />
      </Stack>
    </FormPart>
  );
}

function AgreementFields({ form, onChange, errorOf }: PlanPartProps) {
  const { t } = useTranslation();
  return (
    <FormPart title={t('treatment.plan.agreement')}>
      <Group align="flex-end" gap="lg">
        <DateField
          label={t('treatment.plan.reviewOn')}
          value={form.reviewOn}
          onChange={(reviewOn) => onChange({ reviewOn })}
        />
        <Checkbox
          label={t('treatment.plan.agreed')}
          checked={form.agreed}
          onChange={(event) => {
            const agreed = event.currentTarget.checked;
            onChange({ agreed, agreedOn: agreed ? (form.agreedOn ?? localToday()) : null });
          }}
          mb={8}
        />
        {form.agreed ? (
          <DateField
            label={t('treatment.plan.agreedOn')}
            value={form.agreedOn}
            onChange={(agreedOn) => onChange({ agreedOn })}
            error={errorOf('agreedOn')}
          />
        ) : null}
      </Group>
    </FormPart>
  );
}

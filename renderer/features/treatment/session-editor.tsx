import { Group, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type TreatmentPlan, treatmentPhases } from '../../../contract/treatment-plan.ts';
import {
  emptyEmdr,
  riskChecks,
  type SessionField,
  type SessionForm,
  sessionFormSchema,
  sessionModes,
  sessionProblems,
} from '../../../contract/treatment-session.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { localToday } from '../../ui/local-today.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import {
  ChoiceChips,
  MomentFields,
  NextAppointmentFields,
  NoteForm,
  type Problems,
  useProblems,
} from '../notes/index.ts';
import { EmdrFields } from './emdr-fields.tsx';
import { sessionFamily } from './session-family.ts';
import { emptySessionForm, fieldsOf, isEmptyEmdr } from './session-form.ts';
import { SessionGoals } from './session-goals.tsx';

interface SessionEditorProps {
  readonly clientId: string;
  /** The note's id, made when it was begun. */
  readonly noteId: string;
  readonly plan: TreatmentPlan | null;
  readonly onClose: () => void;
}

/** Writes the note of a treatment session. */
export function SessionEditor({ clientId, noteId, plan, onClose }: SessionEditorProps) {
  const { t } = useTranslation();
  const [initial] = useState(() => emptySessionForm(localToday(), plan?.phase ?? null));
  const draft = useDraft<SessionForm>({
    compartment: 'treatment',
    kind: 'session',
    clientId,
    objectId: noteId,
    baseVersion: 0,
    initial,
    schema: sessionFormSchema,
  });
  const form = draft.values;
  const problems = useProblems(sessionProblems(form, localToday()));
  const finalise = async () => {
    const fields = fieldsOf(form);
    if (fields) await luwte.treatment.finaliseSession({ id: noteId, clientId, fields });
  };
  const parts = { form, onChange: draft.change, errorOf: problems.errorOf };
  return (
    <NoteForm
      title={t('treatment.session.editor')}
      family={sessionFamily}
      draft={draft}
      problems={problems}
      onFinalise={finalise}
      onClose={onClose}
    >
      <MomentFields
        moment={{ ...form, endsNextDay: false }}
        onChange={({ endsNextDay: _never, ...moment }) => draft.change(moment)}
        errorOf={problems.errorOf}
        nights={false}
      />
      <SettingFields {...parts} />
      <SessionGoals
        goals={plan?.goals ?? []}
        touched={form.goals}
        onChange={(goals) => draft.change({ goals })}
      />
      <MarkdownEditor
        label={t('treatment.session.field.intervention')}
        value={form.intervention}
        onChange={(intervention) => draft.change({ intervention })}
        error={problems.errorOf('intervention')}
        minRows={4}
      />
      <EmdrPart {...parts} plan={plan} />
      <MarkdownEditor
        label={t('treatment.session.field.response')}
        value={form.response}
        onChange={(response) => draft.change({ response })}
        error={problems.errorOf('response')}
        minRows={4}
      />
      <RiskFields {...parts} />
      <MarkdownEditor
        label={t('treatment.session.field.agreements')}
        value={form.agreements}
        onChange={(agreements) => draft.change({ agreements })}
        error={problems.errorOf('agreements')}
        minRows={2}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NextAppointmentFields next={form} onChange={draft.change} errorOf={problems.errorOf} />
      </SimpleGrid>
    </NoteForm>
  );
}

interface PartProps {
  readonly form: SessionForm;
  readonly onChange: (change: Partial<SessionForm>) => void;
  readonly errorOf: Problems<SessionField>['errorOf'];
}

function SettingFields({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Group align="flex-start" gap="xl">
        <ChoiceChips
          label={t('treatment.session.field.mode')}
          choices={sessionModes.map((mode) => ({
            value: mode,
            label: t(`treatment.session.mode.${mode}`),
          }))}
          value={form.mode}
          onChange={(mode) => onChange({ mode })}
          error={errorOf('mode')}
        />
        <ChoiceChips
          label={t('treatment.session.field.phase')}
          choices={treatmentPhases.map((phase) => ({
            value: phase,
            label: t(`treatment.phase.${phase}`),
          }))}
          value={form.phase}
          onChange={(phase) => onChange({ phase })}
          error={errorOf('phase')}
        />
      </Group>
      <TextInput
        label={t('treatment.session.field.place')}
        placeholder={t('common.optional')}
        value={form.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
        error={errorOf('place')}
        maw={360}
      />
    </Stack>
  );
}

function RiskFields({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <ChoiceChips
        label={t('treatment.session.field.riskCheck')}
        choices={riskChecks.map((risk) => ({
          value: risk,
          label: t(`treatment.session.risk.${risk}`),
        }))}
        value={form.riskCheck}
        onChange={(riskCheck) => onChange({ riskCheck })}
        error={errorOf('riskCheck')}
      />
      <TextInput
        label={t('treatment.session.field.riskNote')}
        placeholder={t('treatment.session.riskNoteHint')}
        value={form.riskNote}
        onChange={(event) => onChange({ riskNote: event.currentTarget.value })}
        error={errorOf('riskNote')}
      />
    </Stack>
  );
}

/** The EMDR part, when there was EMDR. Filled-in fields are not thrown away without asking. */
function EmdrPart({ form, onChange, errorOf, plan }: PartProps & Pick<SessionEditorProps, 'plan'>) {
  const { t } = useTranslation();
  const { emdr } = form;
  const toggle = async (use: boolean) => {
    if (use) return onChange({ emdr: emptyEmdr });
    const sure =
      emdr === null ||
      isEmptyEmdr(emdr) ||
      (await confirm({
        title: t('treatment.emdr.removeTitle'),
        text: t('treatment.emdr.removeText'),
        confirmLabel: t('treatment.emdr.remove'),
        danger: true,
      }));
    if (sure) onChange({ emdr: null });
  };
  return (
    <Stack gap="md">
      <Switch
        label={t('treatment.emdr.use')}
        checked={emdr !== null}
        onChange={(event) => void toggle(event.currentTarget.checked)}
      />
      {emdr ? (
        <EmdrFields
          emdr={emdr}
          targets={plan?.targets ?? []}
          onChange={(change) => onChange({ emdr: { ...emdr, ...change } })}
          errorOf={errorOf}
        />
      ) : null}
    </Stack>
  );
}

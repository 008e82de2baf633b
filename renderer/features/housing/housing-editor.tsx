import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHome, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  emptyHousingFields,
  type HousingPlan,
  housingFieldsSchema,
} from '../../../contract/housing-plan.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formProblems } from '../../ui/form-problems.ts';
import { formatInstant } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import {
  type HousingForm,
  housingFieldsOf,
  housingFormSchema,
  typedPlanOf,
} from './housing-form.ts';
import { HousingTabs } from './housing-tabs.tsx';
import { housingFieldNames, useHousingWords } from './use-housing-words.ts';

interface HousingEditorProps {
  readonly clientId: string;
  /** Null while there is no plan. */
  readonly plan: HousingPlan | null;
}

/** The housing plan as a form. */
export function HousingEditor({ clientId, plan }: HousingEditorProps) {
  const { t } = useTranslation();
  const words = useHousingWords();
  const record = useMemo<HousingForm>(() => plan?.fields ?? emptyHousingFields(), [plan]);
  const form = useRecordForm<HousingForm>({
    compartment: 'casework',
    kind: 'housing-plan',
    clientId,
    objectId: null,
    baseVersion: plan?.version ?? 0,
    record,
    typedSchema: housingFormSchema,
    save: (values, version) => savePlan(clientId, values, version),
  });
  const problems = formProblems(housingFieldsSchema, typedPlanOf(form.values));
  const [attempted, setAttempted] = useState(false);
  const problemText = useProblemText(problems, attempted);
  const [started, setStarted] = useState(false);
  const isClean = form.draft.status === 'clean';
  const save = async () => {
    setAttempted(problems.size > 0);
    if (problems.size === 0 && (await form.save()) !== null) notifyDone(t('plans.saved'));
  };
  useHotkeys([['mod+S', () => !isClean && void save()]], []);

  if (plan === null && isClean && !started) {
    return (
      <EmptyState
        icon={<IconHome aria-hidden />}
        title={t('housing.empty.title')}
        text={t('housing.empty.text')}
        action={<Button onClick={() => setStarted(true)}>{t('housing.empty.action')}</Button>}
      />
    );
  }
  return (
    <section aria-labelledby="housing-plan-title">
      <HousingHeader clientId={clientId} plan={plan} />
      <HousingTabs
        values={form.values}
        problems={attempted ? problems : new Map()}
        problemText={problemText}
        change={form.change}
      />
      <SaveBar
        draft={form.draft}
        saving={form.saving}
        problems={attempted ? problems.size : 0}
        label={t('plans.save')}
        onSave={() => void save()}
      />
      <RecordConflict form={form} fields={housingFieldNames} {...words} />
    </section>
  );
}

function HousingHeader({ clientId, plan }: HousingEditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { labelOf, show } = useHousingWords();
  const reviewOn = plan?.fields.reviewOn ?? null;
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <Stack gap={2}>
        <Title order={2} id="housing-plan-title">
          {t('housing.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {plan
            ? t('plans.savedBy', {
                name: visibleBidi(plan.savedBy),
                time: formatInstant(plan.updatedAt),
              })
            : t('plans.notYet')}
        </Text>
        {reviewOn !== null && reviewOn < localToday() ? (
          <Text size="sm" fw={600}>
            {t('housing.reviewDue')}
          </Text>
        ) : null}
      </Stack>
      {plan ? (
        <Group gap="sm">
          <HistoryButton
            compartment="casework"
            objectKind="housing-plan"
            objectId={plan.id}
            clientId={clientId}
            labelOf={labelOf}
            show={show}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() =>
              void navigate({ to: '/clients/$clientId/housing/print', params: { clientId } })
            }
          >
            {t('common.print')}
          </Button>
        </Group>
      ) : null}
    </Group>
  );
}

async function savePlan(
  clientId: string,
  values: HousingForm,
  version: number,
): Promise<FormOutcome<HousingForm>> {
  const fields = housingFieldsOf(values);
  const answer = await luwte.housing.save({ clientId, version, fields });
  return formOutcome(answer, ({ fields }) => fields);
}

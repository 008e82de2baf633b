import { Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  isReady,
  readinessItems,
  type TreatmentPlan,
  type TreatmentPlanFields,
} from '../../../contract/treatment-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { localToday } from '../../ui/local-today.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { NotePart } from '../notes/index.ts';
import { PhaseSteps } from './phase-steps.tsx';
import { planFieldLabel, showPlanValue } from './plan-words.ts';

interface PlanSummaryProps {
  readonly plan: TreatmentPlan;
  /** Whether this member has changes that are not saved yet. */
  readonly hasDraft: boolean;
  readonly onEdit: () => void;
}

/** The treatment plan as it is saved, at a glance. */
export function PlanSummary({ plan, hasDraft, onEdit }: PlanSummaryProps) {
  const { t } = useTranslation();
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="treatment-plan">
      <Stack gap="md">
        <Title order={3} id="treatment-plan">
          {t('treatment.plan.title')}
        </Title>
        <PhaseSteps phase={plan.phase} />
        <Goals plan={plan} />
        <Targets plan={plan} />
        <Readiness readiness={plan.readiness} />
        <Risks plan={plan} />
        <Measures plan={plan} />
        <Agreement plan={plan} />
        <Text size="sm" c="dimmed">
          {t('plans.savedBy', {
            name: visibleBidi(plan.savedBy),
            time: formatInstant(plan.savedAt),
          })}
        </Text>
        {hasDraft ? <Text size="sm">{t('treatment.plan.hasDraft')}</Text> : null}
        <Group gap="sm">
          <Button
            variant="light"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={onEdit}
          >
            {hasDraft ? t('treatment.plan.goOn') : t('treatment.plan.edit')}
          </Button>
          <HistoryButton
            compartment="treatment"
            objectKind="treatment-plan"
            objectId={plan.id}
            clientId={plan.clientId}
            labelOf={(field) => planFieldLabel(t, field)}
            show={(field, value) => showPlanValue(t, field, value)}
          />
        </Group>
      </Stack>
    </Paper>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {children}
    </Stack>
  );
}

const goalColors = { open: 'teal', reached: 'teal', stopped: 'gray' } as const;

function Goals({ plan }: { readonly plan: TreatmentPlan }) {
  const { t } = useTranslation();
  return (
    <Part label={t('treatment.plan.goals')}>
      {plan.goals.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('treatment.plan.noGoals')}
        </Text>
      ) : null}
      {plan.goals.map(({ id, wording, state }) => (
        <Group key={id} gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
          <Text size="sm">
            <SafeText>{wording}</SafeText>
          </Text>
          <Badge
            variant={state === 'reached' ? 'filled' : 'light'}
            color={goalColors[state]}
            tt="none"
            style={{ flexShrink: 0 }}
          >
            {t(`plans.goalState.${state}`)}
          </Badge>
        </Group>
      ))}
    </Part>
  );
}

const targetColors = { waiting: 'gray', 'in-progress': 'teal', done: 'teal', 'set-aside': 'gray' };

function Targets({ plan }: { readonly plan: TreatmentPlan }) {
  const { t } = useTranslation();
  return (
    <Part label={t('treatment.plan.targets')}>
      {plan.targets.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('treatment.plan.noTargets')}
        </Text>
      ) : (
        <List type="ordered" size="sm" spacing={4} styles={{ itemWrapper: { width: '100%' } }}>
          {plan.targets.map(({ id, title, state }) => (
            <List.Item key={id}>
              <Group gap="xs">
                <SafeText>{title}</SafeText>
                <Badge
                  variant={state === 'done' ? 'filled' : 'light'}
                  color={targetColors[state]}
                  tt="none"
                >
                  {t(`treatment.plan.targetStates.${state}`)}
                </Badge>
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </Part>
  );
}

function Readiness({ readiness }: { readonly readiness: TreatmentPlanFields['readiness'] }) {
  const { t } = useTranslation();
  const { met, checkedBy, checkedOn, reason } = readiness;
  const count = t('treatment.plan.readyCount', { met: met.length, total: readinessItems.length });
  const checked =
    checkedOn === null
      ? t('treatment.plan.notChecked')
      : t('treatment.plan.checkedByOn', {
          name: visibleBidi(checkedBy),
          date: formatDate(checkedOn),
        });
  return (
    <Part label={t('treatment.plan.readiness')}>
      <Text size="sm">{`${count}, ${checked}`}</Text>
      {!isReady(readiness) && reason.trim() !== '' ? (
        <Text size="sm" c="dimmed">
          <SafeText>{reason}</SafeText>
        </Text>
      ) : null}
    </Part>
  );
}

function Risks({ plan }: { readonly plan: TreatmentPlan }) {
  const { t } = useTranslation();
  const risk = t(`treatment.plan.dissociationRisks.${plan.dissociationRisk}`);
  const note = plan.dissociationNote.trim();
  return (
    <>
      <Part label={t('treatment.plan.dissociationRisk')}>
        <Text size="sm">
          <SafeText>{note === '' ? risk : `${risk}: ${note}`}</SafeText>
        </Text>
      </Part>
      <Stack gap="md" fz="sm">
        <NotePart label={t('treatment.plan.windowOfTolerance')} text={plan.windowOfTolerance} />
        <NotePart label={t('treatment.plan.contraindications')} text={plan.contraindications} />
      </Stack>
    </>
  );
}

function Measures({ plan }: { readonly plan: TreatmentPlan }) {
  const { t } = useTranslation();
  if (plan.measures.length === 0) return null;
  return (
    <Part label={t('treatment.plan.measures')}>
      {plan.measures.map(({ id, name, score, onDate }) => (
        <Text key={id} size="sm">
          <SafeText>{`${name}: ${score}${onDate === null ? '' : ` (${formatDate(onDate)})`}`}</SafeText>
        </Text>
      ))}
    </Part>
  );
}

function Agreement({ plan }: { readonly plan: TreatmentPlan }) {
  const { t } = useTranslation();
  const { agreed, agreedOn, reviewOn } = plan;
  const overdue = reviewOn !== null && reviewOn < localToday();
  return (
    <Part label={t('treatment.plan.agreement')}>
      <Text size="sm">
        {agreed && agreedOn !== null
          ? t('treatment.plan.agreedAt', { date: formatDate(agreedOn) })
          : t('treatment.plan.notAgreed')}
      </Text>
      {reviewOn === null ? null : (
        <Text size="sm" fw={overdue ? 600 : 400}>
          {t('treatment.plan.reviewAt', { date: formatDate(reviewOn) })}
          {overdue ? ` ${t('treatment.plan.reviewDue')}` : ''}
        </Text>
      )}
    </Part>
  );
}

import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TreatmentSession } from '../../../contract/treatment-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { AddendumList, NextAppointment, NoteFoot, NotePart, NoteText } from '../notes/index.ts';
import { EmdrSummary } from './emdr-summary.tsx';
import { sessionFamily } from './session-family.ts';
import { sessionFieldLabel, showSessionValue } from './session-words.ts';

interface SessionCardProps {
  readonly session: TreatmentSession;
  /** Whether an addition to this note was begun before. */
  readonly addendumBegun: boolean;
}

/** A finalised session note with what was added to it. */
export function SessionCard({ session, addendumBegun }: SessionCardProps) {
  const { t } = useTranslation();
  return (
    <Paper component="article" withBorder p="lg" aria-labelledby={`session-${session.id}`}>
      <Stack gap="sm">
        <SessionHead session={session} />
        {session.intervention.trim() === '' ? null : <NoteText text={session.intervention} />}
        {session.emdr ? <EmdrSummary emdr={session.emdr} /> : null}
        <NotePart label={t('treatment.session.field.response')} text={session.response} />
        <TouchedGoals goals={session.goals} />
        <RiskFound session={session} />
        <NotePart label={t('notes.agreements')} text={session.agreements} />
        <NextAppointment {...session} />
        <AddendumList addenda={session.addenda} />
        <NoteFoot
          family={sessionFamily}
          note={session}
          addendumBegun={addendumBegun}
          history={
            <HistoryButton
              compartment="treatment"
              objectKind="session"
              objectId={session.id}
              clientId={session.clientId}
              labelOf={(field) => sessionFieldLabel(t, field)}
              show={(field, value) => showSessionValue(t, field, value)}
            />
          }
        />
      </Stack>
    </Paper>
  );
}

function SessionHead({ session }: { readonly session: TreatmentSession }) {
  const { t } = useTranslation();
  const { id, onDate, startTime, endTime, mode, place, phase } = session;
  const facts = [
    endTime === null ? startTime : `${startTime}–${endTime}`,
    t(`treatment.session.mode.${mode}`),
    place.trim(),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Title order={4} id={`session-${id}`}>
          {t('treatment.session.heading', { date: formatDate(onDate) })}
        </Title>
        <Badge variant="light" tt="none">
          {t(`treatment.phase.${phase}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        <SafeText>{facts.join(' · ')}</SafeText>
      </Text>
    </Stack>
  );
}

function TouchedGoals({ goals }: Pick<TreatmentSession, 'goals'>) {
  const { t } = useTranslation();
  if (goals.length === 0) return null;
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {t('treatment.session.field.goals')}
      </Text>
      <List size="sm">
        {goals.map(({ goalId, wording, progress }) => (
          <List.Item key={goalId}>
            <SafeText>{wording}</SafeText>: {t(`treatment.session.progress.${progress}`)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** What the risk check found; colour and icon only where there is risk. */
function RiskFound({ session }: { readonly session: TreatmentSession }) {
  const { t } = useTranslation();
  const { riskCheck, riskNote } = session;
  const atRisk = riskCheck === 'some' || riskCheck === 'acute';
  return (
    <Group gap="xs" align="center">
      <Text size="sm" fw={600}>
        {t('treatment.session.field.riskCheck')}
      </Text>
      <Badge
        variant={riskCheck === 'acute' ? 'filled' : 'light'}
        color={{ 'not-asked': 'gray', none: 'gray', some: 'orange', acute: 'red.9' }[riskCheck]}
        tt="none"
        leftSection={atRisk ? <IconAlertTriangle size={12} aria-hidden /> : undefined}
      >
        {t(`treatment.session.risk.${riskCheck}`)}
      </Badge>
      {riskNote.trim() === '' ? null : (
        <Text size="sm">
          <SafeText>{riskNote}</SafeText>
        </Text>
      )}
    </Group>
  );
}

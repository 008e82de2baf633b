import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCalendarExclamation, IconPlus, IconShieldHalf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RiskAssessment, riskTexts } from '../../../contract/risk-assessment.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { StoredText } from '../../ui/stored-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { RiskBadge } from '../clients/index.ts';
import { RiskDialog } from './risk-dialog.tsx';

/** The assessments of the risk, the latest first, and a new one. */
export function RiskPart({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const assessments = useQuery(queryOf('riskAssessments', 'list', { clientId }));
  const [assessing, setAssessing] = useState(false);
  const assess = () => setAssessing(true);
  if (assessments.isPending) return <Loading />;
  if (assessments.isError) {
    return <ErrorNotice error={assessments.error} onRetry={() => void assessments.refetch()} />;
  }
  const [latest] = assessments.data;
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={assess}>
      {t('safety.risk.add')}
    </Button>
  );
  return (
    <Stack component="section" aria-labelledby="risk-title">
      <Group justify="space-between">
        <Title order={2} id="risk-title">
          {t('safety.risk.title')}
        </Title>
        {latest ? add : null}
      </Group>
      <BegunAssessment clientId={clientId} onContinue={assess} />
      {latest ? (
        <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {assessments.data.map((each) => (
            <AssessmentCard key={each.id} assessment={each} isLatest={each === latest} />
          ))}
        </Stack>
      ) : (
        <EmptyState
          icon={<IconShieldHalf aria-hidden />}
          title={t('safety.risk.empty.title')}
          text={t('safety.risk.empty.text')}
          action={add}
        />
      )}
      {assessing ? (
        <RiskDialog
          clientId={clientId}
          latestOn={latest?.fields.on ?? null}
          onClose={() => setAssessing(false)}
        />
      ) : null}
    </Stack>
  );
}

/** An assessment that was begun and not recorded yet. */
function BegunAssessment(props: { readonly clientId: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  const key = { kind: 'risk-assessment', clientId: props.clientId, objectId: null } as const;
  const draft = useQuery(queryOf('draftsCasework', 'get', key));
  if (!draft.data) return null;
  return (
    <Alert>
      <Group justify="space-between">
        <Text size="sm">{t('safety.risk.draft')}</Text>
        <Button size="compact-sm" variant="default" onClick={props.onContinue}>
          {t('safety.risk.continue')}
        </Button>
      </Group>
    </Alert>
  );
}

interface AssessmentCardProps {
  readonly assessment: RiskAssessment;
  readonly isLatest: boolean;
}

function AssessmentCard({ assessment, isLatest }: AssessmentCardProps) {
  const { t } = useTranslation();
  const { fields, assessedAt, assessedBy } = assessment;
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={3}>{formatDate(fields.on)}</Title>
          <RiskBadge risk={fields.level} />
          {isLatest ? (
            <Badge variant="light" tt="none" color="teal">
              {t('safety.risk.latest')}
            </Badge>
          ) : null}
        </Group>
        {isLatest ? <ReviewLine reviewOn={fields.reviewOn} /> : null}
        <AssessmentTexts assessment={assessment} />
        <Text size="sm" c="dimmed">
          {t(fields.withClient ? 'safety.risk.withClient' : 'safety.risk.withoutClient')}
          {' · '}
          {t('safety.risk.by', {
            name: visibleBidi(assessedBy),
            time: formatInstant(assessedAt),
          })}
        </Text>
      </Stack>
    </Paper>
  );
}

function ReviewLine({ reviewOn }: { readonly reviewOn: string | null }) {
  const { t } = useTranslation();
  if (reviewOn === null) return null;
  const date = formatDate(reviewOn);
  return reviewOn < localToday() ? (
    <Alert role="status" color="orange" icon={<IconCalendarExclamation aria-hidden />}>
      <Text size="sm">{t('safety.risk.overdue', { date })}</Text>
    </Alert>
  ) : (
    <Text size="sm" fw={600}>
      {t('safety.risk.review', { date })}
    </Text>
  );
}

function AssessmentTexts({ assessment: { fields } }: { readonly assessment: RiskAssessment }) {
  const { t } = useTranslation();
  return (
    <>
      {riskTexts
        .filter((name) => fields[name].trim() !== '')
        .map((name) => (
          <div key={name}>
            <Text size="sm" c="dimmed">
              {t(`safety.risk.field.${name}`)}
            </Text>
            <StoredText text={fields[name]} />
          </div>
        ))}
      {fields.weapons === 'unknown' ? null : (
        <Text size="sm">
          {t('safety.risk.field.weapons')} {t(`housing.answer.${fields.weapons}`)}
        </Text>
      )}
    </>
  );
}

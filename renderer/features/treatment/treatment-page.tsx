import { Button, Grid, Paper, Stack, Tooltip } from '@mantine/core';
import { IconLock, IconPlus, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TreatmentPlan } from '../../../contract/treatment-plan.ts';
import { sessionFormSchema } from '../../../contract/treatment-session.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import {
  MyDrafts,
  OpenedNote,
  TabTitle,
  useMyDrafts,
  useNoteEditor,
  useNotePlace,
} from '../notes/index.ts';
import { CourseSection } from './course-section.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { SessionCard } from './session-card.tsx';
import { SessionEditor } from './session-editor.tsx';
import { sessionFamily } from './session-family.ts';
import { SessionList } from './session-list.tsx';

/** Trauma treatment: the plan, the course and the sessions. Only for who holds the key. */
export function TreatmentPage() {
  const { t } = useTranslation();
  const { member } = useVault();
  const { clientId } = useNotePlace();
  if (!member.compartments.includes('treatment')) {
    return (
      <EmptyState
        icon={<IconLock aria-hidden />}
        title={t('treatment.noAccess.title')}
        text={t('treatment.noAccess.text')}
      />
    );
  }
  return <TreatmentRecord clientId={clientId} />;
}

function TreatmentRecord({ clientId }: { readonly clientId: string }) {
  const plan = useQuery(queryOf('treatment', 'getPlan', { clientId }));
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  return <OpenRecord clientId={clientId} plan={plan.data} />;
}

interface RecordProps {
  readonly clientId: string;
  readonly plan: TreatmentPlan | null;
}

function OpenRecord({ clientId, plan }: RecordProps) {
  const { t } = useTranslation();
  const place = useNotePlace();
  const editor = useNoteEditor(place.wantsNew, place.settle);
  const [editingPlan, setEditingPlan] = useState(false);
  const drafts = useMyDrafts(sessionFamily, clientId);
  const newSession = (
    <Tooltip label={t('treatment.session.newKeys')}>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={editor.begin}>
        {t('treatment.session.new')}
      </Button>
    </Tooltip>
  );
  return (
    <Stack gap="xl">
      <TabTitle
        title={t('treatment.title')}
        description={t('treatment.description')}
        actions={newSession}
      />
      {editor.noteId === null ? null : (
        <SessionEditor
          key={editor.noteId}
          clientId={clientId}
          noteId={editor.noteId}
          plan={plan}
          onClose={editor.close}
        />
      )}
      {editingPlan ? (
        <PlanEditor clientId={clientId} plan={plan} onClose={() => setEditingPlan(false)} />
      ) : null}
      <MyDrafts
        family={sessionFamily}
        drafts={drafts.notes.filter(({ objectId }) => objectId !== editor.noteId)}
        excerptOf={draftExcerpt}
        onContinue={editor.goOnWith}
        addenda={drafts.addenda}
        onOpen={place.open}
      />
      <Grid gap="lg">
        {editingPlan ? null : (
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Stack gap="lg">
              <PlanPart
                plan={plan}
                hasDraft={drafts.hasPlanDraft}
                onEdit={() => setEditingPlan(true)}
              />
              <CourseSection clientId={clientId} />
            </Stack>
          </Grid.Col>
        )}
        <Grid.Col span={{ base: 12, lg: editingPlan ? 12 : 7 }}>
          <Sessions
            clientId={clientId}
            opened={place.opened}
            onSettle={place.settle}
            begunAddenda={new Set(drafts.addenda.map(({ objectId }) => objectId))}
            firstStep={newSession}
          />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function draftExcerpt(content: unknown): string {
  const form = sessionFormSchema.safeParse(content).data;
  return form?.intervention || form?.response || '';
}

interface PlanPartProps {
  readonly plan: TreatmentPlan | null;
  readonly hasDraft: boolean;
  readonly onEdit: () => void;
}

function PlanPart({ plan, hasDraft, onEdit }: PlanPartProps) {
  const { t } = useTranslation();
  if (plan) return <PlanSummary plan={plan} hasDraft={hasDraft} onEdit={onEdit} />;
  return (
    <Paper withBorder p="lg">
      <EmptyState
        icon={<IconRoute aria-hidden />}
        title={t('treatment.plan.none')}
        text={t('treatment.empty.text')}
        action={
          <Button variant="light" onClick={onEdit}>
            {hasDraft ? t('treatment.plan.goOn') : t('treatment.plan.begin')}
          </Button>
        }
      />
    </Paper>
  );
}

interface SessionsProps {
  readonly clientId: string;
  readonly opened: string | null;
  readonly onSettle: () => void;
  readonly begunAddenda: ReadonlySet<string>;
  readonly firstStep: ReactNode;
}

function Sessions({ clientId, opened, onSettle, begunAddenda, firstStep }: SessionsProps) {
  if (opened === null) {
    return <SessionList clientId={clientId} begunAddenda={begunAddenda} firstStep={firstStep} />;
  }
  return (
    <OpenedNote onClose={onSettle}>
      <OpenedSession clientId={clientId} id={opened} addendumBegun={begunAddenda.has(opened)} />
    </OpenedNote>
  );
}

function OpenedSession(props: {
  readonly clientId: string;
  readonly id: string;
  readonly addendumBegun: boolean;
}) {
  const { clientId, id, addendumBegun } = props;
  const session = useQuery(queryOf('treatment', 'getSession', { clientId, id }));
  if (session.isPending) return <Loading />;
  if (session.isError) {
    return <ErrorNotice error={session.error} onRetry={() => void session.refetch()} />;
  }
  return <SessionCard session={session.data} addendumBegun={addendumBegun} />;
}

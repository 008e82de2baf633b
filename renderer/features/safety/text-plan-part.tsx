import { Button, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanTextName, TextPlan } from '../../../contract/safety-plans.ts';
import type { VersionedPlan } from '../../../contract/versioned-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AgreeDialog } from '../../ui/agree-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { VersionedPlanHeader } from '../../ui/versioned-plan-header.tsx';
import { VersionsDrawer } from '../../ui/versions-drawer.tsx';
import type { PlanSpec } from './plan-spec.ts';
import { TextPlanFields } from './text-plan-fields.tsx';
import { TextPlanReading } from './text-plan-reading.tsx';
import { usePlanWords } from './use-plan-words.ts';
import { useTextPlanForm } from './use-text-plan-form.ts';

interface PartProps<Name extends PlanTextName> {
  readonly clientId: string;
  readonly spec: PlanSpec<Name>;
}

/** A plan of texts with versions, in a client's file. */
export function TextPlanPart<Name extends PlanTextName>({ clientId, spec }: PartProps<Name>) {
  const plan = useQuery(spec.get(clientId));
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <ErrorNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  return <TextPlanEditor clientId={clientId} spec={spec} plan={plan.data} />;
}

interface EditorProps<Name extends PlanTextName> extends PartProps<Name> {
  /** Null while there is no plan. */
  readonly plan: VersionedPlan<TextPlan<Name>> | null;
}

function TextPlanEditor<Name extends PlanTextName>({ clientId, spec, plan }: EditorProps<Name>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = usePlanWords();
  const { form, problems, problemText, save } = useTextPlanForm(clientId, spec, plan);
  const [started, setStarted] = useState(false);
  const [agreeing, agree] = useDisclosure(false);
  const [lookingBack, lookBack] = useDisclosure(false);
  const isClean = form.draft.status === 'clean';
  const saveAndTell = async () => {
    if ((await save()) !== null) notifyDone(t('plans.saved'));
  };
  useHotkeys([['mod+S', () => !isClean && void saveAndTell()]], []);
  const print = (version?: number) =>
    void navigate({
      to: '/clients/$clientId/safety/print',
      params: { clientId },
      search: { part: spec.kind, ...(version === undefined ? {} : { version }) },
    });

  if (plan === null && isClean && !started) {
    return (
      <EmptyState
        icon={<IconShieldCheck aria-hidden />}
        title={t(`safety.plan.${spec.kind}.emptyTitle`)}
        text={t(`safety.plan.${spec.kind}.emptyText`)}
        action={<Button onClick={() => setStarted(true)}>{t('safety.plan.start')}</Button>}
      />
    );
  }
  return (
    <>
      <VersionedPlanHeader
        title={t(`safety.plan.${spec.kind}.title`)}
        kind={spec.kind}
        clientId={clientId}
        plan={plan}
        words={words}
        onAgree={agree.open}
        onLookBack={lookBack.open}
        onPrint={() => print()}
      >
        {isPast(plan?.fields.reviewOn) ? (
          <Text size="sm" fw={600}>
            {t('safety.reviewDue')}
          </Text>
        ) : null}
      </VersionedPlanHeader>
      <TextPlanFields
        sections={spec.sections}
        values={form.values}
        problemText={problemText}
        change={form.change}
      />
      <SaveBar
        draft={form.draft}
        saving={form.saving}
        problems={problems.size}
        label={t('plans.save')}
        onSave={() => void saveAndTell()}
      />
      <AgreeDialog
        opened={agreeing}
        number={plan?.number ?? 1}
        ensureSaved={() => (isClean && plan ? Promise.resolve(plan.version) : save())}
        close={(version, agreement) => spec.calls.close({ clientId, version, agreement })}
        onClose={agree.close}
      />
      <VersionsDrawer
        opened={lookingBack}
        versions={spec.versions(clientId)}
        versionOf={(number) => spec.versionOf(clientId, number)}
        read={(fields) => <TextPlanReading sections={spec.sections} fields={fields} />}
        onTakeOver={(fields, number) => {
          form.change(fields);
          lookBack.close();
          notifyDone(t('plans.versions.taken', { number }));
        }}
        onPrint={print}
        onClose={lookBack.close}
      />
      <RecordConflict form={form} fields={[...spec.names, 'reviewOn']} {...words} />
    </>
  );
}

const isPast = (day: string | null | undefined) => typeof day === 'string' && day < localToday();

import { Button } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconListCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { GuidanceFields, GuidancePlan } from '../../../contract/guidance-plan.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AgreeDialog } from '../../ui/agree-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { VersionedPlanHeader } from '../../ui/versioned-plan-header.tsx';
import { VersionsDrawer } from '../../ui/versions-drawer.tsx';
import { guidanceFormOf } from './guidance-form.ts';
import { PlanReading } from './plan-reading.tsx';
import { PlanTabs } from './plan-tabs.tsx';
import { flatFields, planFields, useFieldWords } from './use-field-words.ts';
import { useGuidanceForm } from './use-guidance-form.ts';

interface GuidanceEditorProps {
  readonly clientId: string;
  /** Null while there is no plan. */
  readonly plan: GuidancePlan | null;
}

/** The plan as a form, with everything that can be done with it. */
export function GuidanceEditor({ clientId, plan }: GuidanceEditorProps) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const { form, problems, problemText, save } = useGuidanceForm(clientId, plan);
  const navigate = useNavigate();
  const [started, setStarted] = useState(false);
  const [agreeing, agree] = useDisclosure(false);
  const [lookingBack, lookBack] = useDisclosure(false);
  const isClean = form.draft.status === 'clean';
  const saveAndTell = async () => {
    if ((await save()) !== null) notifyDone(t('plans.saved'));
  };
  useHotkeys([['mod+S', () => !isClean && void saveAndTell()]], []);
  const takeOver = (fields: GuidanceFields, number: number) => {
    form.change(guidanceFormOf(fields));
    lookBack.close();
    notifyDone(t('plans.versions.taken', { number }));
  };

  if (plan === null && isClean && !started) {
    return <NoPlanYet onStart={() => setStarted(true)} />;
  }
  return (
    <>
      <VersionedPlanHeader
        title={t('guidance.title')}
        kind="guidance-plan"
        clientId={clientId}
        plan={plan}
        words={words}
        onAgree={agree.open}
        onLookBack={lookBack.open}
        onPrint={() =>
          void navigate({ to: '/clients/$clientId/guidance/print', params: { clientId } })
        }
      />
      <PlanTabs
        values={form.values}
        problems={problems}
        problemText={problemText}
        onChange={form.change}
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
        close={(version, agreement) => luwte.guidance.close({ clientId, version, agreement })}
        onClose={agree.close}
      />
      <VersionsDrawer
        opened={lookingBack}
        versions={queryOf('guidance', 'versions', { clientId })}
        versionOf={(number) => queryOf('guidance', 'getVersion', { clientId, number })}
        read={(fields) => <PlanReading fields={fields} />}
        onTakeOver={takeOver}
        onPrint={(version) =>
          void navigate({
            to: '/clients/$clientId/guidance/print',
            params: { clientId },
            search: { version },
          })
        }
        onClose={lookBack.close}
      />
      <RecordConflict form={form} fields={planFields} flatten={flatFields} {...words} />
    </>
  );
}

function NoPlanYet({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconListCheck aria-hidden />}
      title={t('guidance.empty.title')}
      text={t('guidance.empty.text')}
      action={<Button onClick={onStart}>{t('guidance.empty.action')}</Button>}
    />
  );
}

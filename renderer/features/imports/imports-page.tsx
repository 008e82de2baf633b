import { Button, Stack, Stepper } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AskBeforeNames } from '../../ui/ask-before-names.tsx';
import { confirm } from '../../ui/confirm.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileStep } from './file-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ReportView } from './report-view.tsx';
import { Running } from './running.tsx';
import { type Importing, stages, useImport } from './use-import.ts';
import { usePreview } from './use-preview.ts';
import { ValuesStep } from './values-step.tsx';

/** Bringing a caseload in, from the file to the report. */
export function ImportsPage() {
  const { t } = useTranslation();
  const importing = useImport();
  const [earlier, setEarlier] = useState<string | null>(null);
  const { stage, progress } = importing.state;
  const underWay = stage !== 'file' && stage !== 'report';
  useStayAsk(underWay);
  if (earlier !== null) {
    return (
      <>
        <PageHeader title={t('imports.reports.title')} />
        <AskBeforeNames text={t('codes.import')}>
          <ReportView id={earlier} fresh={false} onClose={() => setEarlier(null)} />
        </AskBeforeNames>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('imports.title')}
        description={stage === 'file' ? t('imports.intro') : undefined}
        actions={
          underWay && !progress ? (
            <Button variant="subtle" color="gray" onClick={() => void askToStop()}>
              {t('imports.stop')}
            </Button>
          ) : null
        }
      />
      <Stack gap="lg">
        <StepLine importing={importing} />
        <AskBeforeNames text={t('codes.import')}>
          <StepContent importing={importing} />
        </AskBeforeNames>
        {stage === 'file' ? <EarlierImports onOpen={setEarlier} /> : null}
      </Stack>
    </>
  );

  async function askToStop() {
    const sure = await confirm({
      title: t('imports.stopTitle'),
      text: t('imports.stopText'),
      confirmLabel: t('imports.stop'),
    });
    if (sure) await importing.stop();
  }
}

function StepLine({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  const { stage, progress } = importing.state;
  const last = stages.length - 1;
  const place = progress ? last : stages.indexOf(stage);
  // A report that is there is a step that is done.
  const active = stage === 'report' ? last + 1 : place;
  return (
    <Stepper
      active={active}
      size="sm"
      aria-label={t('imports.steps')}
      onStepClick={(index) => {
        const target = stages[index];
        if (target) importing.goTo(target);
      }}
    >
      {stages.map((name, index) => (
        <Stepper.Step
          key={name}
          label={t(`imports.step.${name}`)}
          loading={name === 'report' && progress !== null}
          // Only back, and not to another file or out of a report.
          allowStepSelect={index > 0 && index < active && stage !== 'report' && !progress}
        />
      ))}
    </Stepper>
  );
}

function StepContent({ importing }: { readonly importing: Importing }) {
  const { stage, progress, reportId } = importing.state;
  const preview = usePreview(importing.state);
  if (progress) return <Running importing={importing} />;
  if (stage === 'columns') return <ColumnsStep importing={importing} />;
  if (stage === 'values') return <ValuesStep importing={importing} preview={preview} />;
  if (stage === 'preview') return <PreviewStep importing={importing} preview={preview} />;
  if (stage === 'report' && reportId !== null) {
    return <ReportView id={reportId} fresh onClose={() => importing.goTo('file')} />;
  }
  return <FileStep importing={importing} />;
}

/** Asks before the page is left while an import is under way. */
function useStayAsk(underWay: boolean): void {
  const { t } = useTranslation();
  useBlocker({
    disabled: !underWay,
    enableBeforeUnload: false,
    shouldBlockFn: async () =>
      !(await confirm({
        title: t('imports.leaveTitle'),
        text: t('imports.stopText'),
        confirmLabel: t('imports.stop'),
      })),
  });
}

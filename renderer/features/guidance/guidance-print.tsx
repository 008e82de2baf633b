import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Client } from '../../../contract/clients.ts';
import {
  type GuidanceFields,
  type GuidancePlan,
  isAreaUsed,
} from '../../../contract/guidance-plan.ts';
import {
  type GuidanceChoice,
  guidancePaper,
  type GuidancePaper as Paper,
} from '../../../contract/guidance-print.ts';
import { type LifeArea, lifeAreas } from '../../../contract/life-areas.ts';
import { printedHeading } from '../../../contract/print.ts';
import type { PlanVersion } from '../../../contract/versioned-plan.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PostalCodeWarning, useAddressCheck } from '../../ui/address-check.tsx';
import { textsIn } from '../../ui/address-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PrintPage } from '../../ui/print-page.tsx';
import { fittingVersion, useShownVersion } from '../../ui/shown-version.ts';
import { useHandover } from '../consents/index.ts';
import { GuidanceChoices } from './guidance-choices.tsx';
import { GuidancePaper } from './guidance-paper.tsx';

const dataKinds = ['guidance-plan'] as const;

interface GuidancePrintProps {
  readonly client: Client;
  readonly plan: GuidancePlan;
  readonly versions: readonly PlanVersion[];
  /** The version that was asked for; null for the one that fits best. */
  readonly asked: number | null;
  readonly notice: ReactNode;
  readonly onBack: () => void;
}

/** Chooses what goes on paper and shows it as it will be printed. */
export function GuidancePrint({
  client,
  plan,
  versions,
  asked,
  notice,
  onBack,
}: GuidancePrintProps) {
  const { t, i18n } = useTranslation();
  const clientId = client.id;
  const [left, setLeft] = useState<ReadonlySet<LifeArea>>(new Set());
  const [picked, setPicked] = useState<Omit<GuidanceChoice, 'areas'>>(() => ({
    language: i18n.language === 'en' ? 'en' : 'nl',
    heading: 'given-name',
    purpose: 'for-client',
    handover: null,
    signatures: true,
    number: asked ?? fittingVersion(plan),
    withoutGoals: stoppedGoals(plan.fields),
    summary: true,
    situation: false,
    wish: true,
    steps: true,
    scores: false,
    evaluations: false,
  }));
  /** What the vault gave to be printed; until then, and after each choice, the preview. */
  const [printed, setPrinted] = useState<Paper | null>(null);
  const checkAddress = useAddressCheck(clientId);
  const handover = useHandover(clientId, dataKinds);
  const shown = useShownVersion(plan, versions, picked.number, (number) =>
    queryOf('guidance', 'getVersion', { clientId, number }),
  );

  const usedAreas = lifeAreas.filter((area) => isAreaUsed(shown.fields.areas[area]));
  const choice = { ...picked, areas: usedAreas.filter((area) => !left.has(area)) };
  const paper =
    printed ??
    guidancePaper(
      { ...shown, heading: printedHeading(client, choice.heading), printedOn: localToday() },
      choice,
    );
  const toggleArea = (area: LifeArea, wanted: boolean) => {
    setPrinted(null);
    setLeft(new Set(wanted ? [...left].filter((each) => each !== area) : [...left, area]));
  };
  return (
    <PrintPage
      title={t('guidance.print.title')}
      suggestedName={`plan-${client.code}`}
      back={{ label: t('plans.print.back'), onBack }}
      onCheck={async () => handover.printRefusal(choice) ?? checkAddress(textsIn(paper))}
      onPrint={async () => {
        const given = await luwte.guidance.print({ clientId, choice });
        // The sheet must show what was journalled before it is printed.
        flushSync(() => setPrinted(given));
      }}
      choices={
        <GuidanceChoices
          clientId={clientId}
          check={handover}
          choice={choice}
          plan={plan}
          versions={versions}
          fields={shown.fields}
          usedAreas={usedAreas}
          onChange={(patch) => {
            setPrinted(null);
            setPicked({ ...picked, ...patch });
          }}
          onToggleArea={toggleArea}
        />
      }
      warnings={
        <>
          {notice}
          {shown.error ? <ErrorNotice error={shown.error} /> : null}
          <PostalCodeWarning text={textsIn(paper)} />
        </>
      }
    >
      <GuidancePaper paper={paper} />
    </PrintPage>
  );
}

const stoppedGoals = (fields: GuidanceFields): string[] =>
  lifeAreas
    .flatMap((area) => fields.areas[area].goals)
    .filter((goal) => goal.state === 'stopped')
    .map((goal) => goal.id);

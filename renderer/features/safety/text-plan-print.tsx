import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Client } from '../../../contract/clients.ts';
import type { PaperLanguage } from '../../../contract/paper-languages.ts';
import { printedHeading } from '../../../contract/print.ts';
import {
  type TextPlanPaper as Paper,
  type PlanTextName,
  type TextPlan,
  type TextPlanChoice,
  textPlanPaper,
} from '../../../contract/safety-plans.ts';
import type { PlanVersion, VersionedPlan } from '../../../contract/versioned-plan.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PostalCodeWarning, useAddressCheck } from '../../ui/address-check.tsx';
import { textsIn } from '../../ui/address-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PrintBasicsChoices } from '../../ui/print-basics.tsx';
import { PrintPage } from '../../ui/print-page.tsx';
import { PrintWarning } from '../../ui/print-warning.tsx';
import { fittingVersion, useShownVersion } from '../../ui/shown-version.ts';
import { VersionChoice } from '../../ui/version-choice.tsx';
import { type HandoverCheck, PrintHandover, useHandover } from '../consents/index.ts';
import { LanguageField, MissingWords } from '../paper-languages/index.ts';
import type { PlanSpec } from './plan-spec.ts';
import { TextPlanPaper } from './text-plan-paper.tsx';
import { usePlanWords } from './use-plan-words.ts';

const dataKinds = ['safety-plan'] as const;

interface PrintProps<Name extends PlanTextName> {
  readonly spec: PlanSpec<Name>;
  readonly client: Client;
  readonly plan: VersionedPlan<TextPlan<Name>>;
  readonly versions: readonly PlanVersion[];
  /** The version that was asked for; null for the one that fits best. */
  readonly asked: number | null;
  readonly notice: ReactNode;
  readonly onBack: () => void;
}

/** Chooses what goes on paper and shows it as it will be printed. */
export function TextPlanPrint<Name extends PlanTextName>(props: PrintProps<Name>) {
  const { spec, client, plan, versions, asked, notice, onBack } = props;
  const { t, i18n } = useTranslation();
  const clientId = client.id;
  const [choice, setChoice] = useState<TextPlanChoice<Name>>(() => ({
    language: i18n.language === 'en' ? 'en' : 'nl',
    heading: 'given-name',
    purpose: 'for-client',
    handover: null,
    signatures: false,
    number: asked ?? fittingVersion(plan),
    parts: spec.names.filter((name) => !spec.leftOff.includes(name)),
    translation: null,
  }));
  /** What the vault gave to be printed; until then, and after each choice, the preview. */
  const [printed, setPrinted] = useState<Paper<Name> | null>(null);
  const [fits, setFits] = useState(true);
  const checkAddress = useAddressCheck(clientId);
  const handover = useHandover(clientId, dataKinds);
  const shown = useShownVersion(plan, versions, choice.number, (number) =>
    spec.versionOf(clientId, number),
  );
  const heading = printedHeading(client, choice.heading);
  const languages = useQuery(queryOf('paperLanguages', 'list', {})).data ?? [];
  const translation = languages.find(({ id }) => id === choice.translation)?.fields ?? null;
  const preview = { ...shown, heading, printedOn: localToday(), translation };
  const paper = printed ?? textPlanPaper(spec.names, preview, choice);
  return (
    <PrintPage
      title={t(`safety.plan.${spec.kind}.print`)}
      suggestedName={`${spec.kind === 'safety-plan' ? 'veiligheidsplan' : 'crisisplan'}-${client.code}`}
      back={{ label: t('plans.print.back'), onBack }}
      onCheck={async () => handover.printRefusal(choice) ?? checkAddress(textsIn(paper))}
      onPrint={async () => {
        const given = await spec.calls.print({ clientId, choice });
        // The sheet must show what was journalled before it is printed.
        flushSync(() => setPrinted(given));
      }}
      choices={
        <Choices
          clientId={clientId}
          check={handover}
          languages={languages}
          names={spec.names}
          choice={choice}
          plan={plan}
          versions={versions}
          onChange={(patch) => {
            setPrinted(null);
            setChoice({ ...choice, ...patch });
          }}
        />
      }
      warnings={
        <>
          {notice}
          {shown.error ? <ErrorNotice error={shown.error} /> : null}
          {translation ? <MissingWords language={translation} /> : null}
          {fits ? null : <PrintWarning text={t('safety.print.tooLong')} />}
          {paper.texts.some(({ name }) => name === 'safetyWord') ? (
            <PrintWarning text={t('safety.print.safetyWordWarning')} />
          ) : null}
          <PostalCodeWarning text={textsIn(paper)} />
        </>
      }
    >
      <TextPlanPaper spec={spec} paper={paper} onFits={setFits} />
    </PrintPage>
  );
}

interface ChoicesProps<Name extends PlanTextName> {
  readonly clientId: string;
  readonly check: HandoverCheck;
  readonly languages: readonly PaperLanguage[];
  readonly names: readonly Name[];
  readonly choice: TextPlanChoice<Name>;
  readonly plan: VersionedPlan<TextPlan<Name>>;
  readonly versions: readonly PlanVersion[];
  readonly onChange: (patch: Partial<TextPlanChoice<Name>>) => void;
}

function Choices<Name extends PlanTextName>(props: ChoicesProps<Name>) {
  const { clientId, check, languages, names, choice, plan, versions, onChange } = props;
  const { t } = useTranslation();
  const { labelOf } = usePlanWords();
  const toggle = (part: Name, wanted: boolean) =>
    onChange({
      parts: names.filter((each) => (each === part ? wanted : choice.parts.includes(each))),
    });
  return (
    <>
      <VersionChoice
        working={plan.number}
        versions={versions}
        value={choice.number}
        onChange={(number) => onChange({ number })}
      />
      <PrintBasicsChoices
        choice={choice}
        onChange={onChange}
        languageField={
          languages.length === 0 ? undefined : (
            <LanguageField languages={languages} choice={choice} onChange={onChange} />
          )
        }
      />
      <PrintHandover clientId={clientId} check={check} choice={choice} onChange={onChange} />
      <Stack gap={8} role="group" aria-labelledby="print-parts">
        <Text size="sm" fw={500} id="print-parts">
          {t('safety.print.parts')}
        </Text>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={labelOf(name)}
            checked={choice.parts.includes(name)}
            onChange={(event) => toggle(name, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </>
  );
}

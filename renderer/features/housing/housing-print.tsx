import { Checkbox, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Client } from '../../../contract/clients.ts';
import type { HousingPlan } from '../../../contract/housing-plan.ts';
import {
  type HousingChoice,
  type HousingPart,
  housingPaper,
  housingParts,
  type HousingPaper as Paper,
} from '../../../contract/housing-print.ts';
import type { Placement } from '../../../contract/placements.ts';
import { printedHeading } from '../../../contract/print.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PostalCodeWarning, useAddressCheck } from '../../ui/address-check.tsx';
import { textsIn } from '../../ui/address-text.ts';
import { localToday } from '../../ui/local-today.ts';
import { PrintBasicsChoices } from '../../ui/print-basics.tsx';
import { PrintPage } from '../../ui/print-page.tsx';
import { PrintWarning } from '../../ui/print-warning.tsx';
import { type HandoverCheck, PrintHandover, useHandover } from '../consents/index.ts';
import { HousingPaper } from './housing-paper.tsx';

interface HousingPrintProps {
  readonly client: Client;
  readonly plan: HousingPlan;
  readonly stays: readonly Placement[];
  readonly notice: ReactNode;
  readonly onBack: () => void;
}

const dataKinds = ['housing-plan'] as const;

/** On paper unless left out. What may give someone away has to be asked for. */
const usualParts: HousingPart[] = ['need', 'steps', 'money', 'goals', 'agreements', 'exit'];

/** Chooses what goes on paper and shows it as it will be printed. */
export function HousingPrint({ client, plan, stays, notice, onBack }: HousingPrintProps) {
  const { t, i18n } = useTranslation();
  const clientId = client.id;
  const [choice, setChoice] = useState<HousingChoice>(() => ({
    language: i18n.language === 'en' ? 'en' : 'nl',
    heading: 'given-name',
    purpose: 'for-client',
    handover: null,
    signatures: true,
    parts: usualParts,
    openStepsOnly: false,
  }));
  /** What the vault gave to be printed; until then, and after each choice, the preview. */
  const [printed, setPrinted] = useState<Paper | null>(null);
  const checkAddress = useAddressCheck(clientId);
  const handover = useHandover(clientId, dataKinds);
  const paper =
    printed ??
    housingPaper(
      {
        fields: plan.fields,
        placements: stays.map(({ fields }) => fields),
        heading: printedHeading(client, choice.heading),
        printedOn: localToday(),
      },
      choice,
    );
  return (
    <PrintPage
      title={t('housing.print.title')}
      suggestedName={`woonplan-${client.code}`}
      back={{ label: t('plans.print.back'), onBack }}
      onCheck={async () => handover.printRefusal(choice) ?? checkAddress(textsIn(paper))}
      onPrint={async () => {
        const given = await luwte.housing.print({ clientId, choice });
        // The sheet must show what was journalled before it is printed.
        flushSync(() => setPrinted(given));
      }}
      choices={
        <HousingChoices
          clientId={clientId}
          check={handover}
          choice={choice}
          onChange={(patch) => {
            setPrinted(null);
            setChoice({ ...choice, ...patch });
          }}
        />
      }
      warnings={
        <>
          {notice}
          {choice.parts.includes('risk') ? (
            <PrintWarning text={t('housing.print.riskWarning')} />
          ) : null}
          {choice.parts.includes('placements') ? (
            <PrintWarning text={t('housing.print.placesWarning')} />
          ) : null}
          <PostalCodeWarning text={textsIn(paper)} />
        </>
      }
    >
      <HousingPaper paper={paper} />
    </PrintPage>
  );
}

interface HousingChoicesProps {
  readonly clientId: string;
  readonly check: HandoverCheck;
  readonly choice: HousingChoice;
  readonly onChange: (patch: Partial<HousingChoice>) => void;
}

function HousingChoices({ clientId, check, choice, onChange }: HousingChoicesProps) {
  const { t } = useTranslation();
  const toggle = (part: HousingPart, wanted: boolean) =>
    onChange({
      parts: housingParts.filter((each) => (each === part ? wanted : choice.parts.includes(each))),
    });
  return (
    <>
      <PrintBasicsChoices choice={choice} onChange={onChange} />
      <PrintHandover clientId={clientId} check={check} choice={choice} onChange={onChange} />
      <Stack gap={8} role="group" aria-labelledby="print-parts">
        <Text size="sm" fw={500} id="print-parts">
          {t('housing.print.parts')}
        </Text>
        {housingParts.map((part) => (
          <Checkbox
            key={part}
            label={t(`housing.print.part.${part}`)}
            checked={choice.parts.includes(part)}
            onChange={(event) => toggle(part, event.currentTarget.checked)}
          />
        ))}
      </Stack>
      <Checkbox
        label={t('housing.print.openStepsOnly')}
        checked={choice.openStepsOnly}
        disabled={!choice.parts.includes('steps')}
        onChange={(event) => onChange({ openStepsOnly: event.currentTarget.checked })}
      />
    </>
  );
}

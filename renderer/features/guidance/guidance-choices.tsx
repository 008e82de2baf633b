import { Checkbox, Stack, Text } from '@mantine/core';
import type { GuidanceFields, GuidancePlan } from '../../../contract/guidance-plan.ts';
import type { GuidanceChoice } from '../../../contract/guidance-print.ts';
import type { LifeArea } from '../../../contract/life-areas.ts';
import type { PlanVersion } from '../../../contract/versioned-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PrintBasicsChoices } from '../../ui/print-basics.tsx';
import { VersionChoice } from '../../ui/version-choice.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { type HandoverCheck, PrintHandover } from '../consents/index.ts';

const parts = ['summary', 'wish', 'situation', 'steps', 'scores', 'evaluations'] as const;

interface GuidanceChoicesProps {
  readonly clientId: string;
  readonly check: HandoverCheck;
  readonly choice: GuidanceChoice;
  readonly plan: GuidancePlan;
  readonly versions: readonly PlanVersion[];
  /** What the chosen version says. */
  readonly fields: GuidanceFields;
  /** The areas in which that version says something. */
  readonly usedAreas: readonly LifeArea[];
  readonly onChange: (patch: Partial<GuidanceChoice>) => void;
  readonly onToggleArea: (area: LifeArea, wanted: boolean) => void;
}

/** What of a guidance plan goes on paper. */
export function GuidanceChoices(props: GuidanceChoicesProps) {
  const { t } = useTranslation();
  const { clientId, check, choice, plan, versions, onChange } = props;
  return (
    <>
      <VersionChoice
        working={plan.number}
        versions={versions}
        value={choice.number}
        onChange={(number) => onChange({ number })}
      />
      <PrintBasicsChoices choice={choice} onChange={onChange} />
      <PrintHandover clientId={clientId} check={check} choice={choice} onChange={onChange} />
      <Stack gap={8} role="group" aria-labelledby="print-parts">
        <Text size="sm" fw={500} id="print-parts">
          {t('guidance.print.parts')}
        </Text>
        {parts.map((part) => (
          <Checkbox
            key={part}
            label={t(`guidance.print.part.${part}`)}
            checked={choice[part]}
            onChange={(event) => onChange({ [part]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
      <AreaChoices {...props} />
    </>
  );
}

function AreaChoices({ choice, fields, usedAreas, onChange, onToggleArea }: GuidanceChoicesProps) {
  const { t } = useTranslation();
  const toggleGoal = (id: string, wanted: boolean) =>
    onChange({
      withoutGoals: wanted
        ? choice.withoutGoals.filter((left) => left !== id)
        : [...choice.withoutGoals, id],
    });
  return (
    <Stack gap={8} role="group" aria-labelledby="print-areas">
      <Text size="sm" fw={500} id="print-areas">
        {t('guidance.print.areas')}
      </Text>
      {usedAreas.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('guidance.print.noneUsed')}
        </Text>
      ) : null}
      {usedAreas.map((area) => {
        const chosen = choice.areas.includes(area);
        return (
          <Stack key={area} gap={6}>
            <Checkbox
              label={t(`contacts.area.${area}`)}
              checked={chosen}
              onChange={(event) => onToggleArea(area, event.currentTarget.checked)}
            />
            {chosen
              ? fields.areas[area].goals.map((goal) => (
                  <Checkbox
                    key={goal.id}
                    ml="xl"
                    size="xs"
                    label={visibleBidi(goal.wording)}
                    checked={!choice.withoutGoals.includes(goal.id)}
                    onChange={(event) => toggleGoal(goal.id, event.currentTarget.checked)}
                  />
                ))
              : null}
          </Stack>
        );
      })}
    </Stack>
  );
}

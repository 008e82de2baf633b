import { type AttainmentLevel, attainmentLevels } from '../../../contract/goal-attainment.ts';
import { type GoalScale, scaleNames } from '../../../contract/guidance-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { signedLevel } from './level-scale.tsx';

/** The five levels to choose from, each with the client's own words for it where there are any. */
export function useLevelOptions(scale?: GoalScale): { value: string; label: string }[] {
  const { t } = useTranslation();
  return attainmentLevels.map((level) => {
    const name = scaleNames[level];
    const own = scale?.[name].trim() ?? '';
    const words = own === '' ? t(`guidance.level.${name}`) : own;
    return { value: String(level), label: `${signedLevel(level)} · ${words}` };
  });
}

/** The level that was chosen, as the select gives it. */
export const chosenLevel = (value: string): AttainmentLevel =>
  attainmentLevels.find((level) => String(level) === value) ?? 0;

import { Badge, Tabs, Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { type LifeArea, lifeAreas } from '../../../contract/life-areas.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { FormProblems } from '../../ui/form-problems.ts';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { AreaPanel } from './area-panel.tsx';
import type { GuidanceForm, TypedArea } from './guidance-form.ts';
import { OverviewPanel } from './overview-panel.tsx';
import styles from './plan-tabs.module.css';

interface PlanTabsProps {
  readonly values: GuidanceForm;
  readonly problems: FormProblems;
  readonly problemText: ProblemText;
  readonly onChange: (patch: Partial<GuidanceForm>) => void;
}

/** The overview and the areas of life, one at a time. */
export function PlanTabs({ values, problems, problemText, onChange }: PlanTabsProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<LifeArea | 'overview'>('overview');
  return (
    <Tabs
      className={styles.root ?? ''}
      orientation="vertical"
      value={shown}
      onChange={(tab) => setShown(lifeAreas.find((area) => area === tab) ?? 'overview')}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('guidance.parts')} className={styles.list ?? ''}>
        <Tabs.Tab value="overview" className={styles.tab ?? ''}>
          {t('guidance.overview')}
        </Tabs.Tab>
        {lifeAreas.map((area) => (
          <Tabs.Tab
            key={area}
            value={area}
            className={styles.tab ?? ''}
            rightSection={
              <AreaMark values={values[area]} wrong={hasProblem(problems, `areas.${area}.`)} />
            }
          >
            {t(`contacts.area.${area}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown} className={styles.panel ?? ''}>
        {shown === 'overview' ? (
          <OverviewPanel
            values={values}
            problemText={problemText}
            onChange={onChange}
            onOpenArea={setShown}
          />
        ) : (
          <AreaPanel
            key={shown}
            area={shown}
            values={values[shown]}
            problemText={problemText}
            onChange={(area) => onChange({ [shown]: area })}
          />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

/** How many goals an area has, a dot where only words are filled in, or that something is wrong there. */
function AreaMark({ values, wrong }: { readonly values: TypedArea; readonly wrong: boolean }) {
  const { t } = useTranslation();
  if (wrong) {
    return (
      <Tooltip label={t('plans.problemIn')}>
        <IconAlertTriangle size={16} role="img" aria-label={t('plans.problemIn')} />
      </Tooltip>
    );
  }
  const count = values.goals.length;
  if (count > 0) {
    return (
      <Badge size="sm" variant="light" circle aria-label={t('guidance.goalCount', { count })}>
        {count}
      </Badge>
    );
  }
  const hasWords = values.situation.trim() !== '' || values.wish.trim() !== '';
  return hasWords ? <span className={styles.dot} aria-hidden /> : null;
}

const hasProblem = (problems: FormProblems, road: string) =>
  [...problems.keys()].some((field) => field.startsWith(road));

import { Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { FormProblems } from '../../ui/form-problems.ts';
import { AgreementsPanel, ExitPanel } from './agreements-panel.tsx';
import { GoalsPanel } from './goals-panel.tsx';
import type { HousingForm } from './housing-form.ts';
import styles from './housing-tabs.module.css';
import { MoneyPanel } from './money-panel.tsx';
import { NeedPanel } from './need-panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { RiskPanel } from './risk-panel.tsx';
import { SituationPanel } from './situation-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';

type TabName = 'situation' | 'need' | 'risk' | 'steps' | 'money' | 'goals' | 'agreements' | 'exit';

/** Each tab with its panel and the fields it shows, so that a problem is found back. */
const tabs: readonly {
  readonly name: TabName;
  readonly Panel: ComponentType<PanelProps>;
  readonly fields: readonly (keyof HousingForm)[];
}[] = [
  {
    name: 'situation',
    Panel: SituationPanel,
    fields: ['situation', 'situationSince', 'situationNote', 'history'],
  },
  {
    name: 'need',
    Panel: NeedPanel,
    fields: ['need', 'supportHours', 'children', 'pets', 'accessibility', 'needNote'],
  },
  { name: 'risk', Panel: RiskPanel, fields: ['regionsToAvoid', 'perpetratorsWhere', 'riskNote'] },
  { name: 'steps', Panel: StepsPanel, fields: ['steps'] },
  { name: 'money', Panel: MoneyPanel, fields: ['incomeSource', 'income', 'rent', 'budget'] },
  { name: 'goals', Panel: GoalsPanel, fields: ['goals'] },
  {
    name: 'agreements',
    Panel: AgreementsPanel,
    fields: ['agreements', 'keyWorker', 'visitFrequency', 'reviewOn'],
  },
  { name: 'exit', Panel: ExitPanel, fields: ['exitDestination', 'exitNote'] },
];

interface HousingTabsProps extends PanelProps {
  readonly problems: FormProblems;
}

/** The parts of the housing plan, one at a time. */
export function HousingTabs({ problems, ...panel }: HousingTabsProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<TabName>('situation');
  const isWrong = (fields: readonly string[]) =>
    [...problems.keys()].some((road) => fields.includes(road.split('.')[0] ?? ''));
  return (
    <Tabs
      className={styles.root ?? ''}
      orientation="vertical"
      value={shown}
      onChange={(name) => setShown(tabs.find((tab) => tab.name === name)?.name ?? 'situation')}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('housing.parts')} className={styles.list ?? ''}>
        {tabs.map(({ name, fields }) => (
          <Tabs.Tab
            key={name}
            value={name}
            className={styles.tab ?? ''}
            rightSection={
              isWrong(fields) ? (
                <IconAlertTriangle size={16} role="img" aria-label={t('plans.problemIn')} />
              ) : null
            }
          >
            {t(`housing.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, Panel }) => (
        <Tabs.Panel key={name} value={name} className={styles.panel ?? ''}>
          <Panel {...panel} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

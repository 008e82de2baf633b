import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { safetyParts } from '../../app/safety-search.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClientId } from '../../ui/use-client-id.ts';
import { SharedThreats } from '../network/index.ts';
import { crisisSpec, safetySpec } from './plan-spec.ts';
import { RiskPart } from './risk-part.tsx';
import styles from './safety.module.css';
import { TextPlanPart } from './text-plan-part.tsx';

/** Safety in a client's file: how high the risk is, the safety plan and the crisis plan. */
export function SafetyPage() {
  const { t } = useTranslation();
  const clientId = useClientId();
  const navigate = useNavigate();
  const { part = 'risk' } = useSearch({ strict: false });
  return (
    <Tabs
      value={part}
      onChange={(value) => {
        const chosen = safetyParts.find((each) => each === value);
        const to = '/clients/$clientId/safety';
        if (chosen) void navigate({ to, params: { clientId }, search: { part: chosen } });
      }}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('safety.parts')}>
        {safetyParts.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`safety.part.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="risk" className={styles.panel ?? ''}>
        <SharedThreats clientId={clientId} />
        <RiskPart clientId={clientId} />
      </Tabs.Panel>
      <Tabs.Panel value="safety-plan" className={styles.panel ?? ''}>
        <TextPlanPart key={clientId} clientId={clientId} spec={safetySpec} />
      </Tabs.Panel>
      <Tabs.Panel value="crisis-plan" className={styles.panel ?? ''}>
        <TextPlanPart key={clientId} clientId={clientId} spec={crisisSpec} />
      </Tabs.Panel>
    </Tabs>
  );
}

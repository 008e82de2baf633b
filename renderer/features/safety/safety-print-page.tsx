import { IconShieldCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PlanTextName } from '../../../contract/safety-plans.ts';
import { PlanPrintGate } from '../../ui/plan-print-gate.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { crisisSpec, type PlanSpec, safetySpec } from './plan-spec.ts';
import { TextPlanPrint } from './text-plan-print.tsx';

/** The print preview of the safety plan or the crisis plan. */
export function SafetyPrintPage() {
  const { part, version } = useSearch({ strict: false });
  const asked = version ?? null;
  return part === 'crisis-plan' ? (
    <PlanPrintPage spec={crisisSpec} asked={asked} />
  ) : (
    <PlanPrintPage spec={safetySpec} asked={asked} />
  );
}

interface PlanPrintPageProps<Name extends PlanTextName> {
  readonly spec: PlanSpec<Name>;
  readonly asked: number | null;
}

function PlanPrintPage<Name extends PlanTextName>({ spec, asked }: PlanPrintPageProps<Name>) {
  const clientId = useClientId();
  const navigate = useNavigate();
  const to = '/clients/$clientId/safety';
  const back = () => void navigate({ to, params: { clientId }, search: { part: spec.kind } });
  return (
    <PlanPrintGate
      clientId={clientId}
      kind={spec.kind}
      plan={spec.get(clientId)}
      more={spec.versions(clientId)}
      icon={<IconShieldCheck aria-hidden />}
      onBack={back}
    >
      {({ more: versions, ...ready }) => (
        <TextPlanPrint {...ready} spec={spec} versions={versions} asked={asked} onBack={back} />
      )}
    </PlanPrintGate>
  );
}

import { IconListCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { queryOf } from '../../app/luwte.ts';
import { PlanPrintGate } from '../../ui/plan-print-gate.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { GuidancePrint } from './guidance-print.tsx';

/** The print preview of a guidance plan. */
export function GuidancePrintPage() {
  const clientId = useClientId();
  const { version } = useSearch({ strict: false });
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/clients/$clientId/guidance', params: { clientId } });
  return (
    <PlanPrintGate
      clientId={clientId}
      kind="guidance-plan"
      plan={queryOf('guidance', 'get', { clientId })}
      more={queryOf('guidance', 'versions', { clientId })}
      icon={<IconListCheck aria-hidden />}
      onBack={back}
    >
      {({ more: versions, ...ready }) => (
        <GuidancePrint {...ready} versions={versions} asked={version ?? null} onBack={back} />
      )}
    </PlanPrintGate>
  );
}

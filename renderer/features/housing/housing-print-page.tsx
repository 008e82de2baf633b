import { IconHome } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { queryOf } from '../../app/luwte.ts';
import { PlanPrintGate } from '../../ui/plan-print-gate.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { HousingPrint } from './housing-print.tsx';

/** The print preview of a housing plan. */
export function HousingPrintPage() {
  const clientId = useClientId();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/clients/$clientId/housing', params: { clientId } });
  return (
    <PlanPrintGate
      clientId={clientId}
      kind="housing-plan"
      plan={queryOf('housing', 'get', { clientId })}
      more={queryOf('housing', 'placements', { clientId })}
      icon={<IconHome aria-hidden />}
      onBack={back}
    >
      {({ more: stays, ...ready }) => <HousingPrint {...ready} stays={stays} onBack={back} />}
    </PlanPrintGate>
  );
}

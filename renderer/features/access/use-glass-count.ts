import { useQueries } from '@tanstack/react-query';
import { isOverseer } from '../../../contract/common.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';

/** How many times a file or address was opened with a reason and no one has said to have seen it. */
export function useGlassCount(): number {
  const { member } = useVault();
  const enabled = isOverseer(member.role);
  return useQueries({
    queries: [
      { ...queryOf('accessCasework', 'countAlerts', {}), enabled },
      {
        ...queryOf('accessPlaces', 'countAlerts', {}),
        enabled: enabled && member.compartments.includes('places'),
      },
    ],
    combine: (answers) => answers.reduce((sum, { data }) => sum + (data?.count ?? 0), 0),
  });
}

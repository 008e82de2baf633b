import type { CallContext } from '../handlers.ts';
import { openKeys } from '../header/holders.ts';
import { withMarks } from '../header/trust.ts';
import { failuresOf, provePassphrase } from '../opening.ts';
import type { VaultService } from '../vault-service.ts';
import type { PlanTeam } from './plan.ts';

/**
 * Changes who may open what, by the signed-in member who proves to be it once more: a page left open,
 * or one that was taken over, gives no one a key. All of it happens or nothing.
 */
export function changeTeam<Result>(
  service: Pick<VaultService, 'withOpen'>,
  passphrase: string,
  plan: PlanTeam<Result>,
  { progress, signal }: Pick<CallContext, 'progress' | 'signal'>,
): Promise<Result> {
  return service.withOpen(async (take, opened, attempt) => {
    const { attempts, header, member } = attempt;
    const pair = await provePassphrase(take, attempt, passphrase);
    const keys = openKeys(take, header, member, pair);
    const planned = await plan({ take, header, keys, actor: member });
    const failures = failuresOf(attempts, member.id).map((event) => ({
      ...{ object: 'vault' as const, id: header.vaultId },
      ...event,
    }));
    await opened.changeTeam(take, {
      ...{ keys, next: planned.next, progress, signal },
      eventsIn: (name) => [...failures, ...planned.eventsIn(name)],
      seal: (next, held) => withMarks(next, member, pair.privateKey, held),
    });
    attempts.clear(member.id);
    if (planned.waitsNoMore) attempts.endWait(planned.waitsNoMore);
    return planned.result;
  });
}

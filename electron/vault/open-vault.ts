import type { Progress } from '../../contract/procedure.ts';
import type { OpenVault } from '../../contract/vault.ts';
import type { Attempts } from './attempts.ts';
import { type OpenDatabases, openDatabases } from './databases.ts';
import { recoveryHolder } from './header/trust.ts';
import type { CompartmentKey } from './keys/compartment-key.ts';
import type { TakeSecret } from './keys/secret.ts';
import type { VaultLock } from './lock-file.ts';
import { OpenedVault } from './opened-vault.ts';
import { type Attempt, failuresOf, type Opening } from './opening.ts';
import { openingWarnings } from './opening-warnings.ts';
import { settle } from './renewal.ts';
import { keepDamagedLogs } from './write-ahead-log.ts';

/**
 * Opens the databases of whoever has proven to hold their keys, says so in every journal, and renews
 * the keys that are due, with progress steps of `OpenedVault.changeTeam`. A renewal that fails waits for the next time.
 */
export async function openVault(
  take: TakeSecret,
  attempt: Attempt,
  lock: VaultLock,
  opening: Opening & { readonly casework: CompartmentKey },
  progress: (progress: Progress) => void,
): Promise<OpenedVault> {
  const { environment, folder, header, attempts } = attempt;
  const { disk, device, migrations, surroundings } = environment;
  const { member, keys, casework } = opening;
  settle(disk, folder, header);
  const damagedLogs = keepDamagedLogs(folder, keys.keys(), surroundings.now());
  const databases = openDatabases(folder, keys, migrations, surroundings);
  const details = orClosing(databases, () =>
    openingWarnings({
      ...{ header, databases, damagedLogs, now: surroundings.now() },
      seen: device.seen(header.vaultId),
      recognised: device.recognises(header.vaultId, casework),
    }),
  );
  const opened = new OpenedVault({
    ...{ folder, header, casework, databases, lock, member, environment },
    warnings: [...details.keys()],
    failedAttempts: [member.id, recoveryHolder].flatMap((who) => failedAttempts(attempts, who)),
  });
  try {
    const detail = [...details.values()].join('; ');
    await opened.record([
      ...failuresOf(attempts, member.id),
      ...failuresOf(attempts, recoveryHolder),
      ...opening.actions.map((action, at) => ({ action, ...(at === 0 && detail && { detail }) })),
    ]);
    await opened.writeAnchors(opening.change);
    for (const who of [member.id, recoveryHolder]) attempts.clear(who);
    device.knows(header.vaultId, casework.key);
    await renewDue(take, opened, opening, progress);
    return opened;
  } catch (error) {
    opened.discard();
    throw error;
  }
}

async function renewDue(
  take: TakeSecret,
  opened: OpenedVault,
  opening: Opening,
  progress: (progress: Progress) => void,
): Promise<void> {
  const { keys } = opening;
  const next = opened.header;
  if (!next.compartments.some(({ name, renewalDue }) => renewalDue && keys.has(name))) return;
  try {
    await opened.changeTeam(take, {
      ...{ next, keys, seal: opening.mark },
      eventsIn: () => [],
      progress,
    });
  } catch (error) {
    // The old key works as before; the next one who opens the vault tries again.
    if (opened.isBroken) throw error;
  }
}

function failedAttempts(attempts: Attempts, who: string): OpenVault['failedAttempts'] {
  const since = attempts.since(who);
  if (since === null) return [];
  const by = who === recoveryHolder ? 'recovery-code' : 'passphrase';
  return [{ by, count: attempts.failures(who), since }];
}

/** Closes the databases and wipes their keys when `look` fails, as on a damaged page. */
function orClosing<Result>(databases: OpenDatabases, look: () => Result): Result {
  try {
    return look();
  } catch (error) {
    try {
      databases.close();
    } catch {
      // They are closed; what is told is what went wrong first.
    }
    throw error;
  }
}

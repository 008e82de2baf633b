import { LuwteError } from '../../contract/errors.ts';
import type { JournalAction } from '../../contract/journal-terms.ts';
import type { TypedRecovery } from '../../contract/recovery-terms.ts';
import type { Attempts } from './attempts.ts';
import type { VaultEnvironment } from './environment.ts';
import type { Header, HeaderMember } from './header/header.ts';
import {
  assertNotSuspended,
  assertOwnPassphrase,
  isSignedWith,
  memberKeyPair,
  openKeys,
  otherRecovery,
  recoveryPair,
} from './header/holders.ts';
import { withNewKeyPair } from './header/new-vault.ts';
import { readSpare } from './header/store.ts';
import {
  type CompartmentKeys,
  type KeyHolder,
  recoveryHolder,
  recoveryOf,
  withMarks,
} from './header/trust.ts';
import { assertKdfBounds } from './keys/kdf.ts';
import type { KeyPair } from './keys/member-key.ts';
import { assertStrongPassphrase } from './keys/passphrase.ts';
import { readTypedRecovery } from './keys/recovery-share.ts';
import type { TakeSecret } from './keys/secret.ts';
import type { VaultEvent } from './opened-vault.ts';

/** How a vault is being opened: by whom, with which keys, and what that changes in its header. */
export interface Opening {
  readonly member: HeaderMember;
  readonly keys: CompartmentKeys;
  readonly actions: readonly JournalAction[];
  readonly change: (header: Header) => Header;
  /** Lets whoever opens it mark the keys they hold. */
  readonly mark: (header: Header, keys: CompartmentKeys) => Header;
}

/** What is known when someone tries to open a vault. */
export interface Attempt {
  readonly environment: VaultEnvironment;
  readonly folder: string;
  readonly header: Header;
  readonly member: HeaderMember;
  readonly attempts: Attempts;
}

/**
 * The member's key pair, by their passphrase. Fails with `vault.too-many-attempts`, or with
 * `vault.wrong-passphrase` and the seconds until the next attempt (`retryAfterSeconds`).
 */
export async function provePassphrase(
  take: TakeSecret,
  attempt: Attempt,
  passphrase: string,
): Promise<KeyPair> {
  const { attempts, environment, header, member } = attempt;
  assertNotSuspended(member);
  attempts.assertMayTry(member.id);
  const pair = await memberKeyPair(take, header, member, passphrase, environment.deviceSecrets);
  if (pair) return pair;
  await assertUntouched(take, attempt, passphrase);
  attempts.fail(member.id);
  const retryAfterSeconds = attempts.retryAfter(member.id);
  throw new LuwteError('vault.wrong-passphrase', { retryAfterSeconds });
}

export async function openByPassphrase(
  take: TakeSecret,
  attempt: Attempt,
  passphrase: string,
): Promise<Opening> {
  const { header, member } = attempt;
  const pair = await provePassphrase(take, attempt, passphrase);
  assertOwnPassphrase(member);
  const keys = openKeys(take, header, member, pair);
  const mark = markAs(member, pair);
  return { member, keys, actions: ['unlock'], change: (now) => mark(now, keys), mark };
}

/**
 * The first log-in: opens with the one-time passphrase and replaces it by one of the member's own. They
 * get a new key pair too, for whoever made the first one has seen it. Fails with
 * `vault.passphrase-too-weak` for the one that was handed over.
 */
export async function openFirst(
  take: TakeSecret,
  attempt: Attempt,
  passphrase: string,
  newPassphrase: string,
): Promise<Opening> {
  const { environment, header, member } = attempt;
  if (!member.oneTime) throw new LuwteError('call.invalid');
  assertStrongPassphrase(newPassphrase, [header.name, member.name]);
  if (newPassphrase.normalize('NFKC') === passphrase.normalize('NFKC')) {
    throw new LuwteError('vault.passphrase-too-weak');
  }
  const pair = await provePassphrase(take, attempt, passphrase);
  const keys = openKeys(take, header, member, pair);
  const cost = await environment.kdfCost();
  const { members, compartments } = await withNewKeyPair(
    ...([take, header, member, keys, newPassphrase, cost] as const),
  );
  return {
    member,
    keys,
    actions: ['unlock', 'change-passphrase'],
    change: (now) => ({ ...now, members, compartments }),
    // A key renewed in the same breath is vouched for, and marked at the next log-in.
    mark: (now) => now,
  };
}

const markAs =
  (holder: KeyHolder, { privateKey }: KeyPair): Opening['mark'] =>
  (header, keys) =>
    withMarks(header, holder, privateKey, keys);

/**
 * What the recovery code opens: every compartment. Takes the code or two shares. One that was typed
 * well and is of another vault is counted as a failed attempt.
 */
export async function keysByRecovery(
  take: TakeSecret,
  { header, attempts }: Attempt,
  typed: TypedRecovery,
): Promise<{ readonly secret: Buffer; readonly pair: KeyPair; readonly keys: CompartmentKeys }> {
  const secret = await readTypedRecovery(take, typed, header.recovery.split?.set);
  const pair = recoveryPair(take, header, secret);
  if (!pair) {
    attempts.fail(recoveryHolder);
    throw otherRecovery(typed);
  }
  return { secret, pair, keys: openKeys(take, header, recoveryOf(header), pair) };
}

/**
 * Opens by the recovery code what the member could open, and no more. With a new passphrase the
 * member gets a new key pair, because the old one may be in other hands together with its passphrase.
 */
export async function openByRecoveryCode(
  take: TakeSecret,
  attempt: Attempt,
  typed: TypedRecovery,
  newPassphrase: string | null,
): Promise<Opening> {
  const { environment, header, member } = attempt;
  assertNotSuspended(member);
  if (newPassphrase === null) assertOwnPassphrase(member);
  else assertStrongPassphrase(newPassphrase, [header.name, member.name]);
  const { pair, keys: all } = await keysByRecovery(take, attempt, typed);
  const keys = keysOf(header, member, all);
  const mark = markAs(recoveryOf(header), pair);
  const marked = mark(header, all);
  const next =
    newPassphrase === null
      ? marked
      : await withNewKeyPair(
          ...([take, marked, member, keys, newPassphrase, await environment.kdfCost()] as const),
        );
  const { members, compartments, recovery } = next;
  return {
    member,
    keys,
    actions: ['recover'],
    change: (now) => ({ ...now, members, compartments, recovery }),
    mark: (now) => now,
  };
}

/** The failed attempts that the journal does not know of yet. */
export function failuresOf(attempts: Attempts, who: string): VaultEvent[] {
  const failures = attempts.failures(who);
  if (failures === 0) return [];
  const by = who === recoveryHolder ? 'recovery code' : 'passphrase';
  return [{ action: 'failed-unlock', outcome: 'failure', detail: `${failures} × ${by}` }];
}

/**
 * A passphrase that does not open the slot may be right and the slot damaged. When the spare's slot
 * is another and opens, its key tells: a header that does not bear that key's MAC was changed.
 */
async function assertUntouched(
  take: TakeSecret,
  { environment, folder, header, member }: Attempt,
  passphrase: string,
): Promise<void> {
  const spare = readSpare(environment.disk, folder);
  const other = spare?.members.find(({ id }) => id === member.id);
  if (!spare || !other || JSON.stringify(other.slot) === JSON.stringify(member.slot)) return;
  assertKdfBounds(other.slot.kdf);
  const { device } = other.slot;
  // What the spare was bound to may be gone from this device; then it tells nothing.
  if (device !== undefined && !(await environment.deviceSecrets.has(device))) return;
  const pair = await memberKeyPair(take, spare, other, passphrase, environment.deviceSecrets);
  if (!pair) return;
  const casework = openKeys(take, spare, other, pair).get('casework');
  if (casework && !isSignedWith(header, casework.key)) throw new LuwteError('vault.header-damaged');
}

/** Of all keys those the member was granted: recovery gives no one more than they had. */
function keysOf(header: Header, member: HeaderMember, keys: CompartmentKeys): CompartmentKeys {
  const granted = header.compartments.filter(({ grants }) =>
    grants.some(({ to }) => to === member.id),
  );
  return new Map([...keys].filter(([name]) => granted.some((entry) => entry.name === name)));
}

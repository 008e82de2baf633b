import { LuwteError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/procedure.ts';
import type { recovery } from '../../contract/recovery.ts';
import type { Header, HeaderMember } from './header/header.ts';
import { openGrants, openKeys, otherRecovery } from './header/holders.ts';
import { type CompartmentKeys, markKeys, recoveryHolder, recoveryOf } from './header/trust.ts';
import { sealGrant } from './keys/compartment-key.ts';
import type { KeyPair } from './keys/member-key.ts';
import {
  encodeRecoveryCode,
  newRecoverySecret,
  readTypedCode,
  recoveryKeyPair,
} from './keys/recovery-code.ts';
import {
  joinShares,
  type RecoveryShare,
  readTypedShare,
  setName,
  splitRecoveryCode,
} from './keys/recovery-share.ts';
import type { TakeSecret } from './keys/secret.ts';
import type { OpenedVault, VaultEvent } from './opened-vault.ts';
import { type Attempt, failuresOf, keysByRecovery, provePassphrase } from './opening.ts';

type Wish = ParsedInputOf<typeof recovery.replace>;
type Recovery = Header['recovery'];

/** What must be written down before it counts. */
interface Sheets {
  readonly sheets: string[];
  readonly set: string | null;
}

/** What was begun. It holds no secret: only what typing it back will be measured against. */
interface Pending {
  readonly recovery: Recovery;
  /** The grants of a new code by compartment; null when the code stays and was split. */
  readonly grants: ReadonlyMap<string, string> | null;
  /** The set of which all three shares are to be typed; null when it is the code. */
  readonly set: string | null;
  /** The keys as they were when it was begun; when one was changed since, it has to be begun anew. */
  readonly basis: string;
  readonly event: VaultEvent;
}

/** An administrator or coordinator, or whoever is alone. */
export function mayRenew({ members }: Header, { role }: Pick<HeaderMember, 'role'>): boolean {
  return role === 'administrator' || role === 'coordinator' || members.length === 1;
}

/** The compartments that the recovery code opens and the member does not. */
export function lackedBy({ compartments }: Header, { id }: Pick<HeaderMember, 'id'>) {
  return compartments
    .filter(({ grants }) => !grants.some(({ to }) => to === id))
    .map(({ name }) => name);
}

/**
 * Replaces or splits the recovery code of the open vault, in two halves: what is begun counts only
 * after it was typed back from paper. Until then, and after any failure, the present code works.
 */
export class RecoveryRenewal {
  #pending: Pending | null = null;

  /** A new code, sealed every compartment that the present one opens. */
  async replace(take: TakeSecret, attempt: Attempt, wish: Wish): Promise<Sheets> {
    const { header, environment } = attempt;
    assertMayRenew(attempt);
    const keys = await keysToSeal(take, attempt, wish);
    const secret = newRecoverySecret(take);
    const pair = recoveryKeyPair(take, secret);
    const madeAt = environment.surroundings.now().toISOString();
    const shares = wish.form === 'shares' ? await splitRecoveryCode(secret) : null;
    this.#pending = {
      recovery: {
        publicKey: pair.publicKey.toString('hex'),
        ...markKeys([], pair.privateKey, keys),
        madeAt,
        ...(shares && { split: { set: shares.set, madeAt } }),
      },
      grants: new Map([...keys].map(([name, { key }]) => [name, sealGrant(key, pair.publicKey)])),
      set: shares?.set ?? null,
      basis: basisOf(header),
      event: { action: 'replace-recovery-code', detail: wish.form },
    };
    return shares ? sheetsOf(shares) : { sheets: [encodeRecoveryCode(secret)], set: null };
  }

  /** Three shares of the present code, which whoever asks must have at hand. */
  async split(take: TakeSecret, attempt: Attempt, typedCode: string): Promise<Sheets> {
    const { header, environment } = attempt;
    assertMayRenew(attempt);
    const { secret } = await keysByRecovery(take, attempt, typedCode);
    const shares = await splitRecoveryCode(secret);
    const split = { set: shares.set, madeAt: environment.surroundings.now().toISOString() };
    this.#pending = {
      recovery: { ...header.recovery, split },
      grants: null,
      set: shares.set,
      basis: basisOf(header),
      event: { action: 'split-recovery-code', detail: `set ${setName(shares.set)}` },
    };
    return sheetsOf(shares);
  }

  /** Makes what was begun count, in one write of the header. */
  async finish(
    take: TakeSecret,
    opened: OpenedVault,
    attempt: Attempt,
    typed: readonly string[],
  ): Promise<void> {
    const pending = this.#pending;
    if (!pending || pending.basis !== basisOf(opened.header)) {
      throw new LuwteError('recovery.expired');
    }
    const secret = await readSheets(take, typed, pending.set);
    const pair = recoveryKeyPair(take, secret);
    const other = otherRecovery(pending.set ? [] : '');
    if (pair.publicKey.toString('hex') !== pending.recovery.publicKey) throw other;
    const changed = changedBy(pending, opened.header);
    assertOpensAll(take, changed, pair);
    await opened.record([...failuresOf(attempt.attempts, attempt.member.id), pending.event]);
    await opened.writeAnchors((header) => changedBy(pending, header));
    attempt.attempts.clear(attempt.member.id);
    this.#pending = null;
  }

  abandon(): void {
    this.#pending = null;
  }
}

function assertMayRenew({ header, member }: Attempt): void {
  if (!mayRenew(header, member)) throw new LuwteError('call.forbidden');
}

/**
 * Every compartment's key in the header's order: the member's own, by their passphrase, and those they do
 * not hold out of the present code. Nobody else can seal these to a new code.
 */
async function keysToSeal(
  take: TakeSecret,
  attempt: Attempt,
  wish: Wish,
): Promise<CompartmentKeys> {
  const { header, member } = attempt;
  const pair = await provePassphrase(take, attempt, wish.passphrase);
  const own = openKeys(take, header, member, pair);
  if (lackedBy(header, member).length === 0) return own;
  if (wish.presentCode === null) throw new LuwteError('recovery.present-code-needed');
  return (await keysByRecovery(take, attempt, wish.presentCode)).keys;
}

function sheetsOf({ set, shares }: Awaited<ReturnType<typeof splitRecoveryCode>>): Sheets {
  return { sheets: [...shares], set: setName(set) };
}

/** The code that was typed back, whole, or as all three shares, of which each pair must give the same. */
async function readSheets(
  take: TakeSecret,
  typed: readonly string[],
  set: string | null,
): Promise<Buffer> {
  const [first = ''] = typed;
  if (set === null) return readTypedCode(take, first);
  const [one, two, three] = typed.map((share, at) => readTypedShare(take, share, at + 1));
  if (!one || !two || !three) throw new LuwteError('call.invalid');
  for (const [at, share] of [one, two, three].entries()) {
    if (share.set !== set || share.number !== at + 1) {
      throw new LuwteError('recovery.share-of-other-set', {
        number: share.number,
        set: setName(share.set),
      });
    }
  }
  const pairs: ReadonlyArray<readonly [RecoveryShare, RecoveryShare]> = [
    [one, two],
    [one, three],
    [two, three],
  ];
  const [code, ...others] = await Promise.all(pairs.map((pair) => joinShares(take, pair)));
  if (!code || others.some((other) => !other?.equals(code))) throw otherRecovery([]);
  return code;
}

/** Which keys the vault has and who recovers them; passphrases and names may change meanwhile. */
function basisOf({ vaultId, recovery, compartments }: Header): string {
  return JSON.stringify([
    vaultId,
    recovery.publicKey,
    ...compartments.map(({ name, epoch }) => [name, epoch]),
  ]);
}

function changedBy({ recovery, grants }: Pending, header: Header): Header {
  const compartments = header.compartments.map((compartment) => ({
    ...compartment,
    grants: compartment.grants.map((grant) => {
      const sealed = grants?.get(compartment.name);
      return grant.to === recoveryHolder && sealed
        ? { to: grant.to, sealed, voucher: null }
        : grant;
    }),
  }));
  return { ...header, recovery, compartments };
}

/** What the new header would say must open with what is on paper, all of it, and bear its hand. */
function assertOpensAll(take: TakeSecret, header: Header, pair: KeyPair): void {
  const keys = openGrants(take, header, recoveryOf(header), pair);
  if (keys.size !== header.compartments.length) throw new Error('the code opens every compartment');
}

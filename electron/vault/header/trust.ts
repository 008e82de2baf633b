import type { Compartment } from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { type CompartmentKey, keyId, keyOfEpoch } from '../keys/compartment-key.ts';
import type { KeyPair } from '../keys/member-key.ts';
import { type Mark, pinKeys, pinMarks, sameMac, vouch } from '../keys/pin.ts';
import type { Header, HeaderMember } from './header.ts';

/** Compartment keys by name, in the header's order. */
export type CompartmentKeys = ReadonlyMap<Compartment, CompartmentKey>;

/** Whoever keys can be sealed to: a member, or the recovery code. */
export type KeyHolder = Pick<HeaderMember, 'publicKey' | 'marks' | 'pin'> & { readonly id: string };

/** The name under which the recovery code's grants and failed attempts stand. */
export const recoveryHolder = 'recovery';

export function recoveryOf(header: Header): KeyHolder {
  return { id: recoveryHolder, ...header.recovery };
}

/** The epoch in which a holder last found a compartment's key true; null for never. */
function markedEpoch({ marks }: KeyHolder, name: Compartment): number | null {
  // A pin of format 1 stands for all that the holder had then.
  if (marks.length === 0) return 1;
  return marks.find(({ compartment }) => compartment === name)?.epoch ?? null;
}

/**
 * Makes sure that the keys a holder was given are the true ones: marked by the holder's own hand, or
 * vouched for with a key that is. Anything else is `vault.header-damaged`.
 */
export function assertTrusted(
  header: Header,
  holder: KeyHolder,
  pair: KeyPair,
  keys: CompartmentKeys,
): void {
  const genuine =
    isOwnPin(holder, pair, keys) && [...keys].every(([name]) => isTrue(header, holder, keys, name));
  if (!genuine) throw new LuwteError('vault.header-damaged');
}

function isOwnPin({ marks, pin }: KeyHolder, { privateKey }: KeyPair, keys: CompartmentKeys) {
  if (marks.length > 0) return sameMac(pin, pinMarks(privateKey, marks));
  const first: Array<readonly [Compartment, Buffer]> = [];
  for (const [name, held] of keys) {
    const key = keyOfEpoch(held, 1);
    if (!key) return false;
    first.push([name, key]);
  }
  return sameMac(pin, pinKeys(privateKey, first));
}

function isTrue(header: Header, holder: KeyHolder, keys: CompartmentKeys, name: Compartment) {
  const held = keys.get(name);
  const epoch = markedEpoch(holder, name);
  if (!held) return false;
  if (epoch !== null) {
    const marked = keyOfEpoch(held, epoch);
    const mark = holder.marks.find(({ compartment }) => compartment === name);
    if (!marked || (mark && mark.keyId !== keyId(marked))) return false;
    if (epoch === held.epoch) return true;
  }
  const grants = header.compartments.find((entry) => entry.name === name)?.grants;
  const voucher = grants?.find(({ to }) => to === holder.id)?.voucher;
  const expected = voucherFor(header, holder, keys, name);
  return typeof voucher === 'string' && expected !== null && sameMac(voucher, expected);
}

/**
 * What makes a holder trust the present key of a compartment at the next unlock: made with the key of
 * it that they marked, or for one they never had with the casework key they marked. Null when they
 * marked the present key itself, or no such key.
 */
export function voucherFor(
  header: Header,
  holder: KeyHolder,
  keys: CompartmentKeys,
  name: Compartment,
): string | null {
  const held = keys.get(name);
  const known = markedEpoch(holder, name) === null ? 'casework' : name;
  const epoch = markedEpoch(holder, known);
  const present = keys.get(known);
  const marked = epoch !== null && present ? keyOfEpoch(present, epoch) : null;
  if (!held || !marked || (known === name && epoch === held.epoch)) return null;
  return vouch(marked, {
    vaultId: header.vaultId,
    to: holder.id,
    publicKey: holder.publicKey,
    compartment: name,
    epoch: held.epoch,
    keyId: keyId(held.key),
  });
}

/** A holder's marks and pin once all keys they hold were found true; a mark on a key they no longer have stays. */
export function markKeys(
  before: readonly Mark[],
  privateKey: Buffer,
  keys: CompartmentKeys,
): { marks: Mark[]; pin: string } {
  const kept = before.filter(({ compartment }) => !keys.has(compartment));
  const present = [...keys].map(([compartment, { epoch, key }]) => ({
    compartment,
    epoch,
    keyId: keyId(key),
  }));
  const marks = [...kept, ...present];
  return { marks, pin: pinMarks(privateKey, marks) };
}

/** The header after a holder opened it: their keys marked, and no voucher needed any more. Unsigned. */
export function withMarks(
  header: Header,
  holder: KeyHolder,
  privateKey: Buffer,
  keys: CompartmentKeys,
): Header {
  const marked = markKeys(holder.marks, privateKey, keys);
  const isRecovery = holder.id === recoveryHolder;
  return {
    ...header,
    members: header.members.map((member) =>
      member.id === holder.id ? { ...member, ...marked } : member,
    ),
    recovery: isRecovery ? { ...header.recovery, ...marked } : header.recovery,
    compartments: header.compartments.map((entry) => ({
      ...entry,
      grants: entry.grants.map((grant) =>
        grant.to === holder.id && keys.has(entry.name) ? { ...grant, voucher: null } : grant,
      ),
    })),
  };
}

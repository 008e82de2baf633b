import type { OtherFile, SharedThreat } from '../../../../contract/network.ts';
import type { NetworkPerson, NetworkPersonFields } from '../../../../contract/network-person.ts';
import { allThreats, type CaseworkContext, filesOf } from './repository.ts';
import { foldThreat, threatReasonsBetween } from './threat-likeness.ts';

/** Who threatens this client and perhaps another as well, each with the other files. */
export async function sharedThreatsOf(
  context: CaseworkContext,
  clientId: string,
): Promise<SharedThreat[]> {
  const threats = await allThreats(context);
  const shared: SharedThreat[] = [];
  for (const { id, fields } of threats.filter((threat) => threat.clientId === clientId)) {
    const files = await filesWith(context, clientId, fields, threats);
    if (files.length > 0) shared.push({ personId: id, name: fields.name, files });
  }
  return shared;
}

/** The other files that may know the same threat. */
export async function filesThatKnow(
  context: CaseworkContext,
  clientId: string,
  threat: Pick<NetworkPersonFields, 'name' | 'alias' | 'phone'>,
): Promise<OtherFile[]> {
  return filesWith(context, clientId, threat, await allThreats(context));
}

/** Of a file no more is told than the caseload shows: its code, and whom to ask. */
async function filesWith(
  context: CaseworkContext,
  clientId: string,
  threat: Pick<NetworkPersonFields, 'name' | 'alias' | 'phone'>,
  threats: readonly NetworkPerson[],
): Promise<OtherFile[]> {
  const sought = foldThreat(threat);
  const reasons = new Map<string, OtherFile['because']>();
  for (const other of threats) {
    if (other.clientId === clientId) continue;
    const found = threatReasonsBetween(sought, foldThreat(other.fields));
    const known = reasons.get(other.clientId) ?? [];
    if (found.length > 0) reasons.set(other.clientId, [...new Set([...known, ...found])]);
  }
  const files = await filesOf(context, [...reasons.keys()]);
  return [...reasons]
    .flatMap(([id, because]) => {
      const file = files.get(id);
      return file ? [{ clientId: id, ...file, because }] : [];
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

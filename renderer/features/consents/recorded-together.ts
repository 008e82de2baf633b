import { type Consent, recipientKey } from '../../../contract/consent.ts';

type Together = readonly [Consent, ...Consent[]];

/** The consents by the form that recorded them: one recipient, one answer, one moment. */
export function recordedTogether(consents: readonly Consent[]): readonly Together[] {
  const groups = new Map<string, Together>();
  for (const consent of consents) {
    const { recipient, recordedAt, answer } = consent;
    const key = [recipientKey(recipient), recordedAt, answer].join(' ');
    const known = groups.get(key);
    groups.set(key, known ? [...known, consent] : [consent]);
  }
  return [...groups.values()];
}

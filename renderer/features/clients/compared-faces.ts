import type { PersonFace } from '../../../contract/duplicates.ts';
import { fold } from '../../../contract/fold.ts';
import { foldedPhone, phoneEnd } from '../../../contract/phone-number.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCodesOnly } from '../../ui/codes-only.ts';
import { formatDate } from '../../ui/format.ts';
import { spokenName } from '../../ui/person-name.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** Someone as they are put beside another: from the vault, or while they are entered. */
export type ComparedFace = Omit<
  PersonFace,
  | 'id'
  | 'createdAt'
  | 'risk'
  | 'registeredOn'
  | 'housingSituation'
  | 'languages'
  | 'interpreterNeeded'
  | 'formerCodes'
>;

const comparedParts = [
  'name',
  'birth',
  'phone',
  'nationality',
  'municipality',
  'phase',
  'counsellor',
  'lastContact',
] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** `open`: one of them is not known or not shown. */
export type Comparison = 'same' | 'differs' | 'open';

export interface ComparedLine {
  readonly part: ComparedPart;
  /** As it is shown; '' for not known, null for not shown. */
  readonly one: string | null;
  readonly other: string | null;
  readonly comparison: Comparison;
}

/** What of two people is equal and what is not, part by part. */
export function useComparedLines(one: ComparedFace, other: ComparedFace): ComparedLine[] {
  const words = useFaceWords();
  const [mine, theirs] = [words(one), words(other)];
  return comparedParts.map((part) => ({
    ...{ part, one: mine[part], other: theirs[part] },
    comparison: compare(keyOf(one, part), keyOf(other, part)),
  }));
}

/** Whether two values, as they are compared, are one; empty is not known. */
export function compare(one: string, other: string): Comparison {
  if (one === '' || other === '') return 'open';
  return one === other ? 'same' : 'differs';
}

/** A part of someone as it is compared: without accents, capitals and signs; of a birth the year, unless a day is known. */
export function keyOf(face: ComparedFace, part: ComparedPart): string {
  const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const keys: Record<ComparedPart, string> = {
    name: plain(spokenName(face)),
    birth: face.birthDate ?? String(face.birthYear ?? ''),
    phone: foldedPhone(face.details?.phone ?? ''),
    nationality: plain(face.details?.nationality ?? ''),
    municipality: plain(face.municipality),
    phase: face.phase ?? '',
    counsellor: plain(face.counsellor),
    // Two files have a day each; that tells nothing.
    lastContact: '',
  };
  return keys[part];
}

function useFaceWords() {
  const { t } = useTranslation();
  const codesOnly = useCodesOnly();
  const unlessHidden = (words: string | null) => (codesOnly ? null : words);
  return (face: ComparedFace): Record<ComparedPart, string | null> => ({
    name: unlessHidden(visibleBidi(spokenName(face))),
    birth: unlessHidden(face.birthDate ? formatDate(face.birthDate) : String(face.birthYear ?? '')),
    // Whole numbers show where the rules about calling stand.
    phone: unlessHidden(face.details && phoneEnd(face.details.phone)),
    nationality: face.details && visibleBidi(face.details.nationality),
    municipality: visibleBidi(face.municipality),
    phase: face.phase === null ? '' : t(`clients.phase.${face.phase}`),
    counsellor: visibleBidi(face.counsellor),
    lastContact: face.lastContactOn ? formatDate(face.lastContactOn) : '',
  });
}

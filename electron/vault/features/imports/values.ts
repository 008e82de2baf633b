import { LuwteError } from '../../../../contract/errors.ts';
import { valueAnswers, valueTargets } from '../../../../contract/import-terms.ts';
import type { ImportChoices, ValueMapping, ValueTarget } from '../../../../contract/imports.ts';
import { fold } from '../../db/fold.ts';

/** Words that mean exactly an answer, and words that mean more or less than it. */
interface Words {
  readonly exact: string;
  /** A word of a narrower meaning: taking it over loses something, so it is said. */
  readonly narrower?: string;
}

/**
 * The words of caseloads for the fixed answers of a field, Dutch and English, `|` between them.
 * Compared folded and without signs. To teach the program a word, add it here.
 */
const valueWords: Readonly<Record<ValueTarget, Readonly<Record<string, Words>>>> = {
  phase: {
    outreach: { exact: 'bereikt|outreach|reached|fase bereikt' },
    registration: { exact: 'aanmelding|aangemeld|registration|registered|referred' },
    intake: { exact: 'intake|intakefase', narrower: 'intakegesprek' },
    stabilisation: { exact: 'stabilisatie|stabilisatiefase|stabilisation|stabilization' },
    guidance: {
      exact:
        'begeleiding en behandeling|behandeling en begeleiding|guidance|guidance and treatment',
      narrower:
        'begeleiding|behandeling|in begeleiding|in behandeling|treatment|counselling|counseling',
    },
    exiting: { exact: 'uitstappen|uitstap|uitstapfase|exiting|exit' },
    aftercare: { exact: 'nazorg|nazorgfase|aftercare' },
    closed: { exact: 'afgesloten|gesloten|beeindigd|closed|ended' },
  },
  risk: {
    unknown: { exact: 'onbekend|unknown|onb' },
    low: { exact: 'laag|l|low|gering' },
    medium: { exact: 'midden|m|middel|gemiddeld|matig|medium|moderate' },
    high: { exact: 'hoog|h|high', narrower: 'zeer hoog|very high' },
  },
  gender: {
    woman: { exact: 'v|vrouw|vrouwelijk|f|female|woman|w' },
    man: { exact: 'm|man|mannelijk|male' },
    other: { exact: 'x|anders|other', narrower: 'non binair|nonbinair|non binary|nonbinary' },
    unknown: { exact: 'onbekend|unknown|onb' },
  },
  callSafe: {
    yes: { exact: 'ja|j|yes|y|waar|true|veilig|safe' },
    'daytime-only': { exact: 'alleen overdag|overdag|daytime only|only daytime|daytime' },
    no: { exact: 'nee|n|no|onwaar|false|niet|onveilig|niet bellen|unsafe' },
    unknown: { exact: 'onbekend|unknown|onb' },
  },
  voicemail: {
    allowed: { exact: 'ja|j|mag|toegestaan|yes|y|allowed|waar|true' },
    forbidden: {
      exact: 'nee|n|mag niet|niet inspreken|geen voicemail|verboden|no|forbidden|onwaar|false',
    },
    unknown: { exact: 'onbekend|unknown|onb' },
  },
  referralSource: {
    self: { exact: 'zelf|zelfmelder|zelfmelding|self|self referral' },
    police: { exact: 'politie|police' },
    comensha: { exact: 'comensha' },
    gp: { exact: 'huisarts|gp|general practitioner' },
    ggd: { exact: 'ggd' },
    'street-work': { exact: 'straathoekwerk|straathoekwerker|veldwerk|street work|outreach' },
    'partner-organisation': { exact: 'partnerorganisatie|ketenpartner|partner organisation' },
    other: { exact: 'anders|overig|other' },
    unknown: { exact: 'onbekend|unknown|onb' },
  },
  housingSituation: {
    'own-home': { exact: 'eigen woning|eigen huis|own home', narrower: 'huurwoning|koopwoning' },
    'with-partner': { exact: 'bij partner|with partner' },
    'with-family': { exact: 'bij familie|with family', narrower: 'bij ouders|bij haar ouders' },
    'supported-living': { exact: 'begeleid wonen|supported living' },
    'emergency-shelter': { exact: 'noodopvang|emergency shelter', narrower: 'crisisopvang' },
    'safe-house': { exact: 'safe house|safehouse|veilige opvang|veilige verblijfsplek' },
    homeless: { exact: 'dakloos|homeless', narrower: 'thuisloos' },
    other: { exact: 'anders|overig|other' },
    unknown: { exact: 'onbekend|unknown|onb' },
  },
  interpreterNeeded: {
    yes: { exact: 'ja|j|yes|y|nodig|waar|true|x|tolk nodig' },
    no: { exact: 'nee|n|no|niet nodig|geen|onwaar|false' },
  },
};

const squeeze = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How a word of the file came to its answer. */
export type Certainty = 'exact' | 'narrower' | 'chosen' | 'unknown';

export interface ValueReading {
  /** Null leaves the field as not known. */
  readonly value: string | null;
  readonly certainty: Certainty;
  readonly keepOriginal: boolean;
}

interface KnownWord {
  readonly value: string;
  readonly certainty: 'exact' | 'narrower';
}

const keyOf = (target: ValueTarget, word: string) => `${target} ${squeeze(word) || word}`;

const knownWords = new Map<string, KnownWord>(
  valueTargets.flatMap((target) =>
    Object.entries(valueWords[target]).flatMap(([value, { exact, narrower }]) => [
      ...exact
        .split('|')
        .map((word) => [keyOf(target, word), { value, certainty: 'exact' }] as const),
      ...(narrower ? narrower.split('|') : []).map(
        (word) => [keyOf(target, word), { value, certainty: 'narrower' }] as const,
      ),
    ]),
  ),
);

/** Whether the program knows what a word means for a field. */
export function isKnownValue(target: ValueTarget, original: string): boolean {
  return knownWords.has(keyOf(target, original));
}

/** Turns the words of a file into answers, as known or as the user chose, and counts them. */
export class ValueReader {
  readonly #chosen = new Map<string, ImportChoices['values'][number]>();
  readonly #seen = new Map<string, SeenWord>();

  /** Fails with `call.invalid` for an answer that the field does not have. */
  constructor(choices: ImportChoices['values']) {
    for (const choice of choices) {
      if (choice.value !== null && !valueAnswers[choice.target].includes(choice.value)) {
        throw new LuwteError('call.invalid');
      }
      this.#chosen.set(keyOf(choice.target, choice.original), choice);
    }
  }

  read(target: ValueTarget, original: string): ValueReading {
    const key = keyOf(target, original);
    const seen = this.#seen.get(key);
    if (seen) {
      seen.count += 1;
      return seen.reading;
    }
    const reading = choose(knownWords.get(key), this.#chosen.get(key));
    this.#seen.set(key, { target, original, count: 1, reading });
    return reading;
  }

  /** Every distinct word so far with its answer, in the order they came. */
  mappings(): ValueMapping[] {
    return [...this.#seen.values()].map(({ target, original, count, reading }) => ({
      target,
      original,
      count,
      proposed: knownWords.get(keyOf(target, original))?.value ?? null,
      value: reading.value,
      keepOriginal: reading.keepOriginal,
    }));
  }
}

interface SeenWord {
  readonly target: ValueTarget;
  /** As it was written the first time. */
  readonly original: string;
  count: number;
  readonly reading: ValueReading;
}

function choose(
  known: KnownWord | undefined,
  choice: ImportChoices['values'][number] | undefined,
): ValueReading {
  if (!choice) {
    return known
      ? { ...known, keepOriginal: false }
      : { value: null, certainty: 'unknown', keepOriginal: true };
  }
  const { value, keepOriginal } = choice;
  if (value === null) return { value, keepOriginal, certainty: 'unknown' };
  const certainty = known?.value === value ? known.certainty : 'chosen';
  return { value, keepOriginal, certainty };
}

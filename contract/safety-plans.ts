import { z } from 'zod';
import { dateSchema, idSchema, textSchema } from './common.ts';
import { type PaperLanguageFields, paperLanguageFieldsSchema } from './paper-language.ts';
import { paperBasicsSchema, printBasicsSchema } from './print.ts';
import type { VersionedPlan } from './versioned-plan.ts';

/** What a safety plan says, in the order of the form. */
export const safetyTexts = [
  'resources',
  'digital',
  'whenViolence',
  'wayOut',
  'bag',
  'children',
  'trustedPerson',
  'safetyWord',
  'trustedDoes',
  'afterLeaving',
] as const;
export type SafetyText = (typeof safetyTexts)[number];

/** What a crisis plan (signaleringsplan) says: per colour how it is noticed, who does what, whom to call. */
export const crisisTexts = [
  ...['greenSignals', 'greenMine', 'greenOthers', 'greenCall'],
  ...['orangeSignals', 'orangeMine', 'orangeOthers', 'orangeCall'],
  ...['redSignals', 'redMine', 'redOthers', 'redCall'],
  ...['helpers', 'surroundings', 'copies'],
] as const;
export type CrisisText = (typeof crisisTexts)[number];

/** A plan of texts under their names, and the day to look back at it. */
export type TextPlan<Name extends string> = Record<Name, string> & { reviewOn: string | null };

/** The name of a text in any of these plans. */
export type PlanTextName = SafetyText | CrisisText;

const textPlanSchema = <Name extends string>(names: readonly Name[]) => {
  // `fromEntries` forgets which names it was given.
  const texts = Object.fromEntries(names.map((name) => [name, textSchema])) as Record<
    Name,
    typeof textSchema
  >;
  return z.object(texts).extend({ reviewOn: dateSchema.nullable() });
};

export const safetyFieldsSchema = textPlanSchema(safetyTexts);
export const crisisFieldsSchema = textPlanSchema(crisisTexts);
export type SafetyFields = TextPlan<SafetyText>;
export type CrisisFields = TextPlan<CrisisText>;
export type SafetyPlan = VersionedPlan<SafetyFields>;
export type CrisisPlan = VersionedPlan<CrisisFields>;

/** A plan that says nothing yet. */
export function emptyTextPlan<Name extends string>(names: readonly Name[]): TextPlan<Name> {
  const texts = Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;
  return { ...texts, reviewOn: null };
}

const choiceOf = <Name extends string>(names: readonly Name[]) =>
  printBasicsSchema.extend({
    /** A closed version by its number; null prints the working version. */
    number: z.number().int().nullable(),
    parts: z.array(z.enum(names)),
    /** A language that the practice added, in the place of `language`, which then fills in what it lacks. */
    translation: idSchema.nullable().default(null),
  });
const paperOf = <Name extends string>(names: readonly Name[]) =>
  paperBasicsSchema.extend({
    number: z.number().int(),
    /** The day the client agreed with this version; null when it is not agreed (yet). */
    agreedOn: dateSchema.nullable(),
    reviewOn: dateSchema.nullable(),
    translation: paperLanguageFieldsSchema.nullable(),
    /** What was chosen and says something. */
    texts: z.array(z.object({ name: z.enum(names), text: z.string() })),
  });

export const safetyChoiceSchema = choiceOf(safetyTexts);
export const safetyPaperSchema = paperOf(safetyTexts);
export const crisisChoiceSchema = choiceOf(crisisTexts);
export const crisisPaperSchema = paperOf(crisisTexts);

type PrintBasics = z.output<typeof printBasicsSchema>;

/** What of a plan goes on paper. Whatever is not chosen does not leave the vault for it. */
export type TextPlanChoice<Name extends string> = PrintBasics & {
  number: number | null;
  parts: Name[];
  translation: string | null;
};

/** A plan as it stands on paper. */
export type TextPlanPaper<Name extends string> = z.output<typeof paperBasicsSchema> & {
  number: number;
  agreedOn: string | null;
  reviewOn: string | null;
  translation: PaperLanguageFields | null;
  texts: { name: Name; text: string }[];
};

/** The plan that is printed: a version or the working version, and whose. */
export interface PrintableTextPlan<Name extends string> {
  readonly fields: TextPlan<Name>;
  readonly number: number;
  readonly agreedOn: string | null;
  readonly heading: string;
  readonly printedOn: string;
  /** The language of `choice.translation`. */
  readonly translation: PaperLanguageFields | null;
}

/** Takes from a plan what was chosen and nothing else. The preview shows what the vault will give. */
export function textPlanPaper<Name extends string>(
  names: readonly Name[],
  plan: PrintableTextPlan<Name>,
  choice: TextPlanChoice<Name>,
): TextPlanPaper<Name> {
  const { fields, number, agreedOn, heading, printedOn, translation } = plan;
  const texts: Readonly<Record<Name, string>> = fields;
  return {
    language: choice.language,
    heading,
    printedOn,
    signatures: choice.signatures,
    number,
    agreedOn,
    reviewOn: fields.reviewOn,
    translation,
    texts: names
      .filter((name) => choice.parts.includes(name) && texts[name].trim() !== '')
      .map((name) => ({ name, text: texts[name] })),
  };
}

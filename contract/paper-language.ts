import { z } from 'zod';

/** The words of the safety plan and the crisis plan on paper, by their keys, in the order of a translation file. */
export const paperWordKeys = [
  'safety.plan.safety-plan.paper',
  'safety.plan.crisis-plan.paper',
  'plans.paper.of',
  'plans.paper.version',
  'plans.paper.agreedOn',
  'plans.paper.concept',
  'plans.paper.printedOn',
  'plans.paper.review',
  'plans.paper.signTitle',
  'plans.paper.signClient',
  'plans.paper.signCounsellor',
  'plans.paper.signature',
  'plans.paper.signDate',
  'safety.section.prepare',
  'safety.section.danger',
  'safety.section.trusted',
  'safety.section.after',
  'safety.section.green',
  'safety.section.orange',
  'safety.section.red',
  'safety.section.around',
  'safety.field.resources',
  'safety.field.digital',
  'safety.field.whenViolence',
  'safety.field.wayOut',
  'safety.field.bag',
  'safety.field.children',
  'safety.field.trustedPerson',
  'safety.field.safetyWord',
  'safety.field.trustedDoes',
  'safety.field.afterLeaving',
  'safety.field.signals',
  'safety.field.mine',
  'safety.field.others',
  'safety.field.call',
  'safety.field.helpers',
  'safety.field.surroundings',
  'safety.field.copies',
] as const;
export type PaperWordKey = (typeof paperWordKeys)[number];

const isPaperWordKey = (key: string): key is PaperWordKey =>
  (paperWordKeys as readonly string[]).includes(key);

/** What is filled in at printing, as `{{name}}`; a translation keeps it. */
const filledIn: Partial<Record<PaperWordKey, string>> = {
  'plans.paper.of': 'name',
  'plans.paper.version': 'number',
  'plans.paper.agreedOn': 'date',
  'plans.paper.printedOn': 'date',
  'plans.paper.review': 'date',
};

/** Longest translation of one word or sentence, in UTF-16 code units: it has to fit on one page. */
export const paperWordLimit = 200;
const nameLimit = 60;
/** Largest translation file, in UTF-16 code units. */
export const paperFileLimit = 100_000;

export const directions = ['ltr', 'rtl'] as const;

export type PaperWordProblem = 'not-text' | 'too-long' | 'html' | 'placeholder' | 'unknown-key';

/** What is wrong with a translation of a word, or null. */
export function paperWordProblem(key: PaperWordKey, text: string): PaperWordProblem | null {
  if (text.length > paperWordLimit) return 'too-long';
  if (/[<>]/.test(text)) return 'html';
  if (text.trim() === '') return null;
  const found = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name);
  const asked = filledIn[key];
  const isKept = asked === undefined ? found.length === 0 : found.every((name) => name === asked);
  return isKept && (asked === undefined || found.length === 1) ? null : 'placeholder';
}

/** Whether it names a language as browsers do: `bg`, `pt-BR`. */
function isLocale(text: string): boolean {
  try {
    return text.length > 0 && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** A language in which the safety plans can be printed, as the practice had it translated. */
export const paperLanguageFieldsSchema = z
  .object({
    /** What it is called on screen. */
    name: z
      .string()
      .trim()
      .min(1)
      .max(nameLimit)
      .regex(/^[^<>]*$/),
    /** BCP 47, for the dates. */
    locale: z.string().max(35).refine(isLocale),
    direction: z.enum(directions),
    /** A word that is left out stands on paper in Dutch. */
    words: z.partialRecord(z.enum(paperWordKeys), z.string()),
  })
  .refine(({ words }) =>
    paperWordKeys.every((key) => paperWordProblem(key, words[key] ?? '') === null),
  );
export type PaperLanguageFields = z.infer<typeof paperLanguageFieldsSchema>;

/** The words that a language does not have. */
export const missingWords = ({ words }: PaperLanguageFields): PaperWordKey[] =>
  paperWordKeys.filter((key) => (words[key] ?? '').trim() === '');

/** The marks by which a translation file is known. */
const kindOfFile = 'luwte-paper-language';
const versionOfFile = 1;

/** What keeps a file from being added. */
export interface PaperFileProblem {
  readonly kind:
    | PaperWordProblem
    | 'too-large'
    | 'not-json'
    | 'not-a-translation'
    | 'newer'
    | 'name'
    | 'locale'
    | 'direction';
  readonly key: string | null;
  /** In the file, from 1; null when it is about the file as a whole. */
  readonly line: number | null;
}

export type PaperFileReading =
  | { readonly fields: PaperLanguageFields; readonly problems: readonly [] }
  | { readonly fields: null; readonly problems: readonly PaperFileProblem[] };

const refused = (...problems: PaperFileProblem[]): PaperFileReading => ({ fields: null, problems });
const aboutFile = (kind: PaperFileProblem['kind'], line: number | null = null) => ({
  ...{ kind, key: null, line },
});
const asObject = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;

/** Reads a translation file as it came back from the translator; names all that is wrong with it. */
export function readPaperFile(text: string): PaperFileReading {
  if (text.length > paperFileLimit) return refused(aboutFile('too-large'));
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused(aboutFile('not-json', brokenLine(text, String(error))));
  }
  const file = asObject(content);
  const words = asObject(file?.['words']);
  if (file?.['kind'] !== kindOfFile || words === null)
    return refused(aboutFile('not-a-translation'));
  if (file['version'] !== versionOfFile) return refused(aboutFile('newer'));
  const lines = text.split('\n');
  const at = (kind: PaperFileProblem['kind'], key: string): PaperFileProblem => ({
    ...{ kind, key },
    line: lines.findIndex((line) => line.includes(`"${key}"`)) + 1 || null,
  });
  const problems = Object.entries(words).flatMap(([key, entry]) => {
    if (!isPaperWordKey(key)) return [at('unknown-key', key)];
    const translation = asObject(entry)?.['translation'];
    if (typeof translation !== 'string') return [at('not-text', key)];
    const problem = paperWordProblem(key, translation);
    return problem === null ? [] : [at(problem, key)];
  });
  for (const key of ['name', 'locale', 'direction'] as const) {
    const { shape } = paperLanguageFieldsSchema;
    if (!shape[key].safeParse(file[key]).success) problems.unshift(at(key, key));
  }
  if (problems.length > 0) return refused(...problems);
  const translated = Object.entries(words).map(
    ([key, entry]) => [key, String(asObject(entry)?.['translation']).trim()] as const,
  );
  const fields = paperLanguageFieldsSchema.parse({
    ...{ name: file['name'], locale: file['locale'], direction: file['direction'] },
    words: Object.fromEntries(translated.filter(([, word]) => word !== '')),
  });
  return { fields, problems: [] };
}

/** The line of a JSON text at which reading stopped, by what the engine says of it. */
function brokenLine(text: string, message: string): number | null {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line !== undefined) return Number(line);
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

/** The words of the program in both its languages, by key. */
export const programWordsSchema = z.record(
  z.enum(paperWordKeys),
  z.object({ nl: z.string().max(300), en: z.string().max(300) }),
);
export type ProgramWords = z.infer<typeof programWordsSchema>;

/** A translation file to fill in; with `known` what was translated already stands in it. */
export function paperFile(words: ProgramWords, known: PaperLanguageFields | null): string {
  const file = {
    kind: kindOfFile,
    version: versionOfFile,
    name: known?.name ?? '',
    locale: known?.locale ?? '',
    direction: known?.direction ?? 'ltr',
    words: Object.fromEntries(
      paperWordKeys.map((key) => [key, { ...words[key], translation: known?.words[key] ?? '' }]),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

import { expect, test } from 'vitest';
import {
  missingWords,
  type ProgramWords,
  paperFile,
  paperFileLimit,
  paperWordKeys,
  readPaperFile,
} from './paper-language.ts';

const words = Object.fromEntries(
  paperWordKeys.map((key) => [key, { nl: `nl ${key}`, en: `en ${key}` }]),
) as ProgramWords;
const file = JSON.parse(paperFile(words, null));
/** A file of Arabic as a translator gives it back, with what was changed in it. */
const returned = (
  change: Readonly<Record<string, unknown>> = {},
  translations: Readonly<Record<string, string>> = {},
) => {
  const filled = Object.entries<object>(file.words).map(([key, entry]) => [
    key,
    { ...entry, translation: translations[key] ?? '' },
  ]);
  const whole = { name: 'العربية', locale: 'ar', direction: 'rtl' };
  return JSON.stringify(
    { ...file, ...whole, words: Object.fromEntries(filled), ...change },
    null,
    2,
  );
};
const problems = (text: string) =>
  readPaperFile(text).problems.map(({ kind, key, line }) => [kind, key, line]);

test('a file is filled in, read, and saved again with what was translated', () => {
  const text = returned({}, { 'safety.field.bag': ' الحقيبة ', 'plans.paper.of': 'لـ {{name}}' });
  const { fields } = readPaperFile(`\uFEFF${text}`);
  expect(fields).toEqual({
    ...{ name: 'العربية', locale: 'ar', direction: 'rtl' },
    words: { 'safety.field.bag': 'الحقيبة', 'plans.paper.of': 'لـ {{name}}' },
  });
  if (!fields) throw new Error('the file was refused');
  expect(missingWords(fields)).toHaveLength(paperWordKeys.length - 2);
  expect(readPaperFile(paperFile(words, fields)).fields).toEqual(fields);
});

test('what is wrong with a word is told with its key and its line', () => {
  const key = 'safety.field.bag';
  const text = returned({}, { [key]: '<b>Bag</b>' });
  const line = text.split('\n').findIndex((each) => each.includes(`"${key}"`)) + 1;
  expect(problems(text)).toEqual([['html', key, line]]);
  expect(problems(returned({}, { [key]: 'x'.repeat(201) }))).toEqual([['too-long', key, line]]);
  expect(problems(returned({}, { [key]: 'Bag {{name}}' }))).toEqual([['placeholder', key, line]]);
  const version = 'plans.paper.version';
  for (const wrong of ['Versiunea', '{{date}}', '{{number}} {{number}}']) {
    expect(problems(returned({}, { [version]: wrong }))[0]?.slice(0, 2)).toEqual([
      ...['placeholder', version],
    ]);
  }
  const strange = { ...file.words, 'safety.field.nest': { translation: 'x' }, [key]: { nl: 'x' } };
  expect(problems(returned({ words: strange })).map(([kind, at]) => [kind, at])).toEqual([
    ['not-text', key],
    ['unknown-key', 'safety.field.nest'],
  ]);
});

test('what is no translation file is refused, and told as what it is', () => {
  expect(problems('')).toEqual([['not-json', null, null]]);
  expect(problems('{\n"kind": "x",\n,}')).toEqual([['not-json', null, 3]]);
  expect(problems('[]')).toEqual([['not-a-translation', null, null]]);
  expect(problems('{"words": {}}')).toEqual([['not-a-translation', null, null]]);
  expect(problems(returned({ version: 2 }))).toEqual([['newer', null, null]]);
  expect(problems('x'.repeat(paperFileLimit + 1))).toEqual([['too-large', null, null]]);
  expect(
    problems(returned({ name: ' ', locale: 'not a code', direction: 'up' })).map(([kind]) => kind),
  ).toEqual(['direction', 'locale', 'name']);
});

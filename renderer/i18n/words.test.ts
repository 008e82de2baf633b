import { describe, expect, it } from 'vitest';
import { errorCodes, LuwteError } from '../../contract/errors.ts';
import { en } from './en/index.ts';
import { describeError } from './error-words.ts';
import { startI18n } from './index.ts';
import { nl } from './nl/index.ts';

/** Every word by its key, `vault.unlock.open`. */
function wordsOf(tree: object, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : typeof value === 'object' && value !== null
        ? wordsOf(value, `${prefix}${key}.`)
        : [],
  );
}

const placesIn = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the words', () => {
  const dutch = new Map(wordsOf(nl));
  const english = new Map(wordsOf(en));

  it('are there in both languages, none empty', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    for (const [key, text] of [...dutch, ...english]) expect(text.trim(), key).not.toBe('');
  });

  it('have the same figures and names to fill in', () => {
    for (const [key, text] of dutch) {
      expect(placesIn(english.get(key) ?? ''), key).toEqual(placesIn(text));
    }
  });

  it('are Dutch unless asked otherwise, and show stored text as it is', async () => {
    const i18n = startI18n();
    expect(i18n.t('common.save')).toBe('Opslaan');
    expect(i18n.t('clients.withCounsellor', { name: '<b>A&B</b>' })).toBe('begeleider <b>A&B</b>');
    await i18n.changeLanguage('en');
    expect(i18n.t('vault.unlock.wait', { count: 1 })).toBe('Wait 1 more second.');
    await i18n.changeLanguage('nl');
  });
});

describe('an error', () => {
  it.each(errorCodes)('%s says what happened and what to do, in both languages', (code) => {
    for (const language of ['nl', 'en']) {
      const { what, next } = describeError(new LuwteError(code), language);
      expect(what.length).toBeGreaterThan(20);
      expect(next.length).toBeGreaterThan(10);
    }
  });

  it('fills in its figures', () => {
    const error = new LuwteError('vault.too-many-attempts', { retryAfterSeconds: 20 });
    expect(describeError(error, 'nl').what).toContain('20 seconden');
  });

  it('that no one expected says nothing of itself', () => {
    const { what } = describeError(new Error('select * from client'), 'nl');
    expect(what).not.toContain('select');
  });
});

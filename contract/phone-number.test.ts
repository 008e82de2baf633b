import { expect, test } from 'vitest';
import { phoneEnd, withoutNumbers } from './phone-number.ts';

test.each([
  ['06-12345699', '… 5699'],
  ['+31 6 1234 5699', '… 5699'],
  ['112', '… 112'],
  ['niet bekend', ''],
])('%s ends in %s', (phone, end) => expect(phoneEnd(phone)).toBe(end));

test.each([
  ['Bel 06-12345699 na vijven', 'Bel … 5699 na vijven'],
  ['+31 (0)6 1234 5699, of anders 0031612345698', '… 5699, of anders … 5698'],
  ['053 - 487 65 43', '… 6543'],
  ['ilse.v@example.org of via de wijkagent', '…@example.org of via de wijkagent'],
  // What only looks like one.
  ['op 01-02-2026 om 10:00–11:30', 'op 01-02-2026 om 10:00–11:30'],
  ['TW-2026-0012', 'TW-2026-0012'],
  ['geboren 03-04-1998, kamer 12', 'geboren 03-04-1998, kamer 12'],
  ['1 052 000 euro', '1 052 000 euro'],
  ['@ kantoor', '@ kantoor'],
])('%s is told without numbers: %s', (text, told) => expect(withoutNumbers(text)).toBe(told));

test('a long text full of digits or signs takes no time', () => {
  const begun = performance.now();
  for (const piece of ['0', '0 ', '+', 'a', 'a@', '0-']) withoutNumbers(piece.repeat(200_000));
  expect(performance.now() - begun).toBeLessThan(2_000);
});

import { expect, test } from 'vitest';
import { phoneEnd } from './phone-number.ts';

test.each([
  ['06-12345699', '… 5699'],
  ['+31 6 1234 5699', '… 5699'],
  ['112', '… 112'],
  ['niet bekend', ''],
])('%s ends in %s', (phone, end) => expect(phoneEnd(phone)).toBe(end));

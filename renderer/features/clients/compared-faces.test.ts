import { expect, test } from 'vitest';
import { type ComparedFace, compare, keyOf } from './compared-faces.ts';

const face = (known: Partial<ComparedFace>): ComparedFace => ({
  ...{ code: 'TW-1', givenName: '', infix: '', familyName: '', birthDate: null, birthYear: null },
  ...{ phase: null, dormant: false, counsellor: '', municipality: '', lastContactOn: null },
  ...{ details: { phone: '', nationality: '' } },
  ...known,
});

test('accents, capitals and signs make no difference', () => {
  const [one, other] = [
    face({ givenName: 'Zsófia', infix: 'van den', familyName: 'Berg' }),
    face({ givenName: 'zsofia', infix: 'Van den', familyName: 'BERG' }),
  ];
  expect(compare(keyOf(one, 'name'), keyOf(other, 'name'))).toBe('same');
});

test('one number written in two ways is one number', () => {
  const [one, other] = ['+31 6 12345678', '06-12345678'].map((phone) =>
    keyOf(face({ details: { phone, nationality: '' } }), 'phone'),
  );
  expect(compare(one ?? '', other ?? '')).toBe('same');
});

test('what is not known or not shown is neither equal nor different', () => {
  const known = face({ details: { phone: '0612345678', nationality: 'Hongaarse' } });
  const hidden = face({ details: null });
  expect(compare(keyOf(known, 'phone'), keyOf(hidden, 'phone'))).toBe('open');
  expect(compare(keyOf(known, 'phase'), keyOf(hidden, 'phase'))).toBe('open');
});

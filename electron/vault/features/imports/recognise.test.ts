import { expect, test } from 'vitest';
import { targetOfHeader } from './headers.ts';
import { splitName } from './names.ts';
import { readPhone } from './phones.ts';
import { recogniseColumns } from './recognise.ts';
import { readTable } from './table.ts';
import { cleanLines, cleanName } from './texts.ts';
import { ValueReader } from './values.ts';

test.each([
  ['Geb.datum', 'birth'],
  ['GEBOORTEDATUM', 'birth'],
  ['Geb.datum (dd-mm-jjjj)', 'birth'],
  ['Date of birth', 'birth'],
  ['Cliëntnummer', 'code'],
  ['Veilig bellen?', 'callSafe'],
  ['Aanmelder', 'referralSource'],
  ['Aanmelddatum', 'registeredOn'],
  ['E-mail', 'email'],
  ['BSN', 'national-id'],
  ['Schoenmaat', null],
])('a column named %s is %s', (header, target) => {
  expect(targetOfHeader(header)).toBe(target);
});

test('every column of a caseload is recognised by its name, and a second of the same kind is not guessed', async () => {
  const table = await readTable(
    Buffer.from(
      'Code;Voornaam;Telefoon;Mobiel;BSN;Hobby;Leeg\nTW-1;Sanne;06-12345678;06;1;lezen;\n',
    ),
  );
  expect(recogniseColumns(table).map(({ suggested, why }) => [suggested, why])).toEqual([
    ['code', 'header'],
    ['givenName', 'header'],
    ['phone', 'header'],
    [null, 'taken'],
    [null, 'national-id'],
    [null, 'unknown'],
    [null, 'empty'],
  ]);
});

test('a column without a known name is suggested by its content, and says so', async () => {
  const table = await readTable(
    Buffer.from(
      'Code;Voornaam;A;B\nTW-1;Sanne;sanne@example.org;intake\nTW-2;Roos;roos@example.org;nazorg\n',
    ),
  );
  expect(
    recogniseColumns(table)
      .slice(2)
      .map(({ suggested, why }) => [suggested, why]),
  ).toEqual([
    ['email', 'content'],
    ['phase', 'content'],
  ]);
});

test.each([
  ['phase', 'Stabilisatie', 'stabilisation', 'exact'],
  ['phase', 'begeleiding', 'guidance', 'narrower'],
  ['phase', 'behandeling', 'guidance', 'narrower'],
  ['phase', 'wachtlijst', null, 'unknown'],
  ['risk', 'H', 'high', 'exact'],
  ['risk', 'L', 'low', 'exact'],
  ['risk', 'midden', 'medium', 'exact'],
  ['gender', 'V', 'woman', 'exact'],
  ['gender', 'm', 'man', 'exact'],
  ['gender', 'x', 'other', 'exact'],
  ['callSafe', 'alleen overdag', 'daytime-only', 'exact'],
  ['referralSource', 'CoMensha', 'comensha', 'exact'],
  ['housingSituation', 'noodopvang', 'emergency-shelter', 'exact'],
] as const)('%s "%s" is read as %s (%s)', (target, word, value, certainty) => {
  const reading = new ValueReader([]).read(target, word);
  expect(reading).toEqual({ value, certainty, keepOriginal: certainty === 'unknown' });
});

test('the user decides what a word means, whatever its capitals', () => {
  const reader = new ValueReader([
    { target: 'phase', original: 'Wachtlijst', value: 'registration', keepOriginal: true },
  ]);
  expect(reader.read('phase', 'wachtlijst')).toMatchObject({
    value: 'registration',
    certainty: 'chosen',
  });
  reader.read('phase', 'WACHTLIJST');
  expect(reader.mappings()).toEqual([
    {
      target: 'phase',
      original: 'wachtlijst',
      count: 2,
      proposed: null,
      value: 'registration',
      keepOriginal: true,
    },
  ]);
});

test('an answer that a field does not have is refused', () => {
  const choice = { target: 'phase', original: 'x', value: 'high', keepOriginal: false } as const;
  expect(() => new ValueReader([choice])).toThrow('call.invalid');
});

test.each([
  ['06-12345678', '06-12345678', null],
  ['0612345678', '06-12345678', 'phone-format'],
  ['06 12 34 56 78', '06-12345678', 'phone-format'],
  ['+31 6 12345678', '06-12345678', 'phone-format'],
  ['+31 (0)6 12345678', '06-12345678', 'phone-format'],
  ['612345678', '06-12345678', 'phone-zero'],
  ['053-4321234', '053-4321234', null],
  ['+40 721 123 456', '+40 721 123 456', null],
  ['06-1234', '06-1234', 'odd-phone'],
  ['bel haar zus', 'bel haar zus', 'odd-phone'],
])('telephone number %s is kept as %s', (text, phone, remark) => {
  expect(readPhone(text)).toEqual({ phone, remark });
});

test.each([
  ['Sanne van den Berg', 'Sanne', 'van den', 'Berg'],
  ['Berg, Sanne van den', 'Sanne', 'van den', 'Berg'],
  ['van den Berg, Sanne', 'Sanne', 'van den', 'Berg'],
  ["Esmée in 't Veld", 'Esmée', "in 't", 'Veld'],
  ['Esmée in ’t Veld', 'Esmée', 'in ’t', 'Veld'],
  ['Roos', 'Roos', '', ''],
  ['Maria López García', 'Maria', '', 'López García'],
  ['Jansen-de Vries, Roos', 'Roos', '', 'Jansen-de Vries'],
])('the name %s is taken apart', (text, givenName, infix, familyName) => {
  expect(splitName(text)).toEqual({ givenName, infix, familyName });
});

test('a letter that was lost or garbled on the way is pointed out', () => {
  expect(cleanName('D?browska').remarks).toEqual(['letters-lost']);
  expect(cleanName('?ukasz').remarks).toEqual(['letters-lost']);
  expect(cleanLines('Weet ze dit? Vragen.').remarks).toEqual([]);
  expect(cleanLines('EsmÃ©e').remarks).toEqual(['letters-garbled']);
});

test('control characters go, direction marks and emoji stay, and it is said', () => {
  expect(cleanLines('a\u0007b')).toEqual({ text: 'ab', remarks: ['control-characters'] });
  expect(cleanLines('\u202egnp.exe 🌱')).toEqual({
    text: '\u202egnp.exe 🌱',
    remarks: ['direction-marks'],
  });
});

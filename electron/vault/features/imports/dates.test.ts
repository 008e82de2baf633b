import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthCentury, noteCentury, readDate } from './dates.ts';

const rules = { dayMonth: 'day-month', fullYear: birthCentury('2026-03-02') } as const;
const american = { ...rules, dayMonth: 'month-day' } as const;
const read = (text: string) => readDate(text, rules);

test.each([
  ['3 november 1995', '1995-11-03'],
  ['28-9-1998', '1998-09-28'],
  ['2020-04-21', '2020-04-21'],
  ['10/10/1980', '1980-10-10'],
  ['14.11.2021', '2021-11-14'],
  ['05/05/1985', '1985-05-05'],
  ['2-1-2018', '2018-01-02'],
  ['21 08 1978', '1978-08-21'],
  ['2020/4/21', '2020-04-21'],
  ['20200421', '2020-04-21'],
  ['3 nov 1995', '1995-11-03'],
  ['3 nov. 1995', '1995-11-03'],
  ['3-nov-1995', '1995-11-03'],
  ['3e november 1995', '1995-11-03'],
  ['vr 3 november 1995', '1995-11-03'],
  ['Friday, 3 November 1995', '1995-11-03'],
  ['November 3, 1995', '1995-11-03'],
  ['Nov 3rd, 1995', '1995-11-03'],
  ['14 mrt 2021', '2021-03-14'],
  ['14 May 2021', '2021-05-14'],
  ['2020-04-21 00:00:00', '2020-04-21'],
  ['2020-04-21T00:00:00.000Z', '2020-04-21'],
  ['29-02-2024', '2024-02-29'],
])('%s is %s', (text, date) => {
  expect(read(text)).toMatchObject({ kind: 'date', date, remarks: [] });
});

test('a year alone is a year, also when it is about', () => {
  expect(read('1995')).toEqual({ kind: 'year', year: 1995 });
  expect(read('ca. 1995')).toEqual({ kind: 'year', year: 1995 });
  expect(read('± 1995')).toEqual({ kind: 'year', year: 1995 });
});

test('a month with a year is no day', () => {
  expect(read('november 1995')).toEqual({ kind: 'month', year: 1995, month: 11 });
});

test('what is done to a date is remarked', () => {
  expect(read('3-11-95')).toMatchObject({ date: '1995-11-03', remarks: ['two-digit-year'] });
  expect(read('3 nov 95')).toMatchObject({ date: '1995-11-03', remarks: ['two-digit-year'] });
  expect(read('34994')).toMatchObject({ date: '1995-10-22', remarks: ['serial-date'] });
  expect(read('2/28/1998')).toMatchObject({ date: '1998-02-28', remarks: ['month-first'] });
  expect(read('2020-04-21 13:30')).toMatchObject({ date: '2020-04-21', remarks: ['time-dropped'] });
});

test('day and month that could change places are said to be ambiguous, and switch together', () => {
  expect(read('03/04/2021')).toMatchObject({ date: '2021-04-03', ambiguous: true });
  expect(readDate('03/04/2021', american)).toMatchObject({ date: '2021-03-04', ambiguous: true });
  expect(readDate('28/04/2021', american)).toMatchObject({ date: '2021-04-28', ambiguous: false });
  expect(read('05/05/2021')).toMatchObject({ ambiguous: false });
  expect(read('03.04.2021')).toMatchObject({ date: '2021-04-03', ambiguous: false });
  expect(readDate('03.04.2021', american)).toMatchObject({ date: '2021-04-03' });
});

test.each(['31-02-2020', '29-02-2023', '32-01-2020', '31-13-2020', '1800'])(
  '%s never was',
  (text) => {
    expect(read(text)).toEqual({ kind: 'impossible' });
  },
);

test.each([
  'onbekend',
  'zomer 1995',
  '12',
  '3 brumaire 1995',
  'TW-2020-0001',
  '',
  '1-2',
  '06-12345678',
])('%s is no date', (text) => {
  expect(read(text)).toEqual({ kind: 'unreadable' });
});

test('two digits are a century that makes sense', () => {
  expect(birthCentury('2026-03-02')(95)).toBe(1995);
  expect(birthCentury('2026-03-02')(5)).toBe(2005);
  expect(birthCentury('2026-03-02')(20)).toBe(1920);
  expect(noteCentury('2026-03-02')(20)).toBe(2020);
  expect(noteCentury('2026-03-02')(95)).toBe(1995);
});

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dutch =
  'januari februari maart april mei juni juli augustus september oktober november december';
const english =
  'January February March April May June July August September October November December';

test('every day is read back from every form it is written in', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const [d, m] = [Number(date), Number(month)];
      const nl = dutch.split(' ')[m - 1] ?? '';
      const en = english.split(' ')[m - 1] ?? '';
      for (const text of [
        day,
        `${d}-${m}-${year}`,
        `${date}/${month}/${year}`,
        `${d}.${m}.${year}`,
        `${d} ${nl} ${year}`,
        `${d} ${nl.slice(0, 3)}. ${year}`,
        `${en} ${d}, ${year}`,
        `${year}${month}${date}`,
      ]) {
        expect(read(text), text).toMatchObject({ kind: 'date', date: day });
      }
      expect(readDate(`${m}/${d}/${year}`, american)).toMatchObject({ date: day });
    }),
  );
});

test('whatever is written, a date that is read exists', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}$/)),
      (text) => {
        const reading = read(text);
        if (reading.kind !== 'date') return;
        expect(new Date(`${reading.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(reading.date);
      },
    ),
  );
});

import type { ClientFields, SafeContact } from '../../../../contract/clients.ts';
import { lineLimit } from '../../../../contract/common.ts';
import type { ImportTarget, ValueTarget } from '../../../../contract/imports.ts';
import { readBirth, readEnd, readEvent } from './date-cells.ts';
import { targetOfHeader } from './headers.ts';
import { readLanguages } from './languages.ts';
import { splitName } from './names.ts';
import { readPhone } from './phones.ts';
import type { CellReader } from './reading-rules.ts';
import type { KeepingField } from './row-draft.ts';
import {
  type CleanText,
  cleanLine,
  cleanLines,
  cleanName,
  isEmail,
  longestEmail,
  meansNothing,
} from './texts.ts';
import { isKnownValue } from './values.ts';

/** Fills a field with a line of text, or with an answer that `ValueReader` knows to be one. */
const put = (field: keyof ClientFields) => (fields: ClientFields, value: string) => {
  Object.assign(fields, { [field]: value });
};
const putSafe = (field: keyof SafeContact) => (fields: ClientFields, value: string) => {
  Object.assign(fields.safeContact, { [field]: value });
};

/** A field of one line. */
const line =
  (
    put: (fields: ClientFields, text: string) => void,
    limit = lineLimit,
    clean: (cell: string) => CleanText = cleanLine,
  ): CellReader =>
  (cell, row) => {
    const text = row.fit(cell, row.accept(cell, clean(cell.original)), limit);
    put(row.fields, text);
    row.values[cell.target] = text;
  };

/** A field that gathers text of several lines. */
const text =
  (field: KeepingField): CellReader =>
  (cell, row) => {
    const words = row.accept(cell, cleanLines(cell.original));
    // What comes from a column of another name says so.
    const named = cell.header === '' || targetOfHeader(cell.header) === cell.target;
    row.gather(field, named ? words : `${cell.header}: ${words}`);
  };

/** A field with fixed answers. */
const answer =
  (
    target: ValueTarget,
    put: (fields: ClientFields, value: string) => void,
    keptIn: KeepingField = 'remarks',
  ): CellReader =>
  (cell, row, { values }) => {
    const words = row.accept(cell, cleanLine(cell.original));
    if (meansNothing(words) && !isKnownValue(target, words)) {
      row.remark(cell, 'read-as-unknown', null);
      return;
    }
    const reading = values.read(target, words);
    const kept = reading.keepOriginal ? keptIn : null;
    if (kept) row.keep(cell, kept);
    // A source in words is a source all the same.
    const value = reading.value ?? (kept === 'referralNote' ? 'other' : null);
    if (value !== null) {
      put(row.fields, value);
      row.values[target] = value;
    }
    if (reading.certainty === 'unknown') row.remark(cell, 'value-unknown', value, { keptIn: kept });
    if (reading.certainty === 'narrower') row.remark(cell, 'value-wider', value, { keptIn: kept });
    if (reading.certainty === 'chosen') row.remark(cell, 'value-chosen', value, { keptIn: kept });
  };

const fullName: CellReader = (cell, row) => {
  const words = row.accept(cell, cleanName(cell.original));
  const name = splitName(words);
  const parts = [name.givenName, name.infix, name.familyName];
  row.fields.givenName = row.fit(cell, name.givenName, lineLimit);
  row.fields.infix = row.fit(cell, name.infix, 40);
  row.fields.familyName = row.fit(cell, name.familyName, lineLimit);
  row.values.fullName = parts.filter((part) => part !== '').join(' · ');
  if (parts.filter((part) => part !== '').length > 1) {
    row.remark(cell, 'name-split', row.values.fullName);
  }
};

const phone: CellReader = (cell, row) => {
  const words = row.accept(cell, cleanLine(cell.original));
  if (meansNothing(words)) {
    row.remark(cell, 'read-as-unknown', null);
    return;
  }
  const reading = readPhone(words);
  row.fields.phone = row.fit(cell, reading.phone, 60);
  row.values.phone = row.fields.phone;
  if (reading.remark) row.remark(cell, reading.remark, row.fields.phone);
};

const email: CellReader = (cell, row) => {
  const words = row.accept(cell, cleanLine(cell.original));
  if (meansNothing(words)) {
    row.remark(cell, 'read-as-unknown', null);
    return;
  }
  row.fields.email = row.fit(cell, words, longestEmail);
  row.values.email = row.fields.email;
  if (!isEmail(words)) row.remark(cell, 'odd-email', row.fields.email);
};

const languages: CellReader = (cell, row) => {
  const words = row.accept(cell, cleanLine(cell.original));
  if (meansNothing(words)) {
    row.remark(cell, 'read-as-unknown', null);
    return;
  }
  const reading = readLanguages(words);
  row.fields.languages = reading.languages;
  row.values.languages = reading.languages.join(', ');
  if (reading.tooLong) {
    row.keep(cell, 'remarks');
    row.remark(cell, 'too-long', row.values.languages, { keptIn: 'remarks' });
  }
  if (reading.named) row.remark(cell, 'language-name', row.values.languages);
};

/** A code longer than codes are is none; the words are kept. */
const code: CellReader = (cell, row) => {
  const words = row.accept(cell, cleanLine(cell.original));
  if (words.length <= 40) {
    row.fields.code = words;
    row.values.code = words;
    return;
  }
  row.keep(cell, 'remarks');
  row.remark(cell, 'too-long', null, { keptIn: 'remarks' });
};

/** How the cells of each field are read. Cells that hold nothing are not read at all. */
export const cellReaders: Readonly<Record<ImportTarget, CellReader>> = {
  code,
  givenName: line(put('givenName'), lineLimit, cleanName),
  infix: line(put('infix'), 40, cleanName),
  familyName: line(put('familyName'), lineLimit, cleanName),
  fullName,
  birth: readBirth,
  gender: answer('gender', put('gender')),
  languages,
  interpreterNeeded: answer('interpreterNeeded', (fields, value) => {
    fields.interpreterNeeded = value === 'yes';
  }),
  interpreterLanguage: line(put('interpreterLanguage')),
  nationality: line(put('nationality')),
  residenceStatus: line(put('residenceStatus')),
  reflectionFrom: readEvent('reflectionFrom'),
  reflectionUntil: readEnd('reflectionUntil'),
  permitUntil: readEnd('permitUntil'),
  municipality: line(put('municipality')),
  phone,
  email,
  children: line(put('children')),
  healthInsurer: line(put('healthInsurer')),
  healthInsurerPhone: line(put('healthInsurerPhone'), 60),
  generalPractitioner: line(put('generalPractitioner')),
  generalPractitionerPhone: line(put('generalPractitionerPhone'), 60),
  referralSource: answer('referralSource', put('referralSource'), 'referralNote'),
  referralNote: text('referralNote'),
  registeredOn: readEvent('registeredOn'),
  phase: answer('phase', put('phase')),
  phaseOn: readEvent('phaseOn'),
  counsellor: line(put('counsellor')),
  housingSituation: answer('housingSituation', put('housingSituation')),
  risk: answer('risk', put('risk'), 'riskReason'),
  riskReason: text('riskReason'),
  riskOn: readEvent('riskOn'),
  callSafe: answer('callSafe', putSafe('callSafe'), 'safeContactNote'),
  contactHours: line(putSafe('hours')),
  voicemail: answer('voicemail', putSafe('voicemail'), 'safeContactNote'),
  ifOtherAnswers: line(putSafe('ifOtherAnswers')),
  safetyWord: line(putSafe('safetyWord')),
  whoMayKnow: line(putSafe('whoMayKnow')),
  safeContactNote: text('safeContactNote'),
  remarks: text('remarks'),
};

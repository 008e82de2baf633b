import type { ImportProblem, ImportProblemCode } from '../../../../contract/imports.ts';

/**
 * How grave each problem is: with an error the cell is not in its field, changed is stored
 * otherwise than it was written, a warning is stored as it stands.
 */
export const problemKinds: Readonly<Record<ImportProblemCode, ImportProblem['kind']>> = {
  'year-only': 'changed',
  'month-only': 'changed',
  'two-digit-year': 'changed',
  'serial-date': 'changed',
  'month-first': 'changed',
  'time-dropped': 'changed',
  'impossible-date': 'error',
  'incomplete-date': 'error',
  'unreadable-date': 'error',
  'future-birth': 'error',
  'future-date': 'warning',
  'very-old': 'warning',
  'before-birth': 'warning',
  'value-unknown': 'error',
  'value-wider': 'changed',
  'value-chosen': 'changed',
  'read-as-unknown': 'changed',
  'letters-lost': 'warning',
  'letters-garbled': 'warning',
  'direction-marks': 'warning',
  'control-characters': 'changed',
  'line-break': 'changed',
  'too-long': 'error',
  'name-split': 'changed',
  'language-name': 'changed',
  'phone-format': 'changed',
  'phone-zero': 'changed',
  'odd-phone': 'warning',
  'odd-email': 'warning',
  'code-generated': 'changed',
  'code-replaced': 'changed',
  'code-missing': 'error',
  'too-few-cells': 'warning',
  'too-many-cells': 'changed',
};

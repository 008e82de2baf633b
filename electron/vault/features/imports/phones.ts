import type { ImportProblem } from '../../../../contract/imports.ts';

export interface PhoneReading {
  readonly phone: string;
  readonly remark: Extract<
    ImportProblem['code'],
    'phone-format' | 'phone-zero' | 'odd-phone'
  > | null;
}

/**
 * A telephone number in one notation: a Dutch mobile number as `06-12345678`. Only the notation
 * changes; a number that is not understood stays as it was written, and that is remarked.
 */
export function readPhone(text: string): PhoneReading {
  const digits = text.replace(/\(0\)/, '').replace(/[\s()./-]/g, '');
  if (!/^\+?\d{6,15}$/.test(digits)) return { phone: text, remark: 'odd-phone' };
  // A spreadsheet that takes a number for a sum drops the 0 it begins with.
  if (/^[1-9]\d{8}$/.test(digits))
    return { phone: dutchNotation(`0${digits}`), remark: 'phone-zero' };
  const national = digits.replace(/^(?:\+|00)31(?=[1-9]\d{8}$)/, '0');
  const dutch = /^0[1-9]\d{8}$/.test(national);
  const foreign = /^(?:\+|00)(?!31)[1-9]/.test(digits);
  if (!dutch) return { phone: text, remark: foreign ? null : 'odd-phone' };
  const phone = national.startsWith('06') ? dutchNotation(national) : text;
  return { phone, remark: phone === text ? null : 'phone-format' };
}

const dutchNotation = (digits: string) =>
  digits.startsWith('06') ? `06-${digits.slice(2)}` : digits;

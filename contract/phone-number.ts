/**
 * A phone number as it is compared: digits only, Dutch country code as a leading 0
 * (`+31 6 12345678` → `0612345678`). Fewer than six digits identify no one and give ''.
 */
export function foldedPhone(phone: string): string {
  const digits = phone.replace(/\(0\)/g, '').replace(/\D/g, '');
  const national = digits.replace(/^(?:00)?31(?=[1-9]\d{8}$)/, '0');
  return national.length >= 6 ? national : '';
}

/** The last four digits: enough to see whether two numbers are one, too little to call. '' for none. */
export function phoneEnd(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits === '' ? '' : `… ${digits.slice(-4)}`;
}

/** A run of nine digits or more that begins as a phone number does, with what may stand between its digits. */
const numbers = /(?<![\d+])(?:\+|0)(?:[\s().\-/]{0,3}\d){8,14}(?!\d)/g;
/** Between these an e-mail address stands. */
const pieces = /[^\s<>,;:]+/g;
const domain = /^[^@]+\.\p{L}{2}/u;

/**
 * A text in which no one can be reached any more: of each phone number the last four digits are left, of each
 * e-mail address what follows the @. For what is shown where the rules of a person's contact do not stand.
 */
export const withoutNumbers = (text: string): string =>
  text.replace(numbers, phoneEnd).replace(pieces, withoutMailbox);

function withoutMailbox(piece: string): string {
  const at = piece.indexOf('@');
  return at > 0 && domain.test(piece.slice(at + 1)) ? `…${piece.slice(at)}` : piece;
}

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

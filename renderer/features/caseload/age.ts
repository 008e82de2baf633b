/** Someone's age in whole years; `approximate` when only the year of birth is known. */
export interface Age {
  readonly years: number;
  readonly approximate: boolean;
}

/**
 * The age on a day (`YYYY-MM-DD`), from a birth date or else a year of birth. Null when neither is
 * known or the day lies before birth. By Dutch law (and custom) someone born on 29 February has
 * their birthday on 1 March in other years.
 */
export function ageOn(
  day: string,
  birth: { readonly birthDate: string | null; readonly birthYear: number | null },
): Age | null {
  const year = Number(day.slice(0, 4));
  if (birth.birthDate !== null) {
    const hadBirthday = day.slice(5) >= birth.birthDate.slice(5);
    const years = year - Number(birth.birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
    return years < 0 ? null : { years, approximate: false };
  }
  if (birth.birthYear === null || birth.birthYear > year) return null;
  return { years: year - birth.birthYear, approximate: true };
}

import { nextCode } from '../clients/index.ts';

/** Gives codes to rows that have none, after the codes of vault and file together. */
export class NewCodes {
  readonly #used: Set<string>;
  readonly #year: number;
  #last: string | null = null;

  constructor(codes: readonly string[], year: number) {
    this.#used = new Set(codes.map((code) => code.toUpperCase()));
    this.#year = year;
  }

  /** The next free code. */
  next(): string {
    let code = this.#last === null ? nextCode([...this.#used], this.#year) : countOn(this.#last);
    while (this.#used.has(code.toUpperCase())) code = countOn(code);
    this.#used.add(code.toUpperCase());
    this.#last = code;
    return code;
  }
}

/** `TW-2026-0009` → `TW-2026-0010`. */
function countOn(code: string): string {
  return code.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ClientFields } from '../../../contract/clients.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { type PersonField, type PersonProblem, personProblems } from './person-form.ts';

/** What is not there yet is said only when someone is done; what is wrong is said at once. */
const saidAfterTrying: ReadonlySet<PersonProblem['problem']> = new Set([
  'missing',
  'reason-needed',
  'date-needed',
]);

export interface PersonChecks {
  readonly errorOf: (field: PersonField) => string | undefined;
  /** How many to tell of beside the button; 0 until someone tried. */
  readonly count: number;
  /** For the form element, so that the first problem can be found in it. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** Gives whether the form can be saved; otherwise shows why and goes to the first problem. */
  readonly check: () => boolean;
  /** Tells of a code that the vault says is someone else's; gives whether that was the failure. */
  readonly tellFailure: (error: unknown) => boolean;
}

/** The problems of a person's form, in words, when they are wanted. */
export function usePersonProblems(values: ClientFields, opened: ClientFields): PersonChecks {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const [usedCode, setUsedCode] = useState<string | null>(null);
  const problems = personProblems(values, opened, localToday());
  if (usedCode !== null && values.code.trim() === usedCode) {
    problems.code = { problem: 'code-in-use' };
  }
  useEffect(() => {
    if (tries > 0)
      form.current?.querySelector<HTMLElement>(':invalid, [aria-invalid="true"]')?.focus();
  }, [tries]);
  const found = Object.keys(problems).length;
  return {
    form,
    errorOf: (field) => {
      const known = problems[field];
      if (!known || (tries === 0 && saidAfterTrying.has(known.problem))) return undefined;
      return t(`clients.person.problem.${known.problem}`, { ...known.params });
    },
    count: tries > 0 ? found : 0,
    check: () => {
      // A date that was typed but is none is known to its field alone.
      const readable = form.current?.checkValidity() ?? true;
      const fine = found === 0 && readable;
      if (!fine) setTries((before) => before + 1);
      return fine;
    },
    tellFailure: (error) => {
      const refused = error instanceof LuwteError && error.code === 'record.duplicate-code';
      if (refused) {
        setUsedCode(values.code.trim());
        setTries((before) => before + 1);
      }
      return refused;
    },
  };
}

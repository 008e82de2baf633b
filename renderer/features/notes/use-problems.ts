import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormProblem } from '../../../contract/form-problem.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** What is wrong in what was typed shows at once; what is still missing only when someone is done. */
const shownAtOnce: ReadonlySet<FormProblem['problem']> = new Set([
  'in-future',
  'end-before-start',
  'longer-than-a-day',
  'before-date',
  'out-of-range',
  'too-long',
  'before-episode',
  'before-closing',
  'after-end',
  'out-of-order',
  'overlaps',
  'same-phase',
]);

export interface Problems<Field extends string> {
  /** The sentence at a field, or undefined. */
  readonly errorOf: (field: Field) => string | undefined;
  /** How many to tell of beside the button; 0 until someone tried. */
  readonly count: number;
  /** To be called when someone is done: gives whether nothing is wrong, else shows all and goes to the first. */
  readonly check: () => boolean;
  /** For the form, so that the first problem can be found in it. */
  readonly form: RefObject<HTMLFormElement | null>;
}

/** The problems of a form, in words, at the moment they are wanted. */
export function useProblems<Field extends string>(
  problems: readonly FormProblem<Field>[],
): Problems<Field> {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // A group of choices is invalid as a whole; its first choice takes the focus.
    const inside = first?.matches('[role="radiogroup"]') ? first.querySelector('input') : first;
    inside?.focus();
  }, [tries]);
  return {
    errorOf: (field) => {
      const found = problems.find(
        (problem) => problem.field === field && (tries > 0 || shownAtOnce.has(problem.problem)),
      );
      return found && t(`notes.problem.${found.problem}`, { ...found.params });
    },
    count: tries > 0 ? problems.length : 0,
    check: () => {
      if (problems.length > 0) setTries((before) => before + 1);
      return problems.length === 0;
    },
    form,
  };
}

import { useTranslation } from '../i18n/use-translation.ts';
import type { FormProblems } from './form-problems.ts';

/** Tells what is wrong at a field, in a sentence; nothing where nothing is wrong. */
export type ProblemText = (field: string) => string | undefined;

/** The sentences of a form's problems; none while `shown` is false, so that an untouched form is quiet. */
export function useProblemText(problems: FormProblems, shown: boolean): ProblemText {
  const { t } = useTranslation();
  return (field) => {
    const found = problems.get(field);
    if (!found) return undefined;
    // Too much text is told at once; what is still missing only after an attempt to save.
    if (!shown && found.problem !== 'too-long') return undefined;
    const { problem, length, limit } = found;
    return t(`plans.problem.${problem}`, { length, limit });
  };
}

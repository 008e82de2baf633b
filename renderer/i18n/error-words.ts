import { LuwteError } from '../../contract/errors.ts';
import { errors as en } from './en/errors.ts';
import { type ErrorWords, errors as nl } from './nl/errors.ts';

/**
 * The sentence and the next step of an error, in the language asked. What is not an expected
 * error is told as `call.failed`: its own message is for programmers and may hold anything.
 */
export function describeError(error: unknown, language: string): ErrorWords {
  const { code, params } = error instanceof LuwteError ? error : new LuwteError('call.failed');
  const words = (language === 'en' ? en : nl)[code];
  const fill = (sentence: string) =>
    sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '…'));
  return { what: fill(words.what), next: fill(words.next) };
}

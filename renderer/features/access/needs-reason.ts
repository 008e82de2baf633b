import { LuwteError } from '../../../contract/errors.ts';

/** Whether a call was refused because the file is a colleague's and no reason was given yet. */
export const needsReason = (error: unknown): boolean =>
  error instanceof LuwteError && error.code === 'access.reason-needed';

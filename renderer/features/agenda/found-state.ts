import type { FoundInAgenda } from '../../../contract/agenda.ts';
import { sharedValue } from '../../ui/shared-value.ts';

const opened = sharedValue<FoundInAgenda | null>(null);

/** Opens a task or an appointment over whatever is on screen; null closes it. */
export const openFound = opened.set;

/** What was found in the agenda and is open. */
export const useOpenedFound = opened.use;

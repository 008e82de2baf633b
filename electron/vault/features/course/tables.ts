import type { ClientTablesOf } from '../../db/client-table.ts';
import { ofClient } from '../../db/client-table.ts';

export interface EpisodeRow {
  id: string;
  client_id: string;
  version: number;
  start_on: string;
  /** Null while it goes on. */
  end_on: string | null;
  /** The day of the first follow-up that is still to be done, or null. */
  follow_up_on: string | null;
  /** `EpisodeContent` as JSON. */
  content: string;
  created_at: string;
  updated_at: string;
  /** Name of the member who saved it last. */
  saved_by: string;
}

interface PutOffRow {
  client_id: string;
  /** The proposal's key. */
  key: string;
  put_off_at: string;
  put_off_by: string;
}

export interface CourseTables {
  episode: EpisodeRow;
  course_put_off: PutOffRow;
}

export const heldOfCourses: ClientTablesOf<CourseTables> = {
  episode: { holds: 'records', id: 'id', owner: ofClient, object: 'episode' },
  course_put_off: { holds: 'records', id: null, owner: ofClient },
};

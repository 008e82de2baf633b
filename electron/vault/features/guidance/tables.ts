import type { ClientTablesOf } from '../../db/client-table.ts';
import type { Migration } from '../../db/migrate.ts';
import {
  heldAsPlan,
  heldAsVersion,
  type PlanRow,
  type PlanVersionRow,
  planTables,
} from '../plans/tables.ts';

export interface GuidanceTables {
  guidance_plan: PlanRow;
  guidance_plan_version: PlanVersionRow;
}

export const heldOfGuidance: ClientTablesOf<GuidanceTables> = {
  guidance_plan: heldAsPlan('guidance-plan'),
  guidance_plan_version: heldAsVersion('guidance_plan'),
};

export const guidanceMigration: Migration = {
  name: 'guidance plans',
  up: (database) => database.exec(planTables('guidance_plan')),
};

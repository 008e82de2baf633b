import { type ClientTablesOf, ofClient } from '../../db/client-table.ts';
import { immutable } from '../../db/immutable.ts';
import type { Migration } from '../../db/migrate.ts';
import {
  heldAsPlan,
  heldAsVersion,
  type PlanRow,
  type PlanVersionRow,
  planTables,
} from '../plans/tables.ts';

interface RiskAssessmentRow {
  id: string;
  client_id: string;
  on_date: string;
  /** `RiskFields` as JSON. */
  content: string;
  assessed_at: string;
  /** Name of the member who made it. */
  assessed_by: string;
}

export interface SafetyTables {
  risk_assessment: RiskAssessmentRow;
  safety_plan: PlanRow;
  safety_plan_version: PlanVersionRow;
  crisis_plan: PlanRow;
  crisis_plan_version: PlanVersionRow;
}

export const heldOfSafety: ClientTablesOf<SafetyTables> = {
  risk_assessment: { holds: 'records', id: 'id', owner: ofClient, object: 'risk-assessment' },
  safety_plan: heldAsPlan('safety-plan'),
  safety_plan_version: heldAsVersion('safety_plan'),
  crisis_plan: heldAsPlan('crisis-plan'),
  crisis_plan_version: heldAsVersion('crisis_plan'),
};

export const safetyMigration: Migration = {
  name: 'risk assessments, safety plans and crisis plans',
  up: (database) =>
    database.exec(`
      CREATE TABLE risk_assessment (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client,
        on_date TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        assessed_at TEXT NOT NULL,
        assessed_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX risk_assessment_by_client ON risk_assessment (client_id, on_date);
      ${immutable('risk_assessment')}
      ${planTables('safety_plan')}
      ${planTables('crisis_plan')}
    `),
};

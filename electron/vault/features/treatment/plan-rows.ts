import type { TreatmentPlan, TreatmentPlanFields } from '../../../../contract/treatment-plan.ts';
import type { TreatmentPlanRow } from './tables.ts';

type FieldColumns = Omit<
  TreatmentPlanRow,
  'id' | 'client_id' | 'version' | 'created_at' | 'saved_at' | 'saved_by'
>;

/** The columns that a plan's fields go in. */
export function columnsFromPlan(fields: TreatmentPlanFields): FieldColumns {
  return {
    phase: fields.phase,
    targets: JSON.stringify(fields.targets),
    measures: JSON.stringify(fields.measures),
    contraindications: fields.contraindications,
    dissociation_risk: fields.dissociationRisk,
    dissociation_note: fields.dissociationNote,
    window_of_tolerance: fields.windowOfTolerance,
    readiness: JSON.stringify(fields.readiness),
    goals: JSON.stringify(fields.goals),
    review_on: fields.reviewOn,
    agreed: fields.agreed ? 1 : 0,
    agreed_on: fields.agreedOn,
  };
}

/** The fields of a plan. The JSON columns hold what `columnsFromPlan` wrote from checked fields. */
export function planFieldsFromRow(row: TreatmentPlanRow): TreatmentPlanFields {
  return {
    phase: row.phase,
    targets: JSON.parse(row.targets),
    measures: JSON.parse(row.measures),
    contraindications: row.contraindications,
    dissociationRisk: row.dissociation_risk,
    dissociationNote: row.dissociation_note,
    windowOfTolerance: row.window_of_tolerance,
    readiness: JSON.parse(row.readiness),
    goals: JSON.parse(row.goals),
    reviewOn: row.review_on,
    agreed: row.agreed === 1,
    agreedOn: row.agreed_on,
  };
}

export function planFromRow(row: TreatmentPlanRow): TreatmentPlan {
  return {
    ...planFieldsFromRow(row),
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    createdAt: row.created_at,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}

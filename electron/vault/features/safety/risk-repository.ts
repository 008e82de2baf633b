import {
  type RiskAssessment,
  type RiskFields,
  riskTexts,
} from '../../../../contract/risk-assessment.ts';
import { fieldChanges } from '../../db/changes.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { CaseworkTables } from '../tables.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** The client's assessments, the latest first; of one day the one made later. */
export async function listAssessments(
  { db }: CaseworkContext,
  clientId: string,
): Promise<RiskAssessment[]> {
  const rows = await db
    .selectFrom('risk_assessment')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('on_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    // The table holds only what `riskFieldsSchema` let in.
    fields: JSON.parse(row.content) as RiskFields,
    assessedAt: row.assessed_at,
    assessedBy: row.assessed_by,
  }));
}

/** Records an assessment, journals it and makes it findable. Gives its id. */
export async function insertAssessment(
  context: CaseworkContext,
  clientId: string,
  fields: RiskFields,
): Promise<string> {
  const id = context.newId();
  await context.db
    .insertInto('risk_assessment')
    .values({
      id,
      client_id: clientId,
      on_date: fields.on,
      content: JSON.stringify(fields),
      assessed_at: context.now(),
      assessed_by: context.member.memberName,
    })
    .execute();
  context.journal.record({
    action: 'create',
    object: 'risk-assessment',
    id,
    client: clientId,
    changes: fieldChanges(null, fields),
  });
  const body = riskTexts.map((name) => fields[name]).filter((text) => text.trim() !== '');
  context.search.put({
    ...{ kind: 'risk-assessment', objectId: id, clientId, at: fields.on, title: '' },
    body: body.join('\n'),
  });
  return id;
}

import { assertNoProblems } from '../../../../contract/form-problem.ts';
import { type RiskFields, riskProblems } from '../../../../contract/risk-assessment.ts';
import type { riskAssessments } from '../../../../contract/safety.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient, updateClient } from '../clients/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { insertAssessment, listAssessments } from './risk-repository.ts';

export const riskHandlers: Handlers<typeof riskAssessments, CaseworkTables> = {
  list: (context, { clientId }) => listAssessments(context, clientId),

  add: async (context, { clientId, fields }) => {
    assertNoProblems(riskProblems(fields, context.today()));
    await setRisk(context, clientId, fields);
    const id = await insertAssessment(context, clientId, fields);
    await discardDraft(context, { kind: 'risk-assessment', clientId, objectId: null });
    return { id };
  },
};

/** The client's risk is that of the latest day; an assessment entered afterwards leaves it. */
async function setRisk(
  context: RecordContext<CaseworkTables>,
  clientId: string,
  { level: risk, reasons: riskReason, on: riskOn }: RiskFields,
): Promise<void> {
  const {
    id,
    version,
    createdAt: _,
    updatedAt: __,
    ...client
  } = await requireClient(context, clientId);
  if (client.riskOn !== null && client.riskOn > riskOn) return;
  const set = await updateClient(context, id, version, { ...client, risk, riskReason, riskOn });
  if (set === null) throw new Error('the risk of a client was not set exactly once');
}

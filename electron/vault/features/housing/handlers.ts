import { LuwteError } from '../../../../contract/errors.ts';
import type { housing } from '../../../../contract/housing.ts';
import type { HousingPlan } from '../../../../contract/housing-plan.ts';
import { type HousingChoice, housingPaper } from '../../../../contract/housing-print.ts';
import type { ObjectKind } from '../../../../contract/journal-terms.ts';
import type { Placement } from '../../../../contract/placements.ts';
import { printedHeading } from '../../../../contract/print.ts';
import type { RecordContext } from '../../db/connection.ts';
import type { Handlers } from '../../handlers.ts';
import { requireClient } from '../clients/index.ts';
import { allowPrint } from '../consents/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import {
  deletePlacement,
  insertPlacement,
  listPlacements,
  requirePlacement,
  updatePlacement,
} from './placement-repository.ts';
import { findPlan, insertPlan, updatePlan } from './plan-repository.ts';

export const housingHandlers: Handlers<typeof housing, CaseworkTables> = {
  get: (context, { clientId }) => findPlan(context, clientId),

  save: async (context, { clientId, version, fields }) => {
    const plan = await findPlan(context, clientId);
    if (plan !== null && plan.version !== version) return outdated(context, 'housing-plan', plan);
    if (plan === null) await requireClient(context, clientId);
    const id =
      plan === null
        ? await insertPlan(context, clientId, fields)
        : await updatePlan(context, plan, fields).then(() => plan.id);
    await discardDraft(context, { kind: 'housing-plan', clientId, objectId: null });
    return { outcome: 'saved', id, version: (plan?.version ?? 0) + 1 };
  },

  placements: (context, { clientId }) => listPlacements(context, clientId),

  savePlacement: async (context, { id, clientId, version, fields }) => {
    const draft = { kind: 'placement', clientId, objectId: id };
    if (id === null) {
      await requireClient(context, clientId);
      const newId = await insertPlacement(context, clientId, fields);
      await discardDraft(context, draft);
      return { outcome: 'saved', id: newId, version: 1 };
    }
    const stay = await requirePlacement(context, id, clientId);
    if (stay.version !== version) return outdated(context, 'placement', stay);
    await updatePlacement(context, stay, fields);
    await discardDraft(context, draft);
    return { outcome: 'saved', id, version: version + 1 };
  },

  removePlacement: async (context, { id, clientId, version }) => {
    const stay = await requirePlacement(context, id, clientId);
    if (stay.version !== version) return outdated(context, 'placement', stay);
    await deletePlacement(context, stay);
    await discardDraft(context, { kind: 'placement', clientId, objectId: id });
    return { outcome: 'saved', id, version };
  },

  print: async (context, { clientId, choice }) => {
    const client = await requireClient(context, clientId);
    const plan = await findPlan(context, clientId);
    if (plan === null) throw new LuwteError('record.not-found');
    const stays = await listPlacements(context, clientId);
    const handed = await allowPrint(context, clientId, ['housing-plan'], choice);
    context.journal.record({
      action: 'print',
      object: 'housing-plan',
      id: plan.id,
      client: clientId,
      purpose: choice.purpose,
      detail: [describeChoice(choice), ...handed].join('; '),
    });
    return housingPaper(
      {
        fields: plan.fields,
        placements: stays.map((stay) => stay.fields),
        heading: printedHeading(client, choice.heading),
        printedOn: context.today(),
      },
      choice,
    );
  },
};

/** What was chosen, for the journal, as the form's codes. */
function describeChoice(choice: HousingChoice): string {
  const parts = choice.parts.join(', ') || '-';
  const steps = choice.openStepsOnly ? ['open steps only'] : [];
  return [choice.language, `heading ${choice.heading}`, `parts ${parts}`, ...steps].join('; ');
}

/** Someone else was first. Their side is about to be seen, so that is journalled. */
function outdated<Current extends HousingPlan | Placement>(
  context: RecordContext<CaseworkTables>,
  object: ObjectKind,
  current: Current,
) {
  context.journal.record({
    action: 'read',
    object,
    id: current.id,
    client: current.clientId,
    detail: 'outdated save',
  });
  return {
    outcome: 'outdated' as const,
    current,
    savedBy: current.savedBy,
    savedAt: current.updatedAt,
  };
}

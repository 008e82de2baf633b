import type { DataKind, Handover } from '../../../../contract/consent.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import {
  type PrintHeading,
  printedHeading,
  type printPurposes,
} from '../../../../contract/print.ts';
import type {
  Agreement,
  PlanVersion,
  VersionedPlan,
  VersionedPlanKind,
} from '../../../../contract/versioned-plan.ts';
import type { RecordContext } from '../../db/connection.ts';
import { requireClient } from '../clients/index.ts';
import { allowPrint } from '../consents/index.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import {
  closePlan,
  findPlan,
  insertPlan,
  listVersions,
  type PlanKind,
  requireVersion,
  updatePlan,
} from './repository.ts';

type CaseworkContext = RecordContext<CaseworkTables>;

/** What every print of a plan with versions chooses. */
interface PlanChoice {
  /** A closed version by its number; null prints the working version. */
  readonly number: number | null;
  readonly heading: PrintHeading;
  readonly purpose: (typeof printPurposes)[number];
  readonly handover: Handover | null;
}

/** The plan that is printed: a version or the working version, and whose. */
interface PrintablePlan<Fields> {
  readonly fields: Fields;
  readonly number: number;
  readonly agreedOn: string | null;
  /** The client's name or code as chosen. */
  readonly heading: string;
  readonly printedOn: string;
}

interface PlanPrint<Fields, Choice, Paper> {
  readonly paperOf: (
    plan: PrintablePlan<Fields>,
    choice: Choice,
    context: CaseworkContext,
  ) => Paper | Promise<Paper>;
  /** What was chosen, for the journal, as the form's codes. */
  readonly describe: (choice: Choice, paper: Paper) => string;
}

/** What a plan counts as when it is handed over. A crisis plan says what a safety plan says. */
const dataKindOf: Readonly<Record<VersionedPlanKind, DataKind>> = {
  'guidance-plan': 'guidance-plan',
  'safety-plan': 'safety-plan',
  'crisis-plan': 'safety-plan',
};

interface OfClient {
  readonly clientId: string;
}

/** Answers what can be asked of a plan with versions (`planProcedures`). */
export function planHandlers<Fields extends object, Choice extends PlanChoice, Paper>(
  kind: PlanKind<Fields>,
  { paperOf, describe }: PlanPrint<Fields, Choice, Paper>,
) {
  /** Someone else was first. Their side is about to be seen, so that is journalled. */
  const outdated = (context: CaseworkContext, plan: VersionedPlan<Fields>) => {
    const { id, clientId: client } = plan;
    context.journal.record({
      ...{ action: 'read', object: kind.object, id, client, detail: 'outdated save' },
    });
    return {
      outcome: 'outdated' as const,
      current: plan,
      savedBy: plan.savedBy,
      savedAt: plan.updatedAt,
    };
  };
  return {
    get: (context: CaseworkContext, { clientId }: OfClient) => findPlan(kind, context, clientId),

    save: async (
      context: CaseworkContext,
      { clientId, version, fields }: OfClient & { version: number; fields: Fields },
    ) => {
      const plan = await findPlan(kind, context, clientId);
      if (plan !== null && plan.version !== version) return outdated(context, plan);
      if (plan === null) await requireClient(context, clientId);
      const id =
        plan === null
          ? await insertPlan(kind, context, clientId, fields)
          : await updatePlan(kind, context, plan, fields).then(() => plan.id);
      await discardDraft(context, { kind: kind.object, clientId, objectId: null });
      return { outcome: 'saved' as const, id, version: (plan?.version ?? 0) + 1 };
    },

    close: async (
      context: CaseworkContext,
      { clientId, version, agreement }: OfClient & { version: number; agreement: Agreement },
    ) => {
      const plan = await findPlan(kind, context, clientId);
      if (plan === null) throw new LuwteError('record.not-found');
      if (plan.version !== version) return outdated(context, plan);
      await closePlan(kind, context, plan, agreement);
      return { outcome: 'saved' as const, id: plan.id, version: version + 1 };
    },

    versions: (context: CaseworkContext, { clientId }: OfClient): Promise<PlanVersion[]> =>
      listVersions(kind, context, clientId),

    getVersion: (context: CaseworkContext, { clientId, number }: OfClient & { number: number }) =>
      requireVersion(kind, context, clientId, number),

    print: async (
      context: CaseworkContext,
      { clientId, choice }: OfClient & { choice: Choice },
    ) => {
      const client = await requireClient(context, clientId);
      const { id, ...printable } = await printableOf(kind, context, clientId, choice.number);
      const heading = printedHeading(client, choice.heading);
      const printed = { ...printable, heading, printedOn: context.today() };
      const paper = await paperOf(printed, choice, context);
      const handed = await allowPrint(context, clientId, [dataKindOf[kind.object]], choice);
      context.journal.record({
        action: 'print',
        object: kind.object,
        id,
        client: clientId,
        purpose: choice.purpose,
        detail: [describe(choice, paper), ...handed].join('; '),
      });
      return paper;
    },
  };
}

/** The plan to print: a closed version, or the working version for null. Fails with `record.not-found`. */
async function printableOf<Fields extends object>(
  kind: PlanKind<Fields>,
  context: CaseworkContext,
  clientId: string,
  number: number | null,
) {
  const plan = await findPlan(kind, context, clientId);
  if (plan === null) throw new LuwteError('record.not-found');
  if (number === null) {
    return { id: plan.id, fields: plan.fields, number: plan.number, agreedOn: null };
  }
  const { fields, agreement } = await requireVersion(kind, context, clientId, number);
  const agreedOn = agreement.agreedWithClient ? agreement.on : null;
  return { id: plan.id, fields, number, agreedOn };
}

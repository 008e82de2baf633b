import { z } from 'zod';
import { dateSchema } from './common.ts';
import { type HousingFields, housingFieldsSchema } from './housing-plan.ts';
import { type PlacementFields, placementFieldsSchema } from './placements.ts';
import { paperBasicsSchema, printBasicsSchema } from './print.ts';

/** The parts of a housing plan that can be printed, in the order of the paper. */
export const housingParts = [
  'situation',
  'history',
  'need',
  'risk',
  'steps',
  'money',
  'goals',
  'agreements',
  'exit',
  'placements',
] as const;
export type HousingPart = (typeof housingParts)[number];

export const housingChoiceSchema = printBasicsSchema.extend({
  parts: z.array(z.enum(housingParts)),
  /** Leaves out steps that are done or not needed. */
  openStepsOnly: z.boolean(),
});
export type HousingChoice = z.infer<typeof housingChoiceSchema>;

const fields = housingFieldsSchema;
const situationPart = fields.pick({ situation: true, situationSince: true, situationNote: true });
const historyPart = fields.pick({ history: true });
const needPart = fields.pick({
  need: true,
  supportHours: true,
  womenOnly: true,
  children: true,
  pets: true,
  accessibility: true,
  needNote: true,
});
const riskPart = fields.pick({
  secretAddress: true,
  regionsToAvoid: true,
  perpetratorsWhere: true,
  riskNote: true,
});
const stepsPart = fields.pick({ steps: true });
const moneyPart = fields.pick({ incomeSource: true, income: true, rent: true, budget: true });
const goalsPart = fields.pick({ goals: true });
const agreementsPart = fields.pick({
  agreements: true,
  agreementSignedOn: true,
  houseRulesSignedOn: true,
  keyWorker: true,
  visitFrequency: true,
});
const exitPart = fields.pick({ exitDestination: true, exitNote: true });

/** A stay on paper: neither referrer nor remarks. */
const printedStaySchema = z.object(placementFieldsSchema.shape).pick({
  place: true,
  type: true,
  room: true,
  from: true,
  expectedUntil: true,
  until: true,
});

/** A housing plan as it stands on paper. A part that was not chosen is null. */
export const housingPaperSchema = paperBasicsSchema.extend({
  reviewOn: dateSchema.nullable(),
  situation: situationPart.nullable(),
  history: historyPart.nullable(),
  need: needPart.nullable(),
  risk: riskPart.nullable(),
  steps: stepsPart.nullable(),
  money: moneyPart.nullable(),
  goals: goalsPart.nullable(),
  agreements: agreementsPart.nullable(),
  exit: exitPart.nullable(),
  placements: z.array(printedStaySchema).nullable(),
});
export type HousingPaper = z.infer<typeof housingPaperSchema>;

/** The plan that is printed, and whose. */
export interface PrintableHousing {
  readonly fields: HousingFields;
  readonly placements: readonly PlacementFields[];
  /** The client's name or code as chosen. */
  readonly heading: string;
  readonly printedOn: string;
}

/** Takes from a plan what was chosen and nothing else. The preview shows what the vault will give. */
export function housingPaper(plan: PrintableHousing, choice: HousingChoice): HousingPaper {
  // A schema's parse keeps the fields it names and drops all others.
  const part = <Part>(name: HousingPart, schema: z.ZodType<Part>): Part | null =>
    choice.parts.includes(name) ? schema.parse(plan.fields) : null;
  const steps = part('steps', stepsPart);
  return {
    language: choice.language,
    heading: plan.heading,
    printedOn: plan.printedOn,
    signatures: choice.signatures,
    reviewOn: plan.fields.reviewOn,
    situation: part('situation', situationPart),
    history: part('history', historyPart),
    need: part('need', needPart),
    risk: part('risk', riskPart),
    steps: steps && choice.openStepsOnly ? { steps: steps.steps.filter(isOpen) } : steps,
    money: part('money', moneyPart),
    goals: part('goals', goalsPart),
    agreements: part('agreements', agreementsPart),
    exit: part('exit', exitPart),
    placements: choice.parts.includes('placements')
      ? plan.placements.map((stay) => printedStaySchema.parse(stay))
      : null,
  };
}

const isOpen = (step: HousingFields['steps'][number]) =>
  step.state === 'open' || step.state === 'busy';

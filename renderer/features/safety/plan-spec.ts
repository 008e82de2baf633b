import { z } from 'zod';
import {
  type CrisisText,
  crisisFieldsSchema,
  crisisTexts,
  type PlanTextName,
  type SafetyText,
  safetyFieldsSchema,
  safetyTexts,
  type TextPlan,
  type TextPlanChoice,
  type TextPlanPaper,
} from '../../../contract/safety-plans.ts';
import type { Agreement, PlanVersion, VersionedPlan } from '../../../contract/versioned-plan.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import type { Query } from '../../ui/query.ts';

/** What a text is called on screen and on paper. */
export type TextLabel =
  | SafetyText
  | 'signals'
  | 'mine'
  | 'others'
  | 'call'
  | 'helpers'
  | 'surroundings'
  | 'copies';

export interface PlanSection<Name extends string> {
  readonly name: 'prepare' | 'danger' | 'trusted' | 'after' | 'green' | 'orange' | 'red' | 'around';
  readonly texts: readonly { readonly name: Name; readonly label: TextLabel }[];
}

interface PlanCalls<Name extends string> {
  save(input: { clientId: string; version: number; fields: TextPlan<Name> }): Promise<
    | { outcome: 'saved'; version: number }
    | {
        outcome: 'outdated';
        current: { fields: TextPlan<Name>; version: number };
        savedBy: string;
        savedAt: string;
      }
  >;
  close(input: {
    clientId: string;
    version: number;
    agreement: Agreement;
  }): Promise<{ outcome: 'saved' | 'outdated' }>;
  print(input: { clientId: string; choice: TextPlanChoice<Name> }): Promise<TextPlanPaper<Name>>;
}

/** What the screens need to know of one kind of plan. */
export interface PlanSpec<Name extends PlanTextName> {
  readonly kind: 'safety-plan' | 'crisis-plan';
  readonly names: readonly Name[];
  readonly sections: readonly PlanSection<Name>[];
  readonly fieldsSchema: z.ZodType<TextPlan<Name>>;
  readonly calls: PlanCalls<Name>;
  /** Not on paper unless asked for: what may give someone away. */
  readonly leftOff: readonly Name[];
  readonly get: (clientId: string) => Query<VersionedPlan<TextPlan<Name>> | null>;
  readonly versions: (clientId: string) => Query<PlanVersion[]>;
  readonly versionOf: (
    clientId: string,
    number: number,
  ) => Query<PlanVersion & { fields: TextPlan<Name> }>;
}

const own = (name: SafetyText) => ({ name, label: name });

export const safetySpec: PlanSpec<SafetyText> = {
  kind: 'safety-plan',
  names: safetyTexts,
  sections: [
    { name: 'prepare', texts: [own('resources'), own('digital')] },
    {
      name: 'danger',
      texts: [own('whenViolence'), own('wayOut'), own('bag'), own('children')],
    },
    {
      name: 'trusted',
      texts: [own('trustedPerson'), own('safetyWord'), own('trustedDoes')],
    },
    { name: 'after', texts: [own('afterLeaving')] },
  ],
  fieldsSchema: safetyFieldsSchema,
  calls: luwte.safetyPlan,
  leftOff: ['safetyWord'],
  get: (clientId) => queryOf('safetyPlan', 'get', { clientId }),
  versions: (clientId) => queryOf('safetyPlan', 'versions', { clientId }),
  versionOf: (clientId, number) => queryOf('safetyPlan', 'getVersion', { clientId, number }),
};

const zone = (name: 'green' | 'orange' | 'red'): PlanSection<CrisisText> => ({
  name,
  texts: [
    { name: `${name}Signals`, label: 'signals' },
    { name: `${name}Mine`, label: 'mine' },
    { name: `${name}Others`, label: 'others' },
    { name: `${name}Call`, label: 'call' },
  ],
});

export const crisisSpec: PlanSpec<CrisisText> = {
  kind: 'crisis-plan',
  names: crisisTexts,
  sections: [
    zone('green'),
    zone('orange'),
    zone('red'),
    {
      name: 'around',
      texts: [
        { name: 'helpers', label: 'helpers' },
        { name: 'surroundings', label: 'surroundings' },
        { name: 'copies', label: 'copies' },
      ],
    },
  ],
  fieldsSchema: crisisFieldsSchema,
  calls: luwte.crisisPlan,
  leftOff: [],
  get: (clientId) => queryOf('crisisPlan', 'get', { clientId }),
  versions: (clientId) => queryOf('crisisPlan', 'versions', { clientId }),
  versionOf: (clientId, number) => queryOf('crisisPlan', 'getVersion', { clientId, number }),
};

/** A plan while it is typed: texts of any length. */
export function typedSchemaOf<Name extends PlanTextName>(
  names: readonly Name[],
): z.ZodType<TextPlan<Name>> {
  const texts = Object.fromEntries(names.map((name) => [name, z.string()]));
  // `fromEntries` forgets which names it was given.
  return z.object({ ...texts, reviewOn: z.iso.date().nullable() }) as unknown as z.ZodType<
    TextPlan<Name>
  >;
}

/** A text of a plan by its name. */
export const textOf = <Name extends PlanTextName>(
  fields: Readonly<Record<Name, string>>,
  name: Name,
): string => fields[name];

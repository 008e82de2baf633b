import { z } from 'zod';
import { idSchema } from './common.ts';
import { answerSchema } from './housing-plan.ts';
import { arrange, type Spot } from './network-map.ts';
import {
  isPresent,
  type NetworkPerson,
  networkKinds,
  networkRelations,
  networkSides,
  networkStrengths,
} from './network-person.ts';
import { paperBasicsSchema, printBasicsSchema } from './print.ts';

export const networkChoiceSchema = printBasicsSchema.extend({
  /** Names on the paper; without them only what each is to the client. */
  names: z.boolean(),
  /** Whoever threatens the client. */
  threats: z.boolean(),
  /** Who knows of the programme and of the address. */
  knowing: z.boolean(),
  /** Whoever is no longer in the client's life. */
  past: z.boolean(),
});
export type NetworkChoice = z.infer<typeof networkChoiceSchema>;

export const networkPaperSchema = paperBasicsSchema.extend({
  knowing: z.boolean(),
  people: z.array(
    z.object({
      id: idSchema,
      /** '' without names. */
      name: z.string(),
      kind: z.enum(networkKinds),
      relation: z.enum(networkRelations),
      relationNote: z.string(),
      side: z.enum(networkSides),
      strength: z.enum(networkStrengths),
      knowsProgramme: answerSchema,
      knowsAddress: answerSchema,
      past: z.boolean(),
      spot: z.object({ x: z.number(), y: z.number() }),
    }),
  ),
  links: z.array(z.object({ one: idSchema, other: idSchema })),
});
export type NetworkPaper = z.infer<typeof networkPaperSchema>;

/** The network that is printed, and whose. */
interface PrintableNetwork {
  readonly people: readonly NetworkPerson[];
  readonly links: readonly { readonly one: string; readonly other: string }[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly heading: string;
  readonly printedOn: string;
}

/** Takes of a network what was chosen and nothing else; never a number or a note. */
export function networkPaper(network: PrintableNetwork, choice: NetworkChoice): NetworkPaper {
  const { heading, printedOn } = network;
  const people = network.people.filter(
    ({ fields }) =>
      (choice.threats || fields.side !== 'threat') && (choice.past || isPresent(fields, printedOn)),
  );
  const spots = arrange(
    people.map(({ id, fields: { side, relation } }) => ({ id, side, relation })),
    network.spots,
  );
  const shown = new Set(people.map(({ id }) => id));
  return {
    ...{ language: choice.language, heading, printedOn, signatures: choice.signatures },
    knowing: choice.knowing,
    people: people.map(({ id, fields }) => ({
      ...{ id, name: choice.names ? fields.name : '', kind: fields.kind },
      relation: fields.relation,
      // Her own words often hold a name.
      relationNote: choice.names ? fields.relationNote : '',
      ...{ side: fields.side, strength: fields.strength },
      knowsProgramme: choice.knowing ? fields.knowsProgramme : 'unknown',
      knowsAddress: choice.knowing ? fields.knowsAddress : 'unknown',
      past: !isPresent(fields, printedOn),
      spot: spots.get(id) ?? { x: 0, y: 0 },
    })),
    links: network.links.filter(({ one, other }) => shown.has(one) && shown.has(other)),
  };
}

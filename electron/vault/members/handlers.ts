import type { members, TeamMember } from '../../../contract/members.ts';
import type { Handlers, LongContext } from '../handlers.ts';
import type { HeaderMember } from '../header/header.ts';
import { compartmentsOf } from '../header/team.ts';
import { suggestPassphrase } from '../keys/suggest.ts';
import type { VaultService } from '../vault-service.ts';
import { changeTeam } from './change-team.ts';
import {
  type PlanTeam,
  planAdd,
  planChange,
  planLift,
  planNewPassphrase,
  planRemove,
  planSuspend,
} from './plan.ts';

/** The procedures by which the team is changed; the header is the service's. */
export function createMemberHandlers(service: VaultService): Handlers<typeof members> {
  const carryOut = <Result>(
    context: LongContext,
    passphrase: string,
    plan: PlanTeam<Result>,
  ): Promise<Result> => changeTeam(service, passphrase, plan, context);
  return {
    list: async () => {
      const header = service.header();
      return {
        members: header.members.map((member) => ({
          ...{ id: member.id, name: member.name, role: member.role, state: stateOf(member) },
          compartments: compartmentsOf(header, member.id),
        })),
        renewalDue: header.compartments
          .filter(({ renewalDue }) => renewalDue)
          .map(({ name }) => name),
      };
    },

    add: (context, { passphrase, name, role, compartments, locale }) => {
      const { newId } = context.surroundings;
      const oneTimePassphrase = suggestPassphrase(locale);
      const member = { id: newId(), name, role, compartments, oneTimePassphrase };
      return carryOut(context, passphrase, planAdd(member, service.kdfCost));
    },

    change: async (context, { passphrase, id, role, compartments }) => {
      await carryOut(context, passphrase, planChange(id, role, compartments));
      return {};
    },

    suspend: async (context, { passphrase, id }) => {
      await carryOut(context, passphrase, planSuspend(id));
      return {};
    },

    lift: async (context, { passphrase, id, compartments }) => {
      await carryOut(context, passphrase, planLift(id, compartments));
      return {};
    },

    newPassphrase: (context, { passphrase, id, locale }) =>
      carryOut(
        context,
        passphrase,
        planNewPassphrase(id, suggestPassphrase(locale), service.kdfCost),
      ),

    remove: async (context, { passphrase, id }) => {
      await carryOut(context, passphrase, planRemove(id));
      return {};
    },
  };
}

function stateOf({ suspended, oneTime }: HeaderMember): TeamMember['state'] {
  if (suspended) return 'suspended';
  return oneTime ? 'invited' : 'active';
}

import type { course } from '../../../../contract/course.ts';
import {
  closingProblems,
  dormancyProblems,
  episodeProblems,
  followUpProblems,
  newEpisodeProblems,
  phaseProblems,
  reopenRefusal,
} from '../../../../contract/course-problems.ts';
import { proposeChange } from '../../../../contract/course-proposal.ts';
import type { Episode, EpisodeContent } from '../../../../contract/course-records.ts';
import { LuwteError } from '../../../../contract/errors.ts';
import { assertNoProblems } from '../../../../contract/form-problem.ts';
import type { ParsedInputOf } from '../../../../contract/procedure.ts';
import type { Handlers } from '../../handlers.ts';
import { discardDraft } from '../drafts/index.ts';
import type { CaseworkTables } from '../tables.ts';
import * as changes from './changes.ts';
import { keepClientInStep } from './client-state.ts';
import { gatherFacts } from './facts.ts';
import {
  type CaseworkContext,
  insertEpisode,
  insertPutOff,
  listEpisodes,
  putOffKeys,
  requireClientRow,
  updateEpisode,
} from './repository.ts';

export const courseHandlers: Handlers<typeof course, CaseworkTables> = {
  get: async (context, { clientId }) => {
    const episodes = await listEpisodes(context, clientId);
    const facts = await gatherFacts(context, clientId, episodes);
    const putOff = await putOffKeys(context, clientId);
    return { episodes, proposal: proposeChange(facts, putOff, context.today()) };
  },

  begin: async (context, { clientId, fields, phase, reason }) => {
    await requireClientRow(context, clientId);
    const episodes = await listEpisodes(context, clientId);
    const form = { ...fields, phase, phaseReason: reason };
    assertNoProblems(newEpisodeProblems(form, episodes, context.today()));
    const content = changes.begun(fields, { phase, reason }, recorderOf(context));
    const id = await insertEpisode(context, clientId, content);
    await keepClientInStep(context, clientId);
    await discardDraft(context, { kind: 'episode', clientId, objectId: null });
    return { id };
  },

  saveEpisode: (context, input) =>
    change(context, input, 'episode', input.id, (episode, others) => {
      assertNoProblems(episodeProblems(input.fields, episode, others, context.today()));
      return changes.withFields(episode, input.fields);
    }),

  savePhase: (context, input) =>
    change(context, input, 'phase', input.phaseId, (episode) => {
      requirePart(episode.phases, input.phaseId);
      assertNoProblems(phaseProblems(input.fields, episode, input.phaseId, context.today()));
      return changes.withPhase(episode, input.phaseId, input.fields, recorderOf(context));
    }),

  removePhase: (context, input) =>
    change(context, input, 'phase', input.phaseId, (episode) => {
      requirePart(episode.phases, input.phaseId);
      const place = episode.phases.findIndex(({ id }) => id === input.phaseId);
      if (place === 0 || episode.phases[place]?.phase === 'closed') {
        throw new LuwteError('call.invalid');
      }
      return { ...episode, phases: episode.phases.toSpliced(place, 1) };
    }),

  saveDormancy: (context, input) =>
    change(context, input, 'dormancy', input.dormancyId, (episode) => {
      requirePart(episode.dormancies, input.dormancyId);
      assertNoProblems(dormancyProblems(input.fields, episode, input.dormancyId, context.today()));
      return changes.withDormancy(episode, input.dormancyId, input.fields, recorderOf(context));
    }),

  removeDormancy: (context, input) =>
    change(context, input, 'dormancy', input.dormancyId, (episode) => {
      requirePart(episode.dormancies, input.dormancyId);
      const dormancies = episode.dormancies.filter(({ id }) => id !== input.dormancyId);
      return { ...episode, dormancies };
    }),

  close: (context, input) =>
    change(context, input, 'closing', input.id, (episode, others) => {
      assertNoProblems(closingProblems(input.fields, episode, others, context.today()));
      const recorder = recorderOf(context);
      return changes.closed(episode, { ...input.fields, by: recorder.by }, recorder);
    }),

  reopen: (context, input) =>
    change(context, input, 'closing', input.id, (episode, others) => {
      if (reopenRefusal(episode, others) !== null) throw new LuwteError('call.invalid');
      return changes.reopened(episode);
    }),

  saveFollowUp: (context, input) =>
    change(context, input, 'follow-up', input.followUpId, (episode) => {
      requirePart(episode.followUps, input.followUpId);
      assertNoProblems(followUpProblems(input.fields, episode, context.today()));
      const { memberName } = context.member;
      return changes.followedUp(episode, input.followUpId, input.fields, memberName);
    }),

  putOff: async (context, { clientId, key }) => {
    await insertPutOff(context, clientId, key);
    return {};
  },
};

const recorderOf = ({ newId, member }: CaseworkContext) => ({ newId, by: member.memberName });

function requirePart(parts: readonly { readonly id: string }[], id: string | null): void {
  if (id !== null && !parts.some((each) => each.id === id))
    throw new LuwteError('record.not-found');
}

/**
 * Changes an episode that is as the user saw it, keeps the client in step and discards the form's draft. Of one that
 * changed meanwhile nothing is changed, and what it says now is about to be seen, so that is journalled.
 */
async function change(
  context: CaseworkContext,
  {
    clientId,
    id,
    version,
  }: Pick<ParsedInputOf<typeof course.reopen>, 'clientId' | 'id' | 'version'>,
  kind: 'episode' | 'phase' | 'dormancy' | 'closing' | 'follow-up',
  objectId: string | null,
  make: (episode: Episode, others: readonly Episode[]) => EpisodeContent,
) {
  const episodes = await listEpisodes(context, clientId);
  const episode = episodes.find((each) => each.id === id);
  if (!episode) throw new LuwteError('record.not-found');
  if (episode.version !== version) {
    context.journal.record({
      ...{ action: 'read', object: 'episode', id, client: clientId, detail: 'outdated save' },
    });
    const { savedBy, updatedAt: savedAt } = episode;
    return { outcome: 'outdated' as const, current: episode, savedBy, savedAt };
  }
  const others = episodes.filter((each) => each !== episode);
  await updateEpisode(context, episode, make(episode, others));
  await keepClientInStep(context, clientId);
  await discardDraft(context, { kind, clientId, objectId });
  return { outcome: 'saved' as const, id, version: version + 1 };
}

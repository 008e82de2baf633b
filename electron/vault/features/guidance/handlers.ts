import type { guidance } from '../../../../contract/guidance.ts';
import {
  type GuidanceChoice,
  type GuidancePaper,
  guidancePaper,
} from '../../../../contract/guidance-print.ts';
import type { Handlers } from '../../handlers.ts';
import { planHandlers } from '../plans/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { guidanceKind } from './kind.ts';

export const guidanceHandlers: Handlers<typeof guidance, CaseworkTables> = planHandlers(
  guidanceKind,
  { paperOf: guidancePaper, describe: describeChoice },
);

const parts = ['summary', 'situation', 'wish', 'steps', 'scores', 'evaluations'] as const;

function describeChoice(choice: GuidanceChoice, paper: GuidancePaper): string {
  const goals = paper.areas.reduce((count, area) => count + area.goals.length, 0);
  return [
    choice.number === null ? 'working version' : `version ${choice.number}`,
    choice.language,
    `heading ${choice.heading}`,
    `areas ${paper.areas.map(({ area }) => area).join(', ') || '-'}`,
    `goals ${goals}`,
    `with ${parts.filter((part) => choice[part]).join(', ') || '-'}`,
  ].join('; ');
}

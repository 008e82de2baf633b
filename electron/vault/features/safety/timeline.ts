import type { RiskAssessment } from '../../../../contract/risk-assessment.ts';
import { excerptLimit, type TimelineItem } from '../../../../contract/timeline.ts';
import type { RecordContext } from '../../db/connection.ts';
import { excerpt } from '../../db/plain-text.ts';
import { planItems } from '../plans/index.ts';
import type { CaseworkTables } from '../tables.ts';
import { crisisKind, safetyKind } from './plans.ts';
import { listAssessments } from './risk-repository.ts';

/** What safety tells on the timeline: each assessment, the next one due, and both plans. */
export async function timelineItems(
  context: RecordContext<CaseworkTables>,
  clientId: string,
): Promise<TimelineItem[]> {
  const assessments = await listAssessments(context, clientId);
  return [
    ...assessments.map(assessmentItem),
    ...assessments.slice(0, 1).flatMap(reviewItem),
    ...(await planItems(safetyKind, 'safety-review', context, clientId)),
    ...(await planItems(crisisKind, 'crisis-review', context, clientId)),
  ];
}

const assessmentItem = ({ id, fields, assessedBy }: RiskAssessment): TimelineItem => ({
  ...{ id, kind: 'risk-assessment', at: fields.on, title: '', author: assessedBy },
  text: excerpt(fields.reasons, excerptLimit),
  ...{ state: 'finalised', objectId: id, change: null },
});

const reviewItem = ({ id, fields: { reviewOn } }: RiskAssessment): TimelineItem[] =>
  reviewOn === null
    ? []
    : [
        {
          ...{ id: `${id}:review`, kind: 'risk-review', at: reviewOn, title: '', text: '' },
          ...{ author: '', state: 'planned', objectId: id, change: null },
        },
      ];

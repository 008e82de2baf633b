import { fakerNL as faker } from '@faker-js/faker';
import { v4 as newPartId, v7 as newRecordId } from 'uuid';
import { emptyTreatmentPlan, type TreatmentPlanFields } from '../../contract/treatment-plan.ts';
import { emptyEmdr, type SessionFields } from '../../contract/treatment-session.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { therapist } from './colleagues.ts';
import { type DayAgo, type Deed, type Entered, hoursBefore, isoDate, pick } from './deed.ts';
import * as stories from './stories.ts';

/** A treatment plan and its sessions, two weeks apart. */
export function treatmentDeeds(entered: Entered, middle: number, dayAgo: DayAgo): Deed[] {
  const targets = faker.helpers.arrayElements(stories.treatmentTargets, 2).map((title, index) => ({
    id: newPartId(),
    title,
    state: index === 0 ? ('in-progress' as const) : ('waiting' as const),
  }));
  const start = dayAgo(middle);
  const plan: TreatmentPlanFields = {
    ...emptyTreatmentPlan,
    targets,
    dissociationRisk: pick(['low', 'medium'] as const),
    windowOfTolerance:
      'Binnen: praat, kijkt rond. Eruit: staart, koude handen. Terug: koud water, voeten op de grond.',
    goals: [{ id: newPartId(), wording: 'Doorslapen zonder lamp', state: 'open' }],
    agreed: true,
    agreedOn: isoDate(start),
  };
  const sessions = Math.min(stories.sessionTexts.length, Math.floor(middle / 21));
  const target = targets[0];
  const by = () => therapist.name;
  return [
    {
      at: start,
      by,
      run: async (luwte) => {
        const { id } = entered;
        await luwte.accessCasework.breakGlass({ client: id, ...stories.glass.treatment });
        await luwte.clients.get({ id });
        await luwte.treatment.savePlan({ clientId: id, version: 0, fields: plan });
      },
    },
    ...Array.from({ length: sessions }, (_, index) => {
      const at = dayAgo(middle - 14 - index * 14);
      const fields = sessionFields(index, at, target);
      return {
        at,
        by,
        run: (luwte: LocalClient) =>
          luwte.treatment.finaliseSession({ id: newRecordId(), clientId: entered.id, fields }),
      };
    }),
  ];
}

function sessionFields(
  index: number,
  at: Date,
  target: TreatmentPlanFields['targets'][number] | undefined,
): SessionFields {
  const [intervention, response] = stories.sessionTexts[index] ?? ['', ''];
  const isEmdr = intervention.startsWith('EMDR');
  const sud = 9 - index * 2;
  return {
    onDate: isoDate(at),
    startTime: `${hoursBefore(at, 2)}:00`,
    endTime: `${hoursBefore(at, 1)}:00`,
    mode: 'in-person',
    place: 'kantoor',
    phase: isEmdr ? 'processing' : index < 2 ? 'stabilisation' : 'integration',
    goals: [],
    intervention,
    response,
    riskCheck: 'none',
    riskNote: '',
    agreements: '',
    nextOn: null,
    nextTime: null,
    emdr:
      isEmdr && target
        ? {
            ...emptyEmdr,
            phases: [3, 4, 7],
            targetId: target.id,
            target: target.title,
            negativeCognition: 'Ik ben machteloos',
            positiveCognition: 'Ik kan kiezen',
            emotion: 'angst',
            bodyLocation: 'borst',
            vocBefore: Math.min(7, index),
            sudBefore: sud,
            stimulation: 'eye-movements',
            sets: 18,
            sudAfter: Math.max(0, sud - 3),
            vocAfter: Math.min(7, index + 3),
            complete: sud - 3 <= 1,
          }
        : null,
  };
}

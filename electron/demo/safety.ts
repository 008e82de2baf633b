import type { RiskFields } from '../../contract/risk-assessment.ts';
import { crisisTexts, emptyTextPlan, safetyTexts } from '../../contract/safety-plans.ts';
import { counsellorOf, type Deed, type Entered, isoDate } from './deed.ts';

/** How safe someone was on a day, with the plans that were made for it. */
export function safetyDeeds(entered: Entered, at: Date): Deed[] {
  const reviewOn = isoDate(new Date(at.getTime() + 90 * 86_400_000));
  return [
    {
      at,
      by: counsellorOf(entered),
      run: async (luwte) => {
        const clientId = entered.id;
        const fields = assessment(entered, isoDate(at), reviewOn);
        await luwte.riskAssessments.add({ clientId, fields });
        const { version, risk, riskReason, riskOn } = await luwte.clients.get({ id: clientId });
        const known = { ...entered.fields, risk, riskReason, riskOn };
        Object.assign(entered, { version, fields: known });
        const safety = { ...emptyTextPlan(safetyTexts), ...safetyStory, reviewOn };
        await luwte.safetyPlan.save({ clientId, version: 0, fields: safety });
        const crisis = { ...emptyTextPlan(crisisTexts), ...crisisStory, reviewOn };
        await luwte.crisisPlan.save({ clientId, version: 0, fields: crisis });
        const agreement = { agreedWithClient: true, on: isoDate(at), remark: '' };
        await luwte.crisisPlan.close({ clientId, version: 1, agreement });
      },
    },
  ];
}

function assessment({ fields }: Entered, on: string, reviewOn: string): RiskFields {
  return {
    ...{ level: fields.risk === 'unknown' ? 'low' : fields.risk, on, reviewOn },
    reasons: fields.riskReason || 'Het is rustig; er is geen contact met wie haar bedreigde.',
    ...{ threats: 'Haar ex stuurt soms berichten via bekenden.', weapons: 'no', weaponsNote: '' },
    ...{ children: '', addressKnown: 'Haar zus en wij.', phone: 'Nieuw nummer, locatie uit.' },
    ...{ socialMedia: 'Accounts staan op slot.', currentRisks: '', expectedRisks: '' },
    withClient: true,
  };
}

const safetyStory = {
  resources: 'Mijn zus. Wandelen met de hond. Ik heb het eerder gered.',
  digital: 'Locatie staat uit. Ik neem geen onbekende nummers op.',
  whenViolence: 'Ik ga naar buiten waar mensen zijn en bel 112.',
  wayOut: 'Achterdeur, langs de fietsenstalling naar de buurvrouw.',
  bag: 'Paspoort, pasjes, medicijnen en een oplader, bij mijn zus.',
  trustedPerson: 'Mijn zus',
  trustedDoes: 'Belt 112 en daarna mijn begeleider.',
  afterLeaving: 'Ik bel mijn begeleider en blijf waar ik veilig ben.',
};

const crisisStory = {
  greenSignals: 'Ik slaap, eet en lach.',
  greenMine: 'Ik ga elke dag naar buiten.',
  orangeSignals: 'Ik word stil, slaap slecht en neem de telefoon niet op.',
  orangeMine: 'Ik schrijf het op en maak een wandeling.',
  orangeOthers: 'Mijn zus vraagt hoe het gaat en komt langs.',
  orangeCall: 'Mijn begeleider',
  redSignals: 'Ik sluit me op en wil hem bellen.',
  redMine: 'Ik ga naar mijn zus.',
  redOthers: 'Mijn begeleider komt dezelfde dag.',
  redCall: 'Mijn begeleider, ’s nachts de crisisdienst',
  helpers: 'Mijn zus, de buurvrouw, de inloop',
};

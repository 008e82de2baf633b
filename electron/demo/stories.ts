/** What is written in the demo vault. Nobody in it exists; every sentence is made up. */

import type { GlassReason } from '../../contract/access.ts';
import type { ContactFields } from '../../contract/contacts.ts';
import type { ClosingFields, FollowUp, FollowUpFields } from '../../contract/course-records.ts';

type ContactKind = 'outreach' | 'visit' | 'phone' | 'online' | 'crisis' | 'consultation';

export const contactNotes: Readonly<Record<ContactKind, readonly string[]>> = {
  outreach: [
    'Kort gesproken bij de inloop. Ze nam een kop thee en een tasje met spullen mee. **Vertrouwen groeit**: ze vroeg zelf wanneer ik er weer ben.',
    'Samen een ommetje gemaakt. Ze vertelde over haar moeder en over heimwee. Niet gepraat over het werk; dat hoeft ook niet.',
    'Stond op de afgesproken plek. Haar telefoon is afgenomen, zegt ze. Nieuwe afspraak mondeling gemaakt, niets op papier meegegeven.',
  ],
  visit: [
    'Thuis bezocht. De post van drie weken samen opengemaakt en op stapels gelegd:\n\n- zorgverzekering\n- energie\n- gemeente\n\nVolgende keer bellen we samen met de schuldhulp.',
    'Ze had gekookt en was trots. We namen het begeleidingsplan door; bij *wonen* wil ze zelf de eerste stap zetten: inschrijven bij de woningbouw.',
    'Rustig gesprek aan de keukentafel. Slaapt beter sinds de lamp op de gang aan blijft. Contact met haar zus voorzichtig hersteld.',
    'Samen naar de gemeente geweest voor het briefadres. Goed voorbereid, ze deed zelf het woord. Geregeld.',
  ],
  phone: [
    'Gebeld op de afgesproken tijd. Kort, want ze was niet alleen. Veiligheidswoord niet gebruikt. Afspraak voor donderdag staat.',
    'Ze belde zelf: een onbekende auto stond twee avonden in de straat. Kenteken genoteerd, samen doorgenomen wat ze doet als het weer gebeurt.',
    'Gebeld over de uitslag van de huisarts. Opgelucht. Ze gaat volgende week beginnen met zwemmen.',
  ],
  online: [
    'Beeldgesprek vanuit de bibliotheek. Samen gekeken naar de opleiding; de open dag is over twee weken.',
    'Berichten over en weer over de verhuisdatum. Ze stuurde een foto van de sleutel.',
  ],
  crisis: [
    'Gebeld om 23:40, in paniek na een bericht van haar ex-partner. Gronding gedaan, deuren nagelopen, buurvrouw gebeld. Om 00:30 rustig. Veiligheidsplan werkte: **oranje, geen rood**.',
    'Ze stond onverwacht voor de deur met een tas. Noodbed geregeld voor twee nachten. Morgen samen verder kijken.',
  ],
  consultation: [
    'Overleg met de woonbegeleider en de schuldhulp. Toestemming is schriftelijk. Afgesproken wie wat doet; verslag is met haar gedeeld.',
    'Overleg met de huisarts over slaapmedicatie, met haar erbij. Afbouwen in overleg, in zes weken.',
  ],
};

export const agreements: readonly string[] = [
  'Donderdag bel ik, tussen 10 en 12.',
  'Zij schrijft zich in, ik kijk mee.',
  'Volgende keer nemen we het veiligheidsplan door.',
  'We sturen geen post naar dit adres.',
  '',
];

export const places: readonly string[] = [
  'thuis',
  'kantoor',
  'inloop',
  'bibliotheek',
  'buiten',
  '',
];

export const situations: Readonly<Record<string, readonly [situation: string, wish: string]>> = {
  safety: [
    'Ex-partner weet niet waar ze woont. Twee keer een auto in de straat.',
    'Naar buiten durven zonder om te kijken.',
  ],
  housing: [
    'Woont begeleid, mag blijven tot het voorjaar.',
    'Een eigen deur met mijn eigen sleutel.',
  ],
  finances: [
    'Schuld van ongeveer € 4.500; bewind aangevraagd.',
    'Weten wat ik elke week kan uitgeven.',
  ],
  'psychosocial-health': [
    'Slecht slapen, schrikachtig. Traumabehandeling is begonnen.',
    'Een nacht doorslapen.',
  ],
  work: ['Heeft vroeger in een bakkerij gewerkt.', 'Iets leren met mensen, misschien de zorg.'],
  'self-direction': [
    'Vraagt steeds vaker zelf om hulp.',
    'Zelf beslissen, en dat anderen dat goed vinden.',
  ],
};

export const goals: Readonly<Record<string, readonly [goal: string, steps: readonly string[]]>> = {
  safety: [
    'Ik loop alleen naar de winkel',
    ['Route samen lopen', 'Buurvrouw weet het veiligheidswoord', 'Alleen, met telefoon aan'],
  ],
  housing: [
    'Ik sta ingeschreven en ken mijn plek op de lijst',
    ['Briefadres regelen', 'Inschrijven bij de woningbouw', 'Elke maand kijken'],
  ],
  finances: [
    'Ik heb een weekbudget',
    ['Post ordenen', 'Gesprek met de schuldhulp', 'Leefgeld op eigen rekening'],
  ],
  'psychosocial-health': [
    'Ik slaap vijf nachten per week door',
    ['Vaste bedtijd', 'Gronding oefenen', 'Huisarts over medicatie'],
  ],
  work: ['Ik volg een proefdag', ['Open dag bezoeken', 'Taaltoets', 'Proefdag kiezen']],
  'self-direction': [
    'Ik doe één gesprek per maand zelf',
    ['Gesprek voorbereiden', 'Zelf bellen', 'Terugkijken'],
  ],
};

export const riskReasons: readonly string[] = [
  'Ex-partner zoekt contact via familie.',
  'Netwerk kent haar oude werkplek; risico stijgt nu ze vertrekt.',
  'Geen bekende dreiging op dit moment.',
  'Schulden bij mensen uit het netwerk.',
];

/** Told by title only: what happened stays short, in treatment notes as well. */
export const treatmentTargets: readonly string[] = [
  'De avond in het hotel',
  'De eerste keer over de grens',
  'Het telefoontje van mei',
  'De kamer zonder raam',
];

export const sessionTexts: ReadonlyArray<readonly [intervention: string, response: string]> = [
  [
    'Psycho-educatie over het raam van verdraagzaamheid; veilige plek geoefend.',
    'Kon na tien minuten zakken. Vond het beeld van de tuin fijn.',
  ],
  [
    'Gronding met vijf zintuigen, daarna ademoefening.',
    'Even dissociatief, snel terug met koud water en de stoel voelen.',
  ],
  [
    'EMDR op het gekozen doel, horizontale oogbewegingen.',
    'Spanning zakte duidelijk. Moe, maar opgelucht.',
  ],
  [
    'EMDR vervolg; restspanning op hetzelfde doel.',
    'Nieuw beeld: ze loopt zelf de deur uit. Positieve cognitie voelt waar.',
  ],
  [
    'Terugkijken op de verwerking; plannen voor lastige dagen.',
    'Ziet zelf het verschil met een jaar geleden.',
  ],
];

interface Glass {
  readonly reason: GlassReason;
  readonly note: string;
}

/** Why a colleague opens the file of someone who is another's client. */
export const glass: Readonly<Record<'treatment' | 'housing' | 'address', Glass>> = {
  treatment: {
    reason: 'treatment',
    note: 'De traumabehandeling begint; besproken in het teamoverleg.',
  },
  housing: { reason: 'treatment', note: 'Ze krijgt een plek; ik word haar woonbegeleider.' },
  address: { reason: 'placement', note: 'Ze verhuist naar een geheim adres.' },
};

/** What happens when a client calls while the counsellor is ill. */
export const standIn: {
  readonly glass: Glass;
  readonly contact: Pick<ContactFields, 'note' | 'agreements'>;
} = {
  glass: { reason: 'stand-in', note: 'J. Wolters is ziek; de cliënt belde over vanavond.' },
  contact: {
    note: 'Ze belde over vanavond: haar ex-partner stuurde weer berichten. Samen het veiligheidsplan doorgenomen. Ze slaapt vannacht bij haar zus en voelt zich daar veilig.',
    agreements: 'Ik bel morgen om 10 uur, als J. Wolters er nog niet is.',
  },
};

/** How a course was closed, and after how many months it was asked how it goes. */
export const closings: readonly (Omit<ClosingFields, 'on'> & {
  readonly months: readonly FollowUp['months'][];
})[] = [
  {
    ...{ reason: 'needs-met', exited: 'yes', safetyPlanReviewed: true, toldReturn: true },
    note: 'Ze werkt drie dagen in de kas en heeft een eigen voordeur. Zelf gezegd dat het genoeg is.',
    months: [3, 6, 12],
  },
  {
    ...{ reason: 'own-wish', exited: 'unknown', safetyPlanReviewed: true, toldReturn: true },
    note: 'Wil het voorlopig alleen proberen. De deur staat open, dat weet ze.',
    months: [3],
  },
  {
    ...{ reason: 'moved', exited: 'yes', safetyPlanReviewed: true, toldReturn: true },
    note: 'Verhuisd naar haar zus. Daar is een maatschappelijk werker die met haar verder gaat.',
    months: [3, 6],
  },
  {
    ...{ reason: 'no-contact', exited: 'unknown', safetyPlanReviewed: false, toldReturn: false },
    note: 'Acht weken niets gehoord, ook niet via de straatdokter.',
    months: [],
  },
  {
    ...{ reason: 'transferred', exited: 'yes', safetyPlanReviewed: true, toldReturn: true },
    note: 'Overgedragen aan de wijkcoach, met haar erbij.',
    months: [3, 6, 12],
  },
];

/** What was heard when it was asked how it goes. */
export const followUps: readonly Omit<FollowUpFields, 'on'>[] = [
  {
    ...{ outcome: 'reached', stillOut: 'yes', housing: 'own-home', work: 'paid' },
    note: 'Het gaat goed. Ze heeft een vast rooster en slaapt door.',
  },
  {
    ...{ outcome: 'reached', stillOut: 'yes', housing: 'with-family', work: 'education' },
    note: 'Zit op school. Mist het praten soms, komt binnenkort koffie drinken.',
  },
  {
    ...{ outcome: 'not-reached', stillOut: 'unknown', housing: 'unknown', work: 'unknown' },
    note: 'Drie keer gebeld op de afgesproken tijden.',
  },
  {
    ...{ outcome: 'reached', stillOut: 'no', housing: 'own-home', work: 'looking' },
    note: 'Twee keer gewerkt toen het geld op was. Geen verwijt; verteld dat terugkomen altijd kan.',
  },
];

/** Why nothing was heard, and for how many days; null while that is still so. */
export const quietTimes: readonly { readonly reason: string; readonly lasts: number | null }[] = [
  { reason: 'Ander nummer; niemand weet waar ze is', lasts: null },
  { reason: 'Naar haar moeder in het buitenland', lasts: 21 },
  { reason: 'Komt niet op afspraken, neemt niet op', lasts: null },
  { reason: 'Wilde even rust van alle hulp', lasts: 16 },
];

/** Who comes back, so many days after the closing. */
export const returns = {
  afterDays: 140,
  steadierAfterDays: 40,
  stories: [
    {
      aim: 'Weer weg bij hem, en deze keer met een plan voor als hij belt.',
      sourceNote: 'belde zelf, op een zondag',
      reason: 'terug na een terugval',
      steadier: 'slaapt op een veilige plek',
    },
    {
      aim: 'De schulden eerst. Zonder dat begint alles weer opnieuw.',
      sourceNote: 'kwam langs bij de inloop',
      reason: 'terug na een terugval',
      steadier: 'de deurwaarder wacht; er is lucht',
    },
  ],
} as const;

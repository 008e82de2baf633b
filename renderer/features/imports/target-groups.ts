import type { ImportTarget } from '../../../contract/import-terms.ts';

/** The fields as a person looks for them. */
export const targetGroups: ReadonlyArray<{
  readonly group: 'who' | 'reach' | 'safe' | 'course' | 'background';
  readonly targets: readonly ImportTarget[];
}> = [
  {
    group: 'who',
    targets: ['code', 'givenName', 'infix', 'familyName', 'fullName', 'birth', 'gender'],
  },
  {
    group: 'reach',
    targets: [
      'phone',
      'email',
      'municipality',
      'languages',
      'interpreterNeeded',
      'interpreterLanguage',
    ],
  },
  {
    group: 'safe',
    targets: [
      'callSafe',
      'contactHours',
      'voicemail',
      'ifOtherAnswers',
      'safetyWord',
      'whoMayKnow',
      'safeContactNote',
    ],
  },
  {
    group: 'course',
    targets: [
      'registeredOn',
      'referralSource',
      'referralNote',
      'phase',
      'phaseOn',
      'counsellor',
      'risk',
      'riskReason',
      'riskOn',
    ],
  },
  {
    group: 'background',
    targets: [
      'housingSituation',
      'nationality',
      'residenceStatus',
      'reflectionFrom',
      'reflectionUntil',
      'permitUntil',
      'children',
      'healthInsurer',
      'healthInsurerPhone',
      'generalPractitioner',
      'generalPractitionerPhone',
      'remarks',
    ],
  },
];

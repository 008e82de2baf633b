import type { ImportTarget } from '../../../../contract/import-terms.ts';
import { fold } from '../../db/fold.ts';

/**
 * The names that columns have in caseloads, Dutch and English, per field. Compared folded and
 * without spaces and signs, so `Geb.datum` is `gebdatum`. To teach the program a name, add it here.
 */
const headerNames: Readonly<Record<ImportTarget, string>> = {
  code:
    'code clientcode clientnummer clientnr clientid dossiernummer dossiernr dossiercode ' +
    'trajectnummer kenmerk referentie casenumber caseid filenumber reference clientnumber',
  givenName: 'voornaam voornamen roepnaam firstname firstnames givenname givennames forename',
  infix: 'tussenvoegsel tussenvoegsels tussenv tv voorvoegsel voorvoegsels infix nameprefix',
  familyName: 'achternaam familienaam geslachtsnaam lastname surname familyname',
  fullName: 'naam clientnaam naamclient volledigenaam client name fullname clientname',
  birth:
    'geboortedatum gebdatum gebdat geboren geborenop geboortejaar gebjaar geboorte ' +
    'dateofbirth birthdate birthday dob yearofbirth birthyear born',
  gender: 'geslacht sekse gender sex mv mvx vm vmx',
  languages: 'taal talen moedertaal voertaal spreektaal language languages mothertongue',
  interpreterNeeded: 'tolk tolknodig interpreter interpreterneeded',
  interpreterLanguage: 'tolktaal taaltolk tolkin interpreterlanguage',
  nationality: 'nationaliteit nationality',
  residenceStatus:
    'verblijfsstatus verblijfstitel verblijfsrecht residencestatus immigrationstatus',
  reflectionFrom:
    'bedenktijdvanaf bedenktijdstart startbedenktijd begindatumbedenktijd reflectionfrom',
  reflectionUntil:
    'bedenktijdtot bedenktijdeinde eindebedenktijd einddatumbedenktijd reflectionuntil',
  permitUntil:
    'vergunningtot verblijfsvergunningtot verblijfgeldigtot permituntil permitexpires permitexpiry',
  municipality: 'gemeente woonplaats woongemeente plaats stad municipality city town',
  phone:
    'telefoon telefoonnummer telefoonnr telnr tel mobiel mobielnummer mobieltje gsm 06 06nummer ' +
    'phone phonenumber telephone mobile mobilephone cell cellphone',
  email: 'email emailadres mail mailadres emailaddress',
  children: 'kinderen aantalkinderen children numberofchildren',
  healthInsurer: 'zorgverzekeraar verzekeraar zorgverzekering healthinsurer insurer insurance',
  generalPractitioner: 'huisarts huisartsenpraktijk gp generalpractitioner doctor',
  healthInsurerPhone: 'telefoonzorgverzekeraar telefoonverzekeraar healthinsurerphone insurerphone',
  generalPractitionerPhone:
    'telefoonhuisarts huisartstelefoon telefoonnummerhuisarts gpphone doctorphone',
  referralSource:
    'aanmelder aangemelddoor aanmeldingdoor verwijzer verwezendoor herkomst bron ' +
    'referrer referredby referralsource source',
  referralNote: 'toelichtingaanmelding toelichtingaanmelder referralnote',
  registeredOn:
    'aanmelddatum datumaanmelding aanmeldingsdatum aangemeldop aangemeld instroomdatum instroom ' +
    'registrationdate registeredon registered referraldate dateofreferral',
  phase: 'fase trajectfase fasetraject huidigefase status phase stage currentphase',
  phaseOn: 'fasesinds fasevanaf datumfase fasedatum phasesince phasedate',
  counsellor:
    'begeleider begeleidster hulpverlener trajectbegeleider contactpersoon casemanager mentor ' +
    'counsellor counselor keyworker caseworker worker',
  housingSituation:
    'woonsituatie huisvesting wonen woonvorm verblijf ' +
    'housing housingsituation livingsituation accommodation',
  risk: 'risico risiconiveau veiligheidsrisico risicoinschatting risk risklevel',
  riskReason: 'toelichtingrisico risicotoelichting redenrisico riskreason',
  riskOn: 'risicodatum datumrisico riskdate',
  callSafe: 'veiligbellen veiligtebellen bellenveilig magbellen bellen safetocall callsafe',
  contactHours: 'beltijden bereikbaar bereikbaarheid wanneerbellen contacthours besttimetocall',
  voicemail: 'voicemail voicemailinspreken magvoicemail',
  ifOtherAnswers: 'alsanderopneemt bijanderopnemen ifotheranswers',
  safetyWord: 'veiligheidswoord codewoord safetyword codeword',
  whoMayKnow: 'wiemaghetweten wiemagweten opdehoogte whomayknow',
  safeContactNote: 'veiligcontact veiligcontacttoelichting safecontact safecontactnote',
  remarks:
    'opmerking opmerkingen notitie notities bijzonderheden toelichting aantekening aantekeningen ' +
    'remark remarks note notes comment comments',
};

/** National identification numbers: not asked, and not to be taken over without thinking. */
const nationalIdNames = new Set(
  'bsn bsnnummer burgerservicenummer sofinummer sofi nationalid ssn socialsecuritynumber'.split(
    ' ',
  ),
);

const targetByName = new Map<string, ImportTarget>(
  Object.entries(headerNames).flatMap(([target, names]) =>
    // The record's keys are the targets.
    names.split(' ').map((name) => [name, target as ImportTarget] as const),
  ),
);

/** No column is named at greater length. */
const longestName = 200;

const squeeze = (header: string) => fold(header).replace(/[^\p{L}\p{N}]+/gu, '');

/** Which field a column's name stands for; `national-id` for a number not to be kept. */
export function targetOfHeader(cell: string): ImportTarget | 'national-id' | null {
  const header = cell.slice(0, longestName);
  // 'Geb.datum (dd-mm-jjjj)' is also looked up without what stands in brackets.
  for (const name of [squeeze(header), squeeze(header.replace(/[([].*$/, ''))]) {
    if (nationalIdNames.has(name)) return 'national-id';
    const target = targetByName.get(name);
    if (target) return target;
  }
  return null;
}

/** How many of these cells are names of columns, each field counted once. */
export function recogniseHeaders(cells: readonly string[]): { known: number } {
  const targets = new Set(cells.map(targetOfHeader).filter((target) => target !== null));
  return { known: targets.size };
}

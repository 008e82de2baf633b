/** Words of the start screen. */
export const today = {
  title: 'Vandaag',
  more_one: 'Nog {{count}} tonen',
  more_other: 'Nog {{count}} tonen',
  scope: { label: 'Wiens dossiers', mine: 'Mijn cliënten', all: 'Alle cliënten' },
  agenda: {
    title: 'Afspraken vandaag',
    empty: 'U hebt vandaag geen afspraken.',
    next: 'Eerstvolgende: {{when}}',
  },
  due: {
    title: 'Te doen',
    empty: 'Niets te doen vandaag of de komende week.',
  },
  quiet: {
    title: 'Al een tijd niet gezien',
    empty: 'Iedereen is de afgelopen {{count}} dagen gezien of gesproken.',
    since: 'Laatste contact of aanmelding: {{date}}',
  },
  alerts: {
    title: 'Nieuw in het logboek',
    empty: 'Er is niets nieuws dat u moet weten.',
    by: 'door {{name}}',
    seen: 'Gezien',
  },
  drafts: {
    title: 'Waar u mee bezig was',
    empty: 'Er staan geen concepten open.',
    newClient: 'Nieuwe cliënt',
  },
};

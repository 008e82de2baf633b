/** Words of the team: who shares the vault, and what each may open. */
export const members = {
  title: 'Team',
  intro:
    'Wie deze kluis mag openen, en welke delen. Wie een deel niet mag openen, heeft er geen sleutel van: niet in Luwte en niet daarbuiten.',
  introReading: 'Wie deze kluis mag openen, en welke delen.',
  askManager: 'Klopt er iets niet? Vraag een beheerder of regiehouder.',
  add: {
    title: 'Collega toevoegen',
    text: 'U krijgt zes woorden waarmee uw collega één keer inlogt. Daarna kiest uw collega een eigen wachtwoordzin, die niemand anders kent.',
    do: 'Toevoegen',
    done: 'Toegevoegd.',
  },
  change: {
    title: 'Rol en toegang wijzigen',
    text: 'Rol en toegang van {{name}}.',
    do: 'Wijzigen',
    done: 'Rol en toegang van {{name}} zijn gewijzigd.',
  },
  newPassphrase: {
    title: 'Nieuwe eenmalige wachtwoordzin',
    text: '{{name}} krijgt zes nieuwe woorden om één keer mee in te loggen en kiest daarna een eigen wachtwoordzin. De oude wachtwoordzin werkt dan niet meer. Wat {{name}} schreef en kan openen, blijft. Denkt u dat iemand anders de oude wachtwoordzin kent? Zet de toegang dan eerst stil en herstel die: daarbij worden de sleutels vernieuwd.',
    do: 'Zes woorden maken',
    done: '{{name}} heeft een nieuwe eenmalige wachtwoordzin.',
  },
  suspend: {
    title: 'Toegang stilzetten',
    text: '{{name}} kan de kluis dan niet meer openen, tot u de toegang herstelt. Wat {{name}} schreef, blijft. De sleutels worden vernieuwd; dat kan even duren.',
    do: 'Stilzetten',
    done: 'De toegang van {{name}} staat stil.',
  },
  lift: {
    title: 'Toegang herstellen',
    text: '{{name}} kan daarna weer inloggen met de eigen wachtwoordzin.',
    do: 'Herstellen',
    done: '{{name}} heeft weer toegang.',
  },
  remove: {
    title: 'Verwijderen uit het team',
    text: '{{name}} kan niets meer openen van wat er vanaf nu in de kluis komt. Wat {{name}} schreef, blijft, met de naam erbij. De sleutels worden vernieuwd; dat kan even duren.',
    do: 'Verwijderen',
    done: '{{name}} is verwijderd uit het team.',
  },
  alone: 'U bent nog alleen',
  aloneText:
    'Voeg een collega toe om samen in deze kluis te werken. U bepaalt zelf welke delen uw collega kan openen.',
  you: '(u)',
  menu: 'Wijzigen: {{name}}',
  state: { active: 'actief', invited: 'nog niet ingelogd', suspended: 'toegang stilgezet' },
  opens: 'kan openen: {{parts}}',
  opensNothing: 'kan nu niets openen',
  renewalDue:
    'Iemand die wegging kende de sleutel van: {{parts}}. Die wordt vernieuwd zodra iemand inlogt die dat deel mag openen.',
  field: {
    name: 'Naam',
    role: 'Rol',
    access: 'Kan openen',
    passphrase: 'Uw eigen wachtwoordzin',
  },
  hint: {
    name: 'Zo staat uw collega in dossiers en in het logboek.',
    role: 'De rol staat bij alles in het logboek. Beheerders en regiehouders beheren het team.',
    notYours: 'Dit deel kunt u zelf niet openen, dus ook niet geven.',
    passphrase: 'Ter controle dat u het bent.',
  },
  part: {
    casework: 'Cliënten, contacten, plannen en wonen. Iedereen in het team kan dit openen.',
    treatment: 'Traumabehandeling: plannen, sessies en metingen. Voor behandelaren.',
    places: 'Adressen die geheim moeten blijven. Voor wie plaatst en huisvest.',
  },
  willRenew:
    'Wat u uitzet, wordt ingetrokken: dat deel krijgt een nieuwe sleutel. Dat kan even duren.',
  proving: 'Uw wachtwoordzin wordt gecontroleerd…',
  waiting:
    'Er loopt nog een back-up of een controle. Die wordt eerst afgemaakt; daarna worden de sleutels vernieuwd. Tot die tijd verandert er niets.',
  renewing: 'Sleutels worden vernieuwd: deel {{done}} van {{total}}…',
  renewingLabel: 'Sleutels vernieuwen',
  oneTime: {
    title: 'Zes woorden voor {{name}}',
    text: 'Geef deze woorden aan {{name}}, het liefst op papier of van mond tot mond. Niet per e-mail of app.',
    label: 'Eenmalige wachtwoordzin',
    once: 'Luwte toont ze alleen nu en bewaart ze niet. Raken ze kwijt voordat er is ingelogd, maak dan nieuwe via het menu bij de collega.',
    given: 'Ik heb de woorden overgeschreven of doorgegeven',
  },
};

/** Words of the program around the features: navigation, locking, the command palette. */
export const app = {
  name: 'Luwte',
  skipToContent: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  nav: {
    today: 'Vandaag',
    agenda: 'Agenda',
    caseload: 'Cliënten',
    import: 'Importeren',
    team: 'Team',
    journal: 'Logboek',
    backup: 'Back-up',
    settings: 'Instellingen',
  },
  topBar: 'Zoeken en vergrendelen',
  search: 'Zoeken of doen',
  lock: 'Vergrendelen',
  lockHint: 'Vergrendelen (Ctrl+L). Meteen een leeg scherm: Ctrl+Shift+L; terug met Esc.',
  backToCaseload: 'Terug naar de cliënten',
  crashed: {
    title: 'Dit scherm kon niet worden getoond',
    text: 'Er ging iets mis bij het tonen van dit scherm. Wat u hebt opgeslagen is veilig en uw concepten zijn bewaard.',
  },
  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Er is niets verloren. Ga terug naar de cliënten.',
  },
  starting: 'Luwte wordt gestart…',
  warning: {
    'older-copy':
      'Deze kluis is een oudere kopie dan de vorige keer dat u hem opende. Wat daarna is opgeslagen, staat er niet in. Is er niet met opzet een back-up teruggezet, waarschuw dan uw beheerder.',
    'log-damaged':
      'Luwte was de vorige keer niet netjes afgesloten en een hulpbestand van de kluis was beschadigd. Wat kort daarvoor was opgeslagen, kan ontbreken; al het eerdere is er. Kijk uw laatste notities na. Het beschadigde bestand is in de kluismap bewaard.',
    'clock-behind':
      'De klok van deze computer loopt meer dan een dag achter op het logboek. Er is niets verloren, maar nieuwe notities krijgen een verkeerde datum. Zet de klok goed en vergrendel Luwte; open de kluis daarna opnieuw.',
    'journal-mismatch':
      'Het logboek van deze kluis klopt niet met wat er eerder over is vastgelegd. Er kan iets buiten Luwte om zijn veranderd. Waarschuw uw beheerder en maak een back-up.',
  },
  failedAttempts: {
    passphrase_one:
      '1 mislukte poging sinds {{since}} om met uw naam in te loggen. Was u dat niet, wijzig dan uw wachtwoordzin en vertel het uw beheerder.',
    passphrase_other:
      '{{count}} mislukte pogingen sinds {{since}} om met uw naam in te loggen. Was u dat niet, wijzig dan uw wachtwoordzin en vertel het uw beheerder.',
    'recovery-code_one':
      '1 mislukte poging met een herstelcode sinds {{since}}. Was dat niemand van u, vertel het dan uw beheerder.',
    'recovery-code_other':
      '{{count}} mislukte pogingen met een herstelcode sinds {{since}}. Was dat niemand van u, vertel het dan uw beheerder.',
  },
  idle: {
    title: 'Bent u er nog?',
    text_one: 'Over {{count}} seconde wordt Luwte vergrendeld. Concepten worden eerst bewaard.',
    text_other: 'Over {{count}} seconden wordt Luwte vergrendeld. Concepten worden eerst bewaard.',
    how: 'Beweeg de muis of druk op een toets om door te werken.',
    stay: 'Ik ben er nog',
  },
  lockUnsaved: {
    title: 'Nog niet alles is bewaard',
    text: 'Tekst die u hebt getypt kon niet worden bewaard en gaat verloren als u nu vergrendelt. Los eerst op wat het bewaren tegenhoudt, of schrijf over wat u niet kunt missen.',
    lock: 'Toch vergrendelen',
  },
  locking: 'Concepten worden bewaard, daarna wordt Luwte vergrendeld…',
  palette: {
    title: 'Zoeken of doen',
    placeholder: 'Zoek een cliënt, een woord of een handeling',
    nothing: 'Niets gevonden. Probeer een ander woord.',
    goTo: 'Ga naar',
    actions: 'Doen',
    results: 'Gevonden',
    newTask: 'Nieuwe taak',
    newAppointment: 'Nieuwe afspraak',
    newClient: 'Nieuwe cliënt',
    importCaseload: 'Cliënten importeren uit een bestand',
    makeBackup: 'Back-up maken',
    lockNow: 'Vergrendelen',
    lightTheme: 'Licht scherm',
    darkTheme: 'Donker scherm',
    autoTheme: 'Licht of donker zoals de computer',
    language: 'Switch to English',
    quit: 'Luwte afsluiten',
    keys: '↑ ↓ om te kiezen · Enter om te openen · Esc om te sluiten',
  },
  path: {
    folder: 'Kies een map',
    vault: 'Kies een kluis',
    backup: 'Kies de back-up, of de map of stick waarop hij staat',
    'save-pdf': 'Waar moet de pdf komen?',
    'save-file': 'Waar moet het bestand komen?',
    path: 'Map',
    filePath: 'Bestand',
    help: 'Typ of plak een volledige plek, of blader hieronder.',
    folders: 'Mappen',
    up: 'Eén map terug',
    empty: 'In deze map staan geen andere mappen.',
    pick: 'Deze kiezen',
    vaultBadge: 'kluis',
    problem: {
      missing: 'Deze plek bestaat niet. Controleer de naam of kies een map hieronder.',
      'not-writable': 'Hier mag Luwte niet schrijven. Kies een andere map.',
      'not-absolute': 'Typ de volledige plek, te beginnen met / of een stationsletter.',
    },
  },
  goOn: 'Verder',
  draftsKept: 'Concepten zijn bewaard.',
  draftsNotKept:
    'Niet alles wat u had getypt kon op tijd worden bewaard. Kijk na het openen wat er in uw concepten staat.',
  lockedBecause: {
    asked: 'U hebt Luwte vergrendeld.',
    panic: 'Luwte is meteen vergrendeld.',
    idle: 'Vergrendeld na een tijd zonder invoer.',
    idleAfter_one: 'Vergrendeld na {{count}} minuut zonder invoer.',
    idleAfter_other: 'Vergrendeld na {{count}} minuten zonder invoer.',
    suspend: 'Vergrendeld omdat de computer in slaapstand ging.',
    'screen-lock': 'Vergrendeld omdat het scherm werd vergrendeld.',
    'user-switch': 'Vergrendeld omdat er van gebruiker werd gewisseld.',
    'session-end': 'Vergrendeld omdat de computer werd afgesloten.',
    'page-ended':
      'Het venster was onverwacht gestopt en daarom is Luwte vergrendeld. Wat tot kort daarvoor is getypt, is bewaard.',
    ended:
      'De kluis is onverwacht gesloten. Wat was opgeslagen is veilig. Wat u daarna typte, wordt bewaard zodra u de kluis weer opent.',
    endedSaved:
      'De kluis is onverwacht gesloten. Alles wat tot {{time}} is bewaard, is veilig. Wat u daarna typte, wordt bewaard zodra u de kluis weer opent.',
  },
};

/** Words of merging two files of one person. */
export const merges = {
  open: 'Samenvoegen…',
  title: 'Dossiers samenvoegen',
  intro:
    'Twee dossiers van één persoon worden één dossier. Er gaat niets verloren, en u kunt het ongedaan maken.',
  names: 'Om te kiezen wat blijft, moet u zien wat beide dossiers zeggen, ook de namen.',
  back: 'Terug',
  which: 'Welk dossier blijft?',
  since: '{{code}} · sinds {{date}}',
  whichText:
    '{{stays}} blijft. Alles uit {{gone}} komt daarin, en {{gone}} staat dan niet meer apart in de cliëntenlijst.',
  person: {
    title: 'De persoon',
    same: 'Over de persoon zeggen beide dossiers hetzelfde.',
    text: 'Hier verschillen de twee. Kies wat het dossier voortaan zegt. Wat u niet kiest, blijft te lezen in het logboek van het dossier.',
    nothing: 'niets ingevuld',
    both: 'Beide, na elkaar',
  },
  group: {
    name: 'Naam',
    birth: 'Geboren',
    gender: 'Gender',
    phone: 'Telefoon',
    email: 'E-mail',
    safeContact: 'Veilig contact',
    risk: 'Risico',
    counsellor: 'Begeleider',
    municipality: 'Gemeente',
    languages: 'Talen',
    interpreter: 'Tolk',
    nationality: 'Nationaliteit',
    residence: 'Verblijfsrecht',
    declaration: 'Aangifte',
    children: 'Kinderen',
    healthInsurer: 'Zorgverzekeraar',
    generalPractitioner: 'Huisarts',
    referral: 'Hoe de persoon kwam',
    registeredOn: 'Aangemeld',
    housingSituation: 'Wonen',
    remarks: 'Opmerkingen',
  },
  along: {
    title: 'Wat er meekomt',
    nothing: 'In {{gone}} staat nog niets behalve de persoon.',
    closed:
      'dit deel kunt u niet openen. Wat er is, komt mee zodra een collega die dat wel kan de kluis opent.',
    kept: 'Beide dossiers hebben: {{plans}}. Die van {{stays}} gaat verder; wat er in {{gone}} stond, leest u in de geschiedenis daarvan.',
    course:
      'Het traject van {{stays}} geldt; uit {{gone}} komt mee wat ervoor was of op zichzelf staat. De fase is daarna: {{phase}}.',
    code: 'De code {{gone}} blijft vindbaar en wordt niet opnieuw gebruikt.',
  },
  obstacle: {
    title: 'Dit moet eerst',
    draft: '{{code}}: rond het concept af of gooi het weg ({{draft}}, van {{by}}).',
    draftOfNobody:
      '{{code}}: er staat nog een concept open ({{draft}}), van iemand die niet meer in het team is.',
    'hand-over':
      '{{code}} is aangeboden aan een collega. Neem het aanbod terug of wacht op antwoord.',
    restoring:
      '{{code}} wordt nog teruggezet uit een back-up. Dat is klaar als de kluis opnieuw is geopend.',
    course:
      'Het traject in {{code}} loopt door nadat dat in het andere dossier was afgesloten. Kies {{code}} als het dossier dat blijft, of heropen het andere traject.',
    next: 'Daarna kunt u hier verder.',
  },
  merge: 'Samenvoegen',
  sure: '{{gone}} samenvoegen met {{stays}}?',
  sureText:
    'Alles uit {{gone}} staat daarna in {{stays}}. In {{stays}} maakt u het ongedaan zolang er geen ander dossier bij is gekomen.',
  done: '{{gone}} is samengevoegd met {{stays}}.',
  doneWaiting:
    '{{gone}} is samengevoegd met {{stays}}. Een deel volgt als de kluis opnieuw wordt geopend.',
  came: '{{code}} is hiermee samengevoegd door {{by}}, {{time}}.',
  was: 'was ook {{codes}}',
  from: 'uit dossier {{code}}',
  fromVersion: 'uit dossier {{code}}, versie {{number}}',
  undo: {
    button: 'Ongedaan maken',
    title: '{{code}} weer een eigen dossier maken?',
    text: 'Wat uit {{code}} kwam, gaat terug. Wat sinds het samenvoegen is geschreven, blijft in dit dossier.',
    done: 'De dossiers staan weer apart.',
    doneKept:
      'De dossiers staan weer apart. Sinds het samenvoegen gewijzigd, en daarom gebleven: {{fields}}.',
  },
  away: {
    title: 'Dit dossier is samengevoegd',
    text: 'Alles wat erin stond, staat nu in {{code}}.',
  },
};

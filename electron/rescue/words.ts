/** What the rescue says, in both languages. */
export const words = {
  nl: {
    usage: [
      'Controleert een kluis, of schrijft alles wat te lezen is als gewone bestanden.',
      '',
      '  rescue --vault MAP --verify        kijkt alles na en schrijft niets',
      '  rescue --vault MAP --out MAP       schrijft wat te lezen is in een lege map',
      '',
      '  --member NAAM    alleen de wachtwoordzin van dit lid proberen',
      '  --language nl|en taal van meldingen en verslag',
      '',
      'De wachtwoordzin of herstelcode, of twee delen ervan na elkaar, wordt gevraagd of van standaardinvoer',
      'gelezen. Een wachtwoordzin die aan één computer is gebonden, opent hier niets: gebruik de herstelcode.',
      'Status: 0 alles is heel, 1 er is schade, 2 zo niet bedoeld, 3 wachtwoordzin of code opent niets,',
      '        4 er valt niets te openen, 5 de uitvoer kon niet geschreven worden.',
    ].join('\n'),
    ask: 'Wachtwoordzin of herstelcode (u ziet niet wat u typt): ',
    warning:
      'Let op: wat nu geschreven wordt, is leesbaar voor iedereen die erbij kan. Bewaar het op een versleutelde schijf en wis het na gebruik.',
    notEmpty:
      'De map voor de uitvoer is niet leeg. Kies een lege of nieuwe map; er is niets geschreven.',
    insideVault:
      'De map voor de uitvoer ligt in de kluis. Kies een andere; er is niets geschreven.',
    noVault: 'In deze map staat geen kluis: er is geen vault.json en geen reserve.',
    hopeless:
      'De kop van de kluis en de reserve zijn allebei zo beschadigd dat er geen sleutel meer uit te halen is. Zonder sleutel kan niemand de gegevens lezen, ook wij niet. Gebruik een back-up: elke back-up heeft een eigen kop.',
    wrong:
      'Deze wachtwoordzin of herstelcode opent niets in deze kluis. Als de kop beschadigd is, kan de herstelcode nog wel werken, of een back-up.',
    mistyped: (group: number) => `De herstelcode klopt niet in groep ${group}.`,
    mistypedShare: (share: number, group: number) =>
      group > 0
        ? `Deel ${share} klopt niet in groep ${group}.`
        : 'De twee delen kloppen niet, of horen niet bij elkaar.',
    unreadable: 'De bestanden konden niet gelezen of geschreven worden:',
    title: 'Verslag van de redding',
    openedBy: 'Geopend door',
    recovery: 'de herstelcode',
    header: 'Kop',
    headerWhole: 'heel',
    headerChanged: 'beschadigd of veranderd; de sleutels klopten',
    pages: 'bladzijden',
    damaged: 'beschadigd',
    rows: 'rijen',
    table: 'tabel',
    lost: 'Niet gelezen',
    nothingLost: 'Alles is gelezen.',
    missing: 'ontbreekt',
    noKey: 'geen sleutel voor dit lid',
    between: (after: string, upTo: string) => `rijen ${after} tot en met ${upTo}`,
    start: 'begin',
    end: 'einde',
    pageIn: (page: number) => `bladzijde ${page}`,
    broken: (count: number) => `${count} rijen waarvan een stuk ontbreekt`,
    loose: (count: number) =>
      `${count} losse bladzijden zijn aan hun vorm herkend; hun rijen staan bij de tabel`,
    unproven: (count: number) =>
      `${count} rijen van beschadigde bladzijden staan in doubtful/: er kan een stuk verkeerd zijn`,
    unassigned: (count: number) =>
      `${count} rijen waarvan niemand kan zeggen in welke tabel ze horen, staan in unassigned/`,
    schema:
      'De lijst van tabellen is beschadigd: die van dit programma is gebruikt. Van welke tabel een beschadigde bladzijde was, is niet bekend.',
    log: 'Het logbestand (-wal) is beschadigd: de laatste wijzigingen daarin zijn niet gelezen.',
    cut: 'Het bestand is afgebroken.',
    salt: 'De eerste bytes van het bestand zijn veranderd.',
    journalWhole: (count: number) => `journaal: ${count} regels, de keten klopt`,
    journalBroken: (at: number) => `journaal: de keten klopt niet meer bij regel ${at}`,
    journalShort: 'journaal: het einde is niet dat wat de kop noemt',
    file: (name: string) => `bestand ${name}: niet heel`,
    done: 'Klaar. Lees report.md: daarin staat wat niet gelezen kon worden.',
    client: 'Cliënt',
  },
  en: {
    usage: [
      'Checks a vault, or writes everything that can be read as ordinary files.',
      '',
      '  rescue --vault DIR --verify        checks everything and writes nothing',
      '  rescue --vault DIR --out DIR       writes what can be read into an empty folder',
      '',
      "  --member NAME    try this member's passphrase only",
      '  --language nl|en language of messages and report',
      '',
      'The passphrase or recovery code, or two shares of it in a row, is asked for or read from standard input.',
      'A passphrase that is bound to one computer opens nothing here: use the recovery code.',
      'Status: 0 all is whole, 1 there is damage, 2 not used as intended, 3 passphrase or code opens nothing,',
      '        4 there is nothing to open, 5 the output could not be written.',
    ].join('\n'),
    ask: 'Passphrase or recovery code (what you type is not shown): ',
    warning:
      'Mind: what is written now can be read by anyone who can reach it. Keep it on an encrypted disk and erase it after use.',
    notEmpty: 'The output folder is not empty. Choose an empty or new one; nothing was written.',
    insideVault: 'The output folder lies inside the vault. Choose another; nothing was written.',
    noVault: 'There is no vault in this folder: no vault.json and no spare.',
    hopeless:
      'The header of the vault and its spare are both so damaged that no key can be had from them. Without a key no one can read the records, and neither can we. Use a backup: each has a header of its own.',
    wrong:
      'This passphrase or recovery code opens nothing in this vault. If the header is damaged, the recovery code or a backup may still work.',
    mistyped: (group: number) => `The recovery code is wrong in group ${group}.`,
    mistypedShare: (share: number, group: number) =>
      group > 0
        ? `Share ${share} is wrong in group ${group}.`
        : 'The two shares are not right, or do not belong together.',
    unreadable: 'The files could not be read or written:',
    title: 'Report of the rescue',
    openedBy: 'Opened by',
    recovery: 'the recovery code',
    header: 'Header',
    headerWhole: 'whole',
    headerChanged: 'damaged or changed; the keys fitted',
    pages: 'pages',
    damaged: 'damaged',
    rows: 'rows',
    table: 'table',
    lost: 'Not read',
    nothingLost: 'Everything was read.',
    missing: 'is missing',
    noKey: 'no key for this member',
    between: (after: string, upTo: string) => `rows ${after} to ${upTo}`,
    start: 'start',
    end: 'end',
    pageIn: (page: number) => `page ${page}`,
    broken: (count: number) => `${count} rows of which a part is missing`,
    loose: (count: number) =>
      `${count} loose pages were recognised by their shape; their rows stand with the table`,
    unproven: (count: number) =>
      `${count} rows of damaged pages stand in doubtful/: a part may be wrong`,
    unassigned: (count: number) =>
      `${count} rows of which no one can say the table stand in unassigned/`,
    schema:
      'The list of tables is damaged: that of this program was used. Which table a damaged page was of is not known.',
    log: 'The log (-wal) is damaged: the last changes in it were not read.',
    cut: 'The file was cut short.',
    salt: 'The first bytes of the file were changed.',
    journalWhole: (count: number) => `journal: ${count} entries, the chain holds`,
    journalBroken: (at: number) => `journal: the chain breaks at entry ${at}`,
    journalShort: 'journal: its end is not the one the header names',
    file: (name: string) => `file ${name}: not whole`,
    done: 'Done. Read report.md: it lists what could not be read.',
    client: 'Client',
  },
} as const;

export type Words = (typeof words)[keyof typeof words];

/** Words of erasing a client's file. */
export const erasure = {
  menu: 'Meer over dit dossier',
  open: 'Dossier wissen',
  back: 'Terug naar het dossier',
  title: 'Dossier {{code}} wissen',
  intro:
    'Neem er rustig de tijd voor. Hieronder staat wat er gewist wordt, wat de wet vraagt en waar het dossier daarna nog staat.',
  final:
    'Wat u hier wist, kan Luwte niet terughalen. Is iemand alleen gestopt of verhuisd, sluit het dossier dan af.',
  goes: {
    title: 'Wat er gewist wordt',
    line: '{{kind}}: {{rows}}',
    closed:
      'daar hebt u geen sleutel van. Wat er staat, wordt gewist zodra iemand met die sleutel de kluis opent. Tot dan is het wissen niet compleet; dat staat dan bij Gewiste dossiers.',
    also: 'Ook: de concepten van alle collega’s, de bestanden, alle eerdere versies, wat er bij het importeren bewaard is, en de woorden waarmee dit dossier te vinden was.',
    journal:
      'Het logboek houdt wie wanneer in dit dossier keek of schreef, en dat het gewist is, met alleen de code. Wat er in het dossier stond, gaat ook daar weg. Schreef iemand over deze cliënt in een ander dossier, dan blijft dat staan.',
  },
  law: {
    title: 'Wat de wet vraagt',
    treatment: 'Behandeling: {{years}} jaar bewaren na de laatste wijziging (WGBO).',
    casework: 'Begeleiding: {{years}} jaar bewaren na de laatste wijziging (Wmo 2015).',
    until: 'Laatst gewijzigd op {{last}}; dat is tot {{until}}.',
    none: 'Hier is niets geschreven.',
    request:
      'Een cliënt mag vragen om wissen, ook eerder (AVG artikel 17, WGBO artikel 7:455). Dat mag niet als een ander er een aanmerkelijk belang bij heeft dat het blijft, of als een wet het verbiedt.',
    decide:
      'Luwte rekent alleen. Of het mag, beslist u; bewaar een schriftelijk verzoek buiten dit dossier.',
  },
  holds: {
    title: 'Waar het dossier nog in staat',
    label: 'Back-ups met dit dossier',
    text: 'Back-ups van na de invoer van dit dossier houden het, tot ze vanzelf plaatsmaken voor nieuwe. Luwte wijzigt geen back-up.',
    none: 'Geen back-up waar Luwte van weet.',
    seen: 'is er nu',
    away: 'nu niet te zien; was er bij de laatste keer',
    unconnected: 'Niet aangesloten, en dus niet gekeken:',
    others:
      'Afdrukken, geëxporteerde bestanden en kopieën van de kluis die iemand zelf maakte, kent Luwte niet.',
  },
  leftovers: {
    also_one: 'Wis ook de oude kopie in de map van de kluis',
    also_other: 'Wis ook de {{count}} oude kopieën in de map van de kluis',
    what: 'Luwte bewaarde die voor een nieuwe versie van het programma of na schade aan de schijf. Het dossier kan er nog in staan.',
    title_one: 'In de map van de kluis staat een oude kopie',
    title_other: 'In de map van de kluis staan {{count}} oude kopieën',
    remove: 'Kopieën wissen',
    removed_one: 'De oude kopie is gewist.',
    removed_other: '{{count}} oude kopieën zijn gewist.',
  },
  decision: {
    title: 'Uw besluit',
    ground: 'Waarom wordt dit dossier gewist?',
    groundNeeded: 'Kies waarom.',
    on: 'Besloten op',
    onNeeded: 'Vul de dag van het besluit in.',
    note: 'Toelichting',
    noteHint:
      'Blijft bewaard. Schrijf niets uit het dossier op: geen naam en geen verhaal. Bijvoorbeeld waar het verzoek ligt.',
    code: 'Typ de code van dit dossier over: {{code}}',
    codeNeeded: 'Dit is niet de code van dit dossier.',
    passphrase: 'Uw wachtwoordzin',
    passphraseNeeded: 'Typ uw wachtwoordzin.',
  },
  ground: {
    'client-request': 'de cliënt vraagt erom',
    'term-past': 'de bewaartermijn is voorbij',
    'by-mistake': 'het dossier is per vergissing gemaakt',
    other: 'een andere reden',
  },
  do: 'Voorgoed wissen',
  busy: 'Het dossier wordt gewist. Bij een grote kluis duurt dat een paar minuten. Valt de computer uit, dan gaat het verder als de kluis weer opengaat.',
  done: 'Dossier {{code}} is gewist.',
  doneInPart: 'Dossier {{code}} is gewist in de delen waar u de sleutel van hebt.',
  erased: {
    link: 'Gewiste dossiers',
    title: 'Gewiste dossiers',
    intro: 'Welke dossiers gewist zijn, wanneer en waarom, en welke back-ups ze nog houden.',
    none: 'Er is geen dossier gewist',
    noneText: 'Een regiehouder of beheerder wist een dossier via het menu bovenaan dat dossier.',
    line: 'Gewist op {{at}} door {{by}}: {{ground}}. Besloten op {{on}}.',
    note: 'Toelichting:',
    open: 'Nog niet compleet: {{parts}}. Het wissen gaat vanzelf verder zodra iemand met de sleutel van dat deel de kluis opent.',
    complete: 'In de kluis zelf is niets meer over.',
  },
};

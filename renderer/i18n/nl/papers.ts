/** Words of the languages that a practice adds for its papers. */
export const papers = {
  title: 'Talen voor op papier',
  description:
    'Het veiligheidsplan en het crisisplan kunt u afdrukken in het Nederlands, het Engels en elke taal die u hier toevoegt. Bewaar het bestand om te vertalen, laat een vertaler de lege regels invullen en voeg het toe. Wat de cliënt zelf zegt, blijft staan zoals het is opgeschreven.',
  none: 'Er is nog geen taal toegevoegd. Bewaar eerst het bestand om te vertalen.',
  saveFile: 'Bestand om te vertalen bewaren',
  fileSaved: 'Bewaard: {{place}}',
  asFile: 'Als bestand bewaren',
  add: 'Vertaling toevoegen',
  replace: '{{name}} vervangen',
  remove: 'Weghalen',
  removed: '{{name}} is weggehaald.',
  overseers: 'Een regiehouder of beheerder voegt een vertaling toe.',
  count: '{{done}} van {{total}} zinnen vertaald',
  direction: { ltr: 'van links naar rechts', rtl: 'van rechts naar links' },
  savedBy: '{{name}}, {{at}}',
  field: { name: 'Naam van de taal', locale: 'Taalcode', direction: 'Leesrichting' },
  missing_one: 'Deze zin is niet vertaald en komt in het Nederlands op papier: {{words}}',
  missing_other:
    '{{count}} zinnen zijn niet vertaald en komen in het Nederlands op papier: {{words}}',
  read: {
    title: 'Vertaling nakijken',
    refused: 'Dit bestand kan niet worden toegevoegd',
    refusedText: 'Er is niets toegevoegd of gewijzigd. Pas het bestand aan en kies het opnieuw.',
    line: 'Regel {{line}}',
    more_one: 'En nog {{count}}.',
    more_other: 'En nog {{count}}.',
    replaces: '{{name}} van {{at}} wordt hierdoor vervangen.',
    add: 'Toevoegen',
    replace: 'Vervangen',
    done: 'De vertaling is te kiezen bij het afdrukken.',
    changedMeanwhile: 'Iemand anders wijzigde deze taal intussen. Kies het bestand opnieuw.',
  },
  problem: {
    'too-large': 'Het bestand is te groot voor een vertaling.',
    'not-json':
      'Hier klopt de opmaak niet: een aanhalingsteken, komma of accolade mist of staat te veel.',
    'not-a-translation': 'Dit is geen vertaalbestand van Luwte.',
    newer:
      'Dit bestand is van een andere versie van Luwte. Bewaar het bestand om te vertalen opnieuw.',
    name: 'Vul bij “name” de naam van de taal in, hoogstens 60 tekens.',
    locale: 'Vul bij “locale” de code van de taal in, zoals bg, ro of ar.',
    direction: 'Vul bij “direction” ltr in (van links naar rechts) of rtl (van rechts naar links).',
    'unknown-key': '“{{key}}” hoort niet in dit bestand.',
    'not-text': 'Bij “{{key}}” ontbreekt de regel “translation”, of die is geen tekst.',
    'too-long': 'De vertaling bij “{{key}}” is langer dan 200 tekens.',
    html: 'In de vertaling bij “{{key}}” staat < of >. Dat mag niet.',
    placeholder:
      'In de vertaling bij “{{key}}” moet hetzelfde tussen dubbele accolades staan als in het Nederlands.',
  },
};

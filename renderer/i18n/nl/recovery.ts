/** Words of the recovery code: its sheet, its shares, and caring for it. */
export const recovery = {
  section: {
    title: 'Herstel',
    text: 'Met de herstelcode komt u in de kluis als een wachtwoordzin kwijt is of deze computer stukgaat.',
    made: 'De code is gemaakt op {{date}}.',
    whole: 'Hij staat op één blad.',
    split: 'Hij is op {{date}} gesplitst in drie delen, set {{set}}. Twee delen zijn genoeg.',
    replace: 'Nieuwe code maken',
    doSplit: 'In drie delen splitsen',
    mayNot: 'Een beheerder of regiehouder kan de code vervangen of splitsen.',
  },
  replace: {
    title: 'Nieuwe herstelcode maken',
    text: 'Doe dit als een blad kwijt is of iemand de code heeft gezien die hem niet hoort te hebben. De oude code werkt tot u de nieuwe van papier hebt overgetypt.',
    form: 'Hoe wilt u de code bewaren?',
    code: 'Op één blad',
    codeHelp: 'Wie dit blad en de kluis heeft, kan alle dossiers openen.',
    shares: 'In drie delen, bij drie mensen',
    sharesHelp: 'Twee delen samen openen de kluis, één deel niet. Eén deel mag dus kwijtraken.',
    lacks:
      'U kunt niet alles in deze kluis openen ({{names}}). Typ daarom ook de huidige code over, of laat iemand die alles kan openen de code vervangen.',
    presentCode: 'Huidige herstelcode',
    passphrase: 'Uw wachtwoordzin, ter bevestiging',
    make: 'Nieuwe code maken',
    done: 'De nieuwe herstelcode werkt. Vernietig de oude bladen pas als u geen oudere back-ups meer hebt: die openen alleen met de oude code.',
  },
  split: {
    title: 'Herstelcode in drie delen splitsen',
    text: 'Typ de code over van het blad. U krijgt drie delen voor drie mensen: twee delen samen openen de kluis, één deel niet. De code zelf blijft werken zolang het hele blad bestaat.',
    make: 'Splitsen',
    done: 'De drie delen werken. Vernietig het blad met de hele code als alleen de delen nog mogen gelden.',
  },
  sheetStep: {
    title: 'Schrijf de nieuwe code op',
    shareTitle: 'Deel {{number}} van {{total}}',
    intro: 'Dit is de nieuwe herstelcode. Hij wordt hierna niet meer getoond.',
    shareIntro:
      'Dit deel is voor één persoon. Geef elk deel aan iemand anders; samen bewaren heft het splitsen op. Zet op het papier: deel {{number}} van {{total}}, set {{set}}.',
    language: 'Taal van het blad',
  },
  proof: {
    title: 'Typ de nieuwe code over',
    shareTitle: 'Typ deel {{number}} van {{total}} over',
    intro: 'Typ over van papier. Zo weet u zeker dat het klopt. De oude code werkt nog.',
    shareIntro: 'Typ over van papier. Zo weet u zeker dat het klopt.',
    field: 'Nieuwe herstelcode',
    shareField: 'Deel {{number}}',
    right: 'Dit klopt.',
    nextShare: 'Naar deel {{number}}',
    finish: 'Nieuwe code in gebruik nemen',
    finishSplit: 'De drie delen in gebruik nemen',
  },
  entry: {
    what: 'Wat hebt u op papier?',
    code: 'De hele code',
    shares: 'Twee delen',
    share: '{{place}} deel',
    first: 'Eerste',
    second: 'Tweede',
    sharesHelp: 'Welke twee van de drie maakt niet uit, en de volgorde ook niet.',
  },
  sheet: {
    title: 'Herstelblad',
    shareTitle: 'Herstelblad, deel {{number}} van {{total}}',
    fileName: 'Herstelblad {{name}}',
    shareFileName: 'Herstelblad {{name}} deel {{number}}',
    vault: 'Kluis',
    madeOn: 'Gemaakt op',
    madeBy: 'Door',
    set: 'Set',
    qr: 'Dezelfde code als vierkant',
    qrHelp:
      'Voor een handscanner die als toetsenbord aan de computer zit. Scan het niet met een telefoon: dan staat de code daarop.',
    what: 'Wat dit blad is',
    codeWhat:
      'Met deze code en de kluis (of een back-up ervan) kan iemand alle dossiers openen, zonder wachtwoordzin.',
    shareWhat:
      'Dit is een van drie delen. Twee delen van set {{set}} samen openen de kluis (of een back-up ervan), zonder wachtwoordzin. Dit deel alleen opent niets.',
    lostPhrase: 'Wachtwoordzin kwijt, computer werkt nog',
    lostComputer: 'Computer kwijt of kapot',
    start: 'Start Luwte en kies de kluis.',
    choose: 'Kies ‘{{button}}’.',
    typeCode: 'Typ de code over. Hoofdletters, spaties en streepjes maken niet uit.',
    typeShares: 'Kies ‘{{button}}’ en typ dit deel en een van de andere twee over.',
    newPhrase: 'Kies een nieuwe wachtwoordzin.',
    install:
      'Installeer Luwte op een andere computer en sluit de schijf met de laatste back-up aan.',
    restore: 'Kies ‘{{button}}’ en wijs de back-up aan.',
    openAfter:
      'Open daarna de teruggezette kluis op dezelfde manier en kies een nieuwe wachtwoordzin.',
    keep: 'Bewaren',
    keepText:
      'Achter slot en apart van de computer. Maak er geen foto van en bewaar geen kopie op een computer. Een nieuwer blad maakt dit ongeldig; oudere back-ups openen er nog wel mee.',
    found: 'Gevonden? Geef het ongelezen terug aan wie hieronder staat.',
    keeper: 'Bewaard door',
    owner: 'Wie u kunt bellen',
    backups: 'Waar de back-ups liggen',
  },
};

/** Words of tying a login to one computer. */
export const binding = {
  title: 'Deze computer',
  text: 'U kunt uw wachtwoordzin aan deze computer binden. Dan opent hij de kluis alleen hier, ook als iemand hem afkijkt en een kopie van de kluis heeft.',
  bind: 'Aan deze computer binden',
  bindText:
    'Op een andere computer, of als deze stukgaat, opent u de kluis daarna alleen nog met de herstelcode. Zorg dat u weet waar die ligt.',
  bound: 'Uw wachtwoordzin werkt alleen op deze computer.',
  unbind: 'Losmaken van deze computer',
  unbindText: 'Uw wachtwoordzin opent de kluis dan weer op elke computer waar de kluis staat.',
  elsewhere:
    'Uw wachtwoordzin is gebonden aan een andere computer. Open de kluis een keer met de herstelcode en kies een nieuwe wachtwoordzin; dan is de binding weg.',
  passphrase: 'Uw wachtwoordzin, ter bevestiging',
  working: 'De sleutel wordt berekend…',
  boundDone: 'Uw wachtwoordzin werkt vanaf nu alleen op deze computer.',
  unboundDone: 'Uw wachtwoordzin is losgemaakt van deze computer.',
  unavailable: {
    browser:
      'Dit kan hier niet: Luwte draait nu in een browservenster, en dat kan niet bij de sleutelbewaarplaats van het systeem. Uw wachtwoordzin beschermt de kluis.',
    none: 'Dit kan hier niet: deze computer heeft geen sleutelbewaarplaats die Luwte kan gebruiken. Uw wachtwoordzin beschermt de kluis.',
    basic_text:
      'Dit kan hier niet: er is geen sleutelbos (zoals GNOME-sleutelbos of KWallet) actief, en zonder zou het geheim leesbaar op de schijf staan. Uw wachtwoordzin beschermt de kluis.',
  },
};

/** Words of the templates for notes. */
export const templates = {
  title: 'Sjablonen voor verslagen',
  description: 'Een sjabloon vult alleen aan. Wat u al had getypt, blijft staan.',
  use: 'Sjabloon invoegen',
  manage: 'Sjablonen beheren',
  begin: 'Sjablonen maken',
  new: 'Nieuw sjabloon',
  own: 'Alleen voor u',
  shared: 'Hele praktijk',
  sharedHint: 'Collega’s zien en gebruiken dit sjabloon ook.',
  remove: 'Verwijderen',
  back: 'Terug naar de lijst',
  textHint: 'Met ## maakt u een kopje. Noem hier niemand: een sjabloon staat in geen dossier.',
  field: { name: 'Naam', shared: 'Voor de hele praktijk', text: 'Tekst' },
  empty: {
    title: 'Nog geen sjablonen',
    text: 'Begin met een paar voorbeelden die u kunt aanpassen, of maak er zelf een.',
  },
  addStarters: 'Voorbeelden toevoegen',
  starters: {
    visit: {
      name: 'Huisbezoek',
      text: '## Hoe het gaat\n\n\n## Waar we aan werkten\n\n\n## Wat zij zelf wil\n\n\n## Veiligheid\n\n',
    },
    phone: { name: 'Telefoongesprek', text: '## Waarover het ging\n\n\n## Wat nu helpt\n\n' },
    crisis: {
      name: 'Crisis',
      text: '## Wat er gebeurde\n\n\n## Is zij nu veilig\n\n\n## Wat we samen deden\n\n\n## Wie weet hiervan\n\n\n## Morgen\n\n',
    },
    outreach: {
      name: 'Veldwerk',
      text: '## Waar en hoe we elkaar troffen\n\n\n## Wat zij vertelde\n\n\n## Wat wij aanboden\n\n',
    },
    consultation: {
      name: 'Overleg over iemand',
      text: '## Met wie, en met haar toestemming\n\n\n## Wat is gedeeld\n\n\n## Wat is afgesproken\n\n',
    },
    firstTalk: {
      name: 'Eerste gesprek',
      text: '## Hoe zij hier kwam\n\n\n## Wat zij hoopt\n\n\n## Wat eerst moet\n\n\n## Wat goed gaat\n\n\n## Veilig contact\n\n',
    },
  },
};

/** Words of searching the vault. */
export const search = {
  kinds: 'Soort',
  searching: 'Wordt gezocht…',
  more: 'Typ ten minste twee letters om in de dossiers te zoeken.',
  kind: {
    client: 'Cliënt',
    contact: 'Contact',
    episode: 'Traject',
    'guidance-plan': 'Begeleidingsplan',
    'housing-plan': 'Woonplan',
    'risk-assessment': 'Risico-inschatting',
    'safety-plan': 'Veiligheidsplan',
    'crisis-plan': 'Crisisplan',
    'network-person': 'Netwerk',
    referral: 'Verwijzing',
    'treatment-plan': 'Behandelplan',
    session: 'Behandelsessie',
    'secret-address': 'Geheim adres',
    document: 'Document',
  },
};

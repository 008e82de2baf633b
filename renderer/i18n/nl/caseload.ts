/** Words of what is done with the caseload as a whole. */
export const caseload = {
  contact: {
    label: 'Contact',
    quiet: '28 dagen niet gezien',
    dormant: 'Slapend',
  },
  team: {
    title: 'Caseload van het team',
    intro:
      'Hoe de open dossiers over de begeleiders zijn verdeeld. Kies een getal om die dossiers te zien.',
    back: 'Naar de cliënten',
    byPhase: 'Per fase',
    byRisk: 'Per risico',
    byContact: 'Contact en uren',
    open: 'Open dossiers',
    hours: 'Telbare uren, 28 dagen',
    nobody: 'Nog zonder begeleider',
    total: 'Samen',
    note: 'Afgesloten dossiers tellen niet mee. Niet gezien: {{count}} dagen zonder vastgelegd contact, en niet slapend. Uren zijn de telbare minuten die een collega zelf vastlegde, ook van veldwerk.',
    empty: {
      title: 'Geen open dossiers',
      text: 'Zodra er cliënten zijn, ziet u hier hoe zij over het team zijn verdeeld.',
    },
  },
};

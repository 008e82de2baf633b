/** Words of the private working notes. */
export const workingNotes = {
  title: 'Werkaantekeningen, alleen voor u',
  description:
    'Gedachten en vragen voor uzelf of uw intervisie. Geen collega ziet ze in het programma, ook de coördinator niet. Ze worden nooit afgedrukt of overgedragen. Wie kijkt in het logboek, ziet wel dat ze er zijn.',
  show: 'Openen',
  hide: 'Sluiten',
  label: 'Uw werkaantekeningen',
  saved: 'Uw werkaantekeningen zijn opgeslagen.',
};

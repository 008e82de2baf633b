/** Words of the private working notes. */
export const workingNotes = {
  title: 'Working notes, for you alone',
  description:
    'Thoughts and questions for yourself or for supervision. No colleague sees them in the program, not even the coordinator. They are never printed or handed over. Who looks in the journal does see that they are there.',
  show: 'Open',
  hide: 'Close',
  label: 'Your working notes',
  saved: 'Your working notes are saved.',
};

/** Words of showing clients by their code alone. */
export const codes = {
  switch: 'Alleen codes',
  hint: 'Namen van het scherm, voor als er iemand in de buurt is (Ctrl+Shift+K). Wat in een tekst geschreven staat, blijft zoals het is.',
  nowOn: 'Namen zijn van het scherm.',
  nowOff: 'Namen staan weer op het scherm.',
  turnOn: 'Alleen codes tonen, namen verbergen',
  turnOff: 'Namen weer tonen',
  show: 'Toon {{what}}',
  hide: 'Verberg {{what}}',
  birth: 'geboortedatum',
  safetyWord: 'veiligheidswoord',
  childNames: 'kinderen',
  askTitle: 'U hebt namen van het scherm',
  showAnyway: 'Toch tonen',
  person: 'Deze gegevens zeggen wie iemand is: naam, geboortedatum, telefoon en kinderen.',
  print:
    'Op dit papier kan een naam staan; daarom ziet u het voorbeeld nog niet. Op papier blijft alles zoals het is.',
  import: 'In een spreadsheet staan namen. Tijdens het inlezen zijn ze te zien.',
};

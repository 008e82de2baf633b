import type { ErrorCode } from '../../../contract/errors.ts';

/** What happened and what is safe; and what to do next. */
export interface ErrorWords {
  readonly what: string;
  readonly next: string;
}

export const errors: Record<ErrorCode, ErrorWords> = {
  'call.invalid': {
    what: 'Een van de velden bevat iets wat niet kan. Er is niets opgeslagen; uw tekst staat nog in beeld.',
    next: 'Kijk de velden na en probeer het opnieuw.',
  },
  'call.unknown': {
    what: 'Deze handeling kent het programma niet. Er is niets gewijzigd.',
    next: 'Sluit Luwte en start het opnieuw.',
  },
  'call.forbidden': {
    what: 'Met uw rol kunt u dit niet doen. Er is niets gewijzigd.',
    next: 'Vraag een collega die dit wel mag, of uw beheerder.',
  },
  'call.cancelled': {
    what: 'Gestopt op uw verzoek. Er is niets half gedaan.',
    next: 'U kunt opnieuw beginnen wanneer u wilt.',
  },
  'call.failed': {
    what: 'Er ging iets mis in het programma. Wat eerder was opgeslagen is veilig; deze handeling is niet uitgevoerd.',
    next: 'Probeer het opnieuw. Blijft het misgaan, sluit Luwte dan en start het opnieuw.',
  },
  'vault.locked': {
    what: 'De kluis is vergrendeld. Concepten zijn bewaard.',
    next: 'Open de kluis met uw wachtwoordzin.',
  },
  'vault.exists': {
    what: 'In deze map staat al een kluis met deze naam. Die is niet aangeraakt.',
    next: 'Kies een andere naam of een andere map, of open de bestaande kluis.',
  },
  'vault.not-found': {
    what: 'De kluis staat niet meer op deze plek. Misschien is hij verplaatst, of zit de schijf of stick niet in de computer.',
    next: 'Sluit de schijf aan, of kies de kluis op zijn nieuwe plek.',
  },
  'vault.wrong-passphrase': {
    what: 'Deze wachtwoordzin klopt niet. Er is niets gewijzigd.',
    next: 'Controleer Caps Lock en de toetsenbordinstelling en probeer het opnieuw. Bent u hem kwijt, gebruik dan de herstelcode.',
  },
  'vault.wrong-recovery-code': {
    what: 'Deze herstelcode klopt niet. Er is niets gewijzigd.',
    next: 'Vergelijk de code groep voor groep met uw papier en probeer het opnieuw.',
  },
  'vault.too-many-attempts': {
    what: 'Er is een paar keer verkeerd geprobeerd. Wacht {{retryAfterSeconds}} seconden. De kluis is veilig.',
    next: 'Probeer het daarna rustig opnieuw, of gebruik de herstelcode.',
  },
  'vault.passphrase-too-weak': {
    what: 'Deze wachtwoordzin is te kort of te makkelijk te raden. Er is niets gewijzigd.',
    next: 'Gebruik ten minste 15 tekens of zes woorden, zonder uw naam of die van de kluis, of laat zes woorden kiezen.',
  },
  'vault.header-damaged': {
    what: 'Het kopbestand van de kluis is beschadigd. De gegevens zelf zijn niet aangeraakt.',
    next: 'Gebruik de reservekopie van het kopbestand. Is die ook beschadigd, zet dan een back-up terug.',
  },
  'vault.database-damaged': {
    what: 'Een bestand van de kluis is beschadigd. Luwte toont liever niets dan iets verkeerds en heeft niets gewijzigd.',
    next: 'Zet de laatste back-up terug naar een nieuwe kluis. Laat deze kluis staan.',
  },
  'vault.database-missing': {
    what: 'Een bestand van de kluis ontbreekt. Luwte heeft niets gewijzigd.',
    next: 'Kijk of iemand bestanden uit de kluismap heeft verplaatst. Zet anders de laatste back-up terug.',
  },
  'vault.newer-format': {
    what: 'Deze kluis is gemaakt met een nieuwere versie van Luwte. Er is niets gewijzigd.',
    next: 'Installeer de nieuwste versie van Luwte en open de kluis daarmee.',
  },
  'vault.unfinished': {
    what: 'Het aanmaken van deze kluis is niet afgemaakt. Er staat nog niets in.',
    next: 'Maak de kluis opnieuw aan, met dezelfde naam in dezelfde map.',
  },
  'vault.migration-failed': {
    what: 'De kluis kon niet worden bijgewerkt voor deze versie van Luwte. Er is niets verloren; een kopie van vóór het bijwerken staat in de kluismap.',
    next: 'Open de kluis met de vorige versie van Luwte en waarschuw uw beheerder.',
  },
  'vault.open-elsewhere': {
    what: 'Deze kluis is al geopend in een ander venster of op een andere computer. Om niets te overschrijven wordt hij hier niet geopend.',
    next: 'Vergrendel de kluis daar en probeer het dan opnieuw.',
  },
  'vault.read-only': {
    what: 'In de map van de kluis mag niet worden geschreven. Er is niets verloren, maar er kan ook niets worden opgeslagen.',
    next: 'Haal de schrijfbeveiliging van de schijf of map, of zet de kluis op een andere plek.',
  },
  'vault.disk-full': {
    what: 'De schijf is vol. Wat eerder was opgeslagen is veilig; het laatste is niet opgeslagen en staat nog in beeld.',
    next: 'Maak ruimte vrij op de schijf en sla opnieuw op. Sluit Luwte tot die tijd niet.',
  },
  'vault.disk-error': {
    what: 'De schijf van de kluis geeft een fout bij lezen of schrijven. Wat eerder was opgeslagen is niet aangeraakt; het laatste is niet opgeslagen en staat nog in beeld.',
    next: 'Kijk of de schijf of stick goed vastzit en probeer het opnieuw. Maak daarna een back-up op een andere schijf.',
  },
  'vault.parameters-refused': {
    what: 'De beveiligingsinstellingen in deze kluis zijn niet zoals Luwte ze maakt. Om uw wachtwoordzin te beschermen wordt hij niet geopend.',
    next: 'Zet een back-up terug die u vertrouwt en waarschuw uw beheerder.',
  },
  'vault.not-enough-memory': {
    what: 'Deze computer heeft nu te weinig vrij geheugen om de kluis te openen. Er is niets gewijzigd.',
    next: 'Sluit andere programma’s en probeer het opnieuw.',
  },
  'vault.process-ended': {
    what: 'De kluis is onverwacht gesloten. Wat was opgeslagen is veilig.',
    next: 'Open de kluis opnieuw om verder te gaan.',
  },
  'access.reason-needed': {
    what: 'Dit dossier is van een collega. Er is nog niets getoond en niets gewijzigd; wat u hebt getypt, is bewaard.',
    next: 'Open het dossier opnieuw vanuit de cliëntenlijst en geef op waarom u het nodig hebt.',
  },
  'agenda.no-colleague': {
    what: 'Voor wie deze taak is, kan de kluis niet (meer) openen. Er is niets opgeslagen; wat u typte, is bewaard.',
    next: 'Kies een andere collega.',
  },
  'record.merged': {
    what: 'Dit dossier is samengevoegd met een ander. Er is niets getoond en niets gewijzigd.',
    next: 'Zoek in de cliëntenlijst of met Ctrl+K op de code; u komt bij het dossier waarin het is opgegaan.',
  },
  'merge.not-now': {
    what: 'De dossiers kunnen nu niet worden samengevoegd of uit elkaar gehaald. Er is niets gewijzigd.',
    next: 'Kijk of er een concept openstaat of een overdracht loopt, en probeer het daarna opnieuw.',
  },
  'merge.changed': {
    what: 'Een van de dossiers is intussen gewijzigd. Er is niets samengevoegd.',
    next: 'Bekijk de verschillen opnieuw en kies dan.',
  },
  'merge.not-latest': {
    what: 'Na dit samenvoegen is er nog een dossier bij gekomen. Er is niets gewijzigd.',
    next: 'Maak eerst het laatste samenvoegen ongedaan.',
  },
  'hand-over.no-colleague': {
    what: 'Deze collega kan de kluis niet (meer) openen. Er is niets aangeboden; wat u typte, is bewaard.',
    next: 'Kies een andere collega.',
  },
  'hand-over.already-theirs': {
    what: 'Een van de dossiers is al van deze collega. Er is niets aangeboden; wat u typte, is bewaard.',
    next: 'Kies een andere collega, of laat dat dossier weg.',
  },
  'hand-over.lapsed': {
    what: 'Dit aanbod is niet meer open. Het dossier is gebleven waar het was.',
    next: 'Kijk bij Aangeboden dossiers hoe het nu staat.',
  },
  'vault.first-log-in': {
    what: 'Dit is uw eenmalige wachtwoordzin. Er is nog niets geopend.',
    next: 'Kies eerst een eigen wachtwoordzin.',
  },
  'vault.member-suspended': {
    what: 'Uw toegang tot deze kluis staat stil. Uw concepten en alles wat u schreef zijn bewaard.',
    next: 'Vraag uw coördinator of beheerder de toegang weer aan te zetten.',
  },
  'vault.renewal-failed': {
    what: 'De nieuwe sleutel kon niet in gebruik worden genomen: de kopie was niet gelijk aan het origineel. Er is niets gewijzigd; wie toegang had, heeft die nog.',
    next: 'Maak een back-up, kijk of de schijf gezond is en probeer het opnieuw.',
  },
  'vault.renewed-but-closed': {
    what: 'De wijziging is vastgelegd, maar de kluis kon niet open blijven. Er is niets verloren.',
    next: 'Vergrendel en open de kluis opnieuw. Kijk daarna bij Team of alles klopt.',
  },
  'member.yourself': {
    what: 'Uw eigen rol en toegang kunt u niet wijzigen. Er is niets gewijzigd.',
    next: 'Vraag een andere beheerder of coördinator.',
  },
  'member.administrators-only': {
    what: 'Alleen een beheerder kan iemand beheerder maken, of iets aan een beheerder wijzigen. Er is niets gewijzigd.',
    next: 'Vraag een beheerder.',
  },
  'member.not-held': {
    what: 'U kunt alleen toegang geven tot wat u zelf kunt openen. Er is niets gewijzigd.',
    next: 'Vraag een collega die dit deel kan openen.',
  },
  'member.name-taken': {
    what: 'Er is al een collega met deze naam. Er is niemand toegevoegd.',
    next: 'Voeg een voorletter of functie toe, zodat u elkaar uit elkaar houdt.',
  },
  'member.last-holder': {
    what: 'Dit is de laatste collega die een deel van de kluis kan openen. Daarna kon niemand er meer bij. Er is niets gewijzigd.',
    next: 'Laat deze collega eerst iemand anders toegang geven.',
  },
  'vault.folder-gone': {
    what: 'De map van de kluis is weg: de stick of schijf is eruit gehaald, of de map is verplaatst. Wat eerder was opgeslagen staat veilig in die map; het laatste is niet opgeslagen en blijft in dit venster.',
    next: 'Sluit de stick weer aan of zet de map terug, en open de kluis opnieuw. Sluit Luwte tot die tijd niet.',
  },
  'recovery.wrong-share': {
    what: 'Deel {{share}} dat u typte klopt niet. Er is niets gewijzigd.',
    next: 'Vergelijk het groep voor groep met uw papier en probeer het opnieuw.',
  },
  'recovery.same-share': {
    what: 'U hebt twee keer hetzelfde deel getypt (deel {{number}}). Er is niets gewijzigd.',
    next: 'Er zijn twee verschillende delen nodig. Typ een ander deel, of vraag het aan wie het bewaart.',
  },
  'recovery.share-of-other-set': {
    what: 'Deel {{number}} van set {{set}} hoort er niet bij: het is van een andere set. Er is niets gewijzigd.',
    next: 'Zoek een deel van de juiste set. De set staat boven aan elk blad.',
  },
  'recovery.shares-of-two-sets': {
    what: 'De twee delen horen niet bij elkaar: het ene is van set {{first}}, het andere van set {{second}}. Er is niets gewijzigd.',
    next: 'Gebruik twee delen met dezelfde set. De set staat boven aan elk blad.',
  },
  'recovery.shares-of-other-code': {
    what: 'Deze twee delen passen niet op deze kluis. Ze zijn van een andere kluis, of van een code die intussen is vervangen. Er is niets gewijzigd.',
    next: 'Zoek de nieuwste bladen van deze kluis. Bij een oudere back-up horen de bladen van toen.',
  },
  'recovery.present-code-needed': {
    what: 'U kunt niet alles in deze kluis openen. Daarom kan een nieuwe code alleen worden gemaakt met de huidige erbij. De huidige code werkt nog.',
    next: 'Typ ook de huidige herstelcode over, of laat iemand die alles kan openen de code vervangen.',
  },
  'recovery.expired': {
    what: 'De kluis is intussen gewijzigd, of hier was niets meer begonnen. De nieuwe code geldt niet; de oude werkt nog.',
    next: 'Begin opnieuw en vernietig wat u nu hebt opgeschreven.',
  },
  'binding.no-store': {
    what: 'De sleutelbewaarplaats van deze computer is er niet of bewaarde het geheim niet. Er is niets gewijzigd; uw wachtwoordzin werkt zoals eerst.',
    next: 'Probeer het opnieuw nadat u zich bij de computer opnieuw hebt aangemeld, of laat het zo.',
  },
  'binding.other-device': {
    what: 'Deze wachtwoordzin is gebonden aan een andere computer. De kluis is veilig en blijft dicht.',
    next: 'Open de kluis op die computer, of gebruik de herstelcode.',
  },
  'binding.secret-lost': {
    what: 'Deze computer geeft het geheim niet meer terug waaraan uw wachtwoordzin is gebonden. De kluis is veilig en blijft dicht.',
    next: 'Meld u opnieuw aan bij de computer en probeer het nog eens. Lukt het niet, gebruik dan de herstelcode.',
  },
  'record.not-found': {
    what: 'Dit is niet gevonden. Misschien is het intussen verwijderd.',
    next: 'Ga terug en kies opnieuw.',
  },
  'record.duplicate-code': {
    what: 'Deze code is al in gebruik bij een andere cliënt. Er is niets opgeslagen.',
    next: 'Kies een andere code; het voorstel naast het veld is nog vrij.',
  },
  'record.finalised': {
    what: 'Dit is afgerond en kan niet meer worden gewijzigd. Er is niets veranderd.',
    next: 'Voeg een aanvulling toe.',
  },
  'record.too-long': {
    what: 'De tekst is te lang om in één keer op te slaan. Er is niets verloren; uw tekst staat nog in beeld.',
    next: 'Verdeel de tekst over twee notities.',
  },
  'record.erased': {
    what: 'Dit dossier is gewist. Er valt niets meer in te zien of aan toe te voegen, en er is niets opgeslagen.',
    next: 'Wanneer en waarom staat bij Logboek, onder Gewiste dossiers.',
  },
  'consent.missing': {
    what: 'Er is geen geldige toestemming om dit aan deze ontvanger te geven. Er is niets doorgegeven.',
    next: 'Leg de toestemming vast, of schrijf op waarom u het toch doorgeeft.',
  },
  'consent.not-signed': {
    what: 'De schriftelijke, ondertekende toestemming van de cliënt voor een melding bij CoMensha ontbreekt. Er is niets vastgelegd.',
    next: 'Leg die toestemming vast bij Delen. Staat de naam op het meldblad, dan is ook toestemming voor naam en contactgegevens nodig.',
  },
  'erasure.other-code': {
    what: 'De code die u typte is niet die van dit dossier. Er is niets gewist.',
    next: 'Kijk bovenaan het dossier welke code het heeft, en of dit het dossier is dat u bedoelt.',
  },
  'document.too-large': {
    what: 'Dit bestand is groter dan 500 MB. Er is niets toegevoegd en het bestand zelf is niet veranderd.',
    next: 'Maak het kleiner, bijvoorbeeld door een film in delen te knippen, en voeg die toe.',
  },
  'document.empty': {
    what: 'Dit bestand is leeg, of het is een map. Er is niets toegevoegd.',
    next: 'Open het bestand om te zien of er iets in staat. Van een map kiest u de bestanden die erin staan.',
  },
  'document.unreadable': {
    what: 'Het bestand kon niet tot het eind worden gelezen, bijvoorbeeld omdat het is verplaatst of de stick eruit is gehaald. Er is niets toegevoegd.',
    next: 'Controleer of het bestand er nog staat en kies het opnieuw. Van een map kiest u de bestanden die erin staan.',
  },
  'document.damaged': {
    what: 'Dit document is in de kluis beschadigd geraakt en wordt daarom niet getoond of geëxporteerd. Andere documenten staan hier los van.',
    next: 'Zet een back-up van voor de beschadiging terug als nieuwe kluis en haal het document daaruit. Waarschuw uw beheerder.',
  },
  'document.expired': {
    what: 'Dit is niet meer geopend, bijvoorbeeld omdat Luwte tussendoor werd vergrendeld. Er is niets gewijzigd.',
    next: 'Open het document opnieuw, of kies het bestand nog een keer.',
  },
  'import.not-a-table': {
    what: 'Dit bestand is geen tabel. Er is niets geïmporteerd.',
    next: 'Kies een csv- of xlsx-bestand met een rij kolomnamen.',
  },
  'import.too-large': {
    what: 'Dit bestand is te groot: meer dan 20 MB, 20.000 rijen of 200 kolommen. Er is niets geïmporteerd.',
    next: 'Verdeel het over meer bestanden, of haal in uw rekenprogramma weg wat er niet in hoort.',
  },
  'import.unreadable': {
    what: 'Dit bestand kan niet worden gelezen; misschien is het beschadigd. Er is niets geïmporteerd.',
    next: 'Open het in uw rekenprogramma, bewaar het opnieuw als csv of xlsx en probeer het nog eens.',
  },
  'import.password-protected': {
    what: 'Dit bestand is met een wachtwoord beveiligd. Er is niets geïmporteerd.',
    next: 'Bewaar het in uw rekenprogramma zonder wachtwoord en probeer het opnieuw.',
  },
  'import.save-as-xlsx': {
    what: 'Dit is een ouder of ander soort rekenblad dat Luwte niet leest. Er is niets geïmporteerd.',
    next: 'Open het in uw rekenprogramma, bewaar het als xlsx en kies dat bestand.',
  },
  'import.unclosed-quote': {
    what: 'Vanaf regel {{row}} begint een tekst met een aanhalingsteken die nergens goed eindigt. Er is niets geïmporteerd, want rijen zouden in elkaar overlopen.',
    next: 'Open het in uw rekenprogramma, bewaar het opnieuw en probeer het nog eens.',
  },
  'import.empty': {
    what: 'In dit bestand staan geen rijen. Er is niets geïmporteerd.',
    next: 'Controleer of u het juiste bestand en het juiste blad hebt.',
  },
  'import.expired': {
    what: 'Deze import is niet meer geopend, bijvoorbeeld omdat Luwte tussendoor werd vergrendeld. Er is niets geïmporteerd.',
    next: 'Kies het bestand opnieuw.',
  },
  'backup.no-target': {
    what: 'Er is nog geen plek voor back-ups gekozen.',
    next: 'Kies een map of een stick.',
  },
  'backup.target-missing': {
    what: 'De plek voor back-ups is niet bereikbaar, of de stick werd er tussentijds uitgehaald. De back-up is niet gemaakt; eerdere back-ups zijn niet aangeraakt.',
    next: 'Sluit de schijf of stick aan en probeer het opnieuw, of kies een andere map.',
  },
  'backup.target-full': {
    what: 'Op de plek voor back-ups is te weinig ruimte. De back-up is niet gemaakt; eerdere back-ups zijn niet aangeraakt.',
    next: 'Maak daar ruimte vrij, bewaar minder back-ups of kies een andere schijf.',
  },
  'backup.target-read-only': {
    what: 'Op de plek voor back-ups mag Luwte niet schrijven. De back-up is niet gemaakt; eerdere back-ups zijn niet aangeraakt.',
    next: 'Haal de schrijfbeveiliging van de stick, of kies een andere map.',
  },
  'backup.target-inside-vault': {
    what: 'Deze map ligt in de kluis zelf. Een back-up daar zou samen met de kluis verloren gaan, dus er is niets gemaakt.',
    next: 'Kies een map buiten de kluis, het liefst op een andere schijf of een stick.',
  },
  'backup.verification-failed': {
    what: 'De back-up klopte niet bij het nalopen en is weggehaald. Eerdere goede back-ups zijn niet aangeraakt.',
    next: 'Probeer een andere schijf of stick. Controleer de oude schijf.',
  },
  'backup.not-a-backup': {
    what: 'In deze map staat geen back-up van Luwte. Er is niets gewijzigd.',
    next: 'Kies de stick of map waarop back-ups zijn gemaakt. Een back-up is een map waarvan de naam eindigt op .luwte-backup.',
  },
  'backup.damaged': {
    what: 'Deze back-up is beschadigd of niet volledig gekopieerd. Er is niets teruggezet en niets gewijzigd.',
    next: 'Kies een oudere back-up, of kopieer deze opnieuw van de stick waarop hij gemaakt is.',
  },
  'backup.running': {
    what: 'Er wordt al een back-up gemaakt. Die gaat gewoon door.',
    next: 'Wacht tot hij klaar is.',
  },
  'backup.is-no-vault': {
    what: 'Dit is een back-up. Die wordt niet geopend, zodat hij blijft zoals hij is.',
    next: 'Kies ‘Back-up terugzetten’; daarmee maakt u er een nieuwe kluis van.',
  },
  'backup.other-vault': {
    what: 'Deze back-up is van een andere kluis. Er is niets gewijzigd.',
    next: 'Kies een back-up van deze kluis. Met ‘Back-up terugzetten’ maakt u van de andere een kluis op zich.',
  },
  'one-file.expired': {
    what: 'De back-up is intussen weer gesloten. Er is niets gewijzigd.',
    next: 'Kies de back-up opnieuw.',
  },
  'folder.not-found': {
    what: 'Deze map of dit bestand bestaat niet meer. Er is niets gewijzigd.',
    next: 'Kies een andere plek.',
  },
  'folder.not-empty': {
    what: 'Deze map is niet leeg. Om niets te overschrijven is er niets gedaan.',
    next: 'Kies een lege map of een nieuwe naam.',
  },
  'folder.no-permission': {
    what: 'Op deze plek mag Luwte niet lezen of schrijven. Er is niets gewijzigd.',
    next: 'Kies een andere plek, of vraag uw beheerder om toegang.',
  },
  'folder.full': {
    what: 'Op deze schijf is te weinig ruimte. Er is niets gemaakt en niets gewijzigd.',
    next: 'Maak ruimte vrij of kies een andere plek.',
  },
  'host.no-dialog': {
    what: 'Er kon geen venster worden geopend om een plek te kiezen. Er is niets gewijzigd.',
    next: 'Probeer het opnieuw. Blijft het misgaan, start Luwte dan opnieuw.',
  },
  'host.print-failed': {
    what: 'De pdf kon niet worden gemaakt. Er is niets gewijzigd.',
    next: 'Sluit het bestand als het elders openstaat, of kies een andere plek.',
  },
};

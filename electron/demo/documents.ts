import { documentPieceBytes } from '../../contract/document-terms.ts';
import type { DocumentFields } from '../../contract/documents.ts';
import type { LocalClient } from '../vault/local-client.ts';
import { counsellorOf, type DayAgo, type Deed, type Entered, isoDate } from './deed.ts';
import { letterObjects, makePdf, makePng } from './papers.ts';

interface InventedPaper {
  readonly fileName: string;
  readonly content: Buffer;
  readonly fields: Omit<DocumentFields, 'onDate'>;
}

/** A few invented papers of no one: a decision, a photo of a room and a note. */
const inventedPapers = (): readonly InventedPaper[] => [
  {
    fileName: 'beschikking-bijstand.pdf',
    content: makePdf(
      letterObjects([
        [
          'Gemeente Voorbeeldstad',
          '',
          'Onderwerp: uw aanvraag voor een uitkering',
          '',
          'Geachte mevrouw,',
          '',
          'U krijgt een uitkering van 1.310 euro per maand.',
          'U hoeft hiervoor niets meer te doen.',
          '',
          'Dit is een verzonnen brief voor de voorbeeldkluis.',
        ],
        ['Bent u het niet eens met deze beslissing?', '', 'U kunt binnen zes weken bezwaar maken.'],
      ]),
    ),
    fields: { title: 'Beschikking uitkering', kind: 'decision', tags: ['gemeente', 'inkomen'] },
  },
  {
    fileName: 'kamer.png',
    content: makePng(480, 320, (x, y) =>
      y < 220 ? [214, 226 - Math.floor(y / 6), 222] : [150 + (x % 40), 120, 92],
    ),
    fields: { title: 'Foto van de kamer', kind: 'photo', tags: ['woning'] },
  },
  {
    fileName: 'huisregels.txt',
    content: Buffer.from('Huisregels\n\n- Bezoek in overleg.\n- Na 22 uur is het stil.\n'),
    fields: { title: 'Huisregels', kind: 'agreement', tags: ['woning'] },
  },
];

/** Brings a paper into the file of a client, the way the page does. */
async function addPaper(
  { documentsCasework }: LocalClient,
  clientId: string,
  onDate: string,
  { fileName, content, fields }: InventedPaper,
): Promise<void> {
  const bytes = content.length;
  const { uploadId } = await documentsCasework.begin({ clientId, fileName, bytes });
  for (let place = 0; place * documentPieceBytes < bytes; place += 1) {
    const piece = content.subarray(place * documentPieceBytes, (place + 1) * documentPieceBytes);
    await documentsCasework.append({ uploadId, place, content: piece.toString('base64') });
  }
  const { id, version } = await documentsCasework.finish({ uploadId });
  await documentsCasework.save({ id, clientId, version, fields: { ...fields, onDate } });
}

/** The papers that come with a new place to live. */
export function paperDeeds(entered: Entered, middle: number, dayAgo: DayAgo): Deed[] {
  return inventedPapers().map((paper, index) => {
    const at = dayAgo(Math.max(1, middle - 3 * (index + 1)));
    return {
      at,
      by: counsellorOf(entered),
      run: (luwte) => addPaper(luwte, entered.id, isoDate(at), paper),
    };
  });
}

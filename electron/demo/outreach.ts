import { v7 as uuidv7 } from 'uuid';
import type { NoteTemplateFields } from '../../contract/note-templates.ts';
import type { OutreachPersonFields } from '../../contract/outreach.ts';
import { coordinator, counsellor } from './colleagues.ts';
import { type Deed, hourOf, isoDate } from './deed.ts';

type Known = Pick<OutreachPersonFields, 'nickname' | 'metAt' | 'metWhere' | 'language' | 'notes'>;

interface Evening {
  readonly daysAgo: number;
  readonly place: string;
  readonly note: string;
  readonly unnamed: number;
  readonly about: Readonly<Record<string, string>>;
}

const people: ReadonlyArray<Known & { readonly daysAgo: number }> = [
  {
    ...{
      daysAgo: 420,
      nickname: 'Zwaan',
      metAt: 'window',
      metWhere: 'Havenkade',
      language: 'Hongaars',
    },
    notes: 'Werkt alleen overdag. Wil weten wat zij kan als zij stopt.',
  },
  {
    ...{
      daysAgo: 90,
      nickname: 'Roos',
      metAt: 'street',
      metWhere: 'Stationsplein',
      language: 'Roemeens',
    },
    notes: 'Rode jas. Praat graag over haar zoon.',
  },
  {
    ...{ daysAgo: 60, nickname: 'K12', metAt: 'online', metWhere: 'Chat', language: 'Engels' },
    notes: 'Schrijft alleen ’s nachts. Noemt geen plaats.',
  },
  {
    ...{
      daysAgo: 30,
      nickname: 'Maan',
      metAt: 'club',
      metWhere: 'Aan de ringweg',
      language: 'Spaans',
    },
    notes: 'Kent Roos. Vroeg naar een huisarts.',
  },
];

const evenings: readonly Evening[] = [
  {
    ...{ daysAgo: 419, place: 'Havenkade', unnamed: 4 },
    note: 'Koffie gebracht langs de ramen. Rustige avond.',
    about: { Zwaan: 'Vroeg of wij ook met schulden helpen. Foldertje gegeven.' },
  },
  {
    ...{ daysAgo: 89, place: 'Stationsplein', unnamed: 6 },
    note: 'Koud. Thee en handschoenen uitgedeeld.',
    about: { Roos: 'Stelde zich voor. Wil dat wij volgende week weer komen.' },
  },
  {
    ...{ daysAgo: 28, place: 'Ringweg', unnamed: 9 },
    note: 'De eigenaar liet ons binnen. In de kleedkamer gezeten.',
    about: { Maan: 'Heeft pijn en geen verzekering. Afspraak bij de GGD aangeboden.' },
  },
  {
    ...{ daysAgo: 6, place: 'Stationsplein', unnamed: 3 },
    note: 'Langer gebleven dan anders.',
    about: {
      Roos: 'Vertelde dat zij wil stoppen, maar niet weet waar zij kan slapen.',
      Maan: 'Kwam met Roos mee. Is bij de GGD geweest.',
    },
  },
];

const templates: ReadonlyArray<Pick<NoteTemplateFields, 'name' | 'kind' | 'area' | 'text'>> = [
  {
    ...{ name: 'Huisbezoek', kind: 'visit', area: null },
    text: '## Hoe het gaat\n\n\n## Waar we aan werkten\n\n\n## Wat zij zelf wil\n\n\n## Veiligheid\n\n',
  },
  {
    ...{ name: 'Crisis', kind: 'crisis', area: 'safety' },
    text: '## Wat er gebeurde\n\n\n## Is zij nu veilig\n\n\n## Wat we samen deden\n\n\n## Morgen\n\n',
  },
  {
    ...{ name: 'Overleg over iemand', kind: 'consultation', area: null },
    text: '## Met wie, en met haar toestemming\n\n\n## Wat is gedeeld\n\n\n## Wat is afgesproken\n\n',
  },
];

/** Evenings of outreach with people who have no file, and the templates of the practice. */
export function outreachDeeds(today: Date): Deed[] {
  const ids = new Map<string, string>();
  const idOf = (nickname: string) => ids.get(nickname) ?? '';
  const by = () => counsellor.name;
  return [
    {
      at: hourOf(today, 500, 10),
      by: () => coordinator.name,
      run: async ({ noteTemplates }) => {
        for (const template of templates) {
          const fields = {
            ...template,
            scope: 'contact',
            shared: true,
            countableMinutes: null,
          } as const;
          await noteTemplates.save({ id: null, version: 0, fields });
        }
      },
    },
    ...people.map(({ daysAgo, ...known }) => ({
      at: hourOf(today, daysAgo, 9),
      by,
      run: async ({ outreach }: Parameters<Deed['run']>[0]) => {
        const fields = { ...known, firstMetOn: isoDate(hourOf(today, daysAgo, 9)) };
        const saved = await outreach.savePerson({ id: null, version: 0, fields });
        if (saved.outcome === 'saved') ids.set(known.nickname, saved.id);
      },
    })),
    ...evenings.map(({ daysAgo, about, ...evening }) => ({
      at: hourOf(today, daysAgo, 9),
      by,
      run: ({ outreach }: Parameters<Deed['run']>[0]) =>
        outreach.saveContact({
          id: uuidv7(),
          version: 0,
          fields: {
            ...evening,
            onDate: isoDate(hourOf(today, daysAgo + 1, 9)),
            ...{ startTime: '22:30', endTime: '00:45', endsNextDay: true, countableMinutes: null },
            people: Object.entries(about).map(([nickname, note]) => ({
              personId: idOf(nickname),
              note,
            })),
          },
        }),
    })),
  ];
}

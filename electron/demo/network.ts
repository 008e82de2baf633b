import { emptyNetworkPerson, type NetworkPersonFields } from '../../contract/network-person.ts';
import { counsellorOf, type Deed, type Entered } from './deed.ts';

type Around = Partial<NetworkPersonFields> & Pick<NetworkPersonFields, 'name'>;

const circles: readonly (readonly Around[])[] = [
  [
    {
      ...{ name: 'Haar zus', relation: 'sibling', side: 'supports', strength: 'strong' },
      ...{ phone: '06 00000011', mayContact: 'yes', knowsProgramme: 'yes', knowsAddress: 'yes' },
    },
    {
      name: 'Moeder',
      relation: 'parent',
      side: 'neutral',
      knowsProgramme: 'no',
      lives: 'Boekarest',
    },
    { name: 'Buurvrouw Riet', relation: 'neighbour', side: 'supports', strength: 'weak' },
  ],
  [
    { name: 'Vriendin Joyce', relation: 'friend', side: 'supports', strength: 'moderate' },
    {
      ...{ name: 'Inloophuis De Vaart', kind: 'organisation', relation: 'care' },
      ...{ side: 'supports', strength: 'moderate', knowsProgramme: 'yes' },
    },
    {
      ...{ name: 'Ex, de vader van haar zoon', relation: 'ex-partner', side: 'threat' },
      ...{ strength: 'moderate', knowsProgramme: 'no', knowsAddress: 'no' },
      notes: 'Belt bij feestdagen. Komt onverwacht langs bij haar moeder.',
    },
  ],
  [
    { name: 'Wijkagent', relation: 'police', side: 'neutral', mayContact: 'ask-client' },
    { name: 'Maatje van de kerk', relation: 'volunteer', side: 'supports', strength: 'moderate' },
    {
      name: 'Dochter',
      relation: 'child',
      side: 'supports',
      strength: 'strong',
      lives: 'Pleeggezin',
    },
  ],
];

/** An invented man whom two clients have had to do with, each under another spelling. */
const shared: Readonly<Record<string, Around>> = {
  'TW-D-0022': {
    ...{ name: 'Zoltán Kárász', alias: 'Zolika', relation: 'exploiter', side: 'threat' },
    ...{ strength: 'strong', knowsProgramme: 'no', knowsAddress: 'no' },
    notes: 'Rijdt in een donkere bestelbus. Stuurt soms iemand anders.',
  },
  'TW-D-0046': {
    ...{ name: 'Karasz, Zoltan', relation: 'recruiter', side: 'threat', strength: 'moderate' },
    notes: 'Bracht haar met de bus hierheen.',
  },
};

/** The people around someone, as she told of them on a day. */
export function networkDeeds(entered: Entered, at: Date): Deed[] {
  const { code } = entered.fields;
  const own = shared[code];
  // By her code and not by chance, which would make everyone after her someone else.
  const circle = circles[Number(code.slice(-4)) % circles.length] ?? [];
  const people = [...circle, ...(own ? [own] : [])];
  return [
    {
      at,
      by: counsellorOf(entered),
      run: async ({ network }) => {
        const clientId = entered.id;
        const ids: string[] = [];
        for (const known of people) {
          const fields = { ...emptyNetworkPerson, ...known };
          const saved = await network.savePerson({ id: null, clientId, version: 0, fields });
          if (saved.outcome === 'saved') ids.push(saved.id);
        }
        const [one, other] = ids;
        if (one && other) await network.link({ clientId, one, other, linked: true });
      },
    },
  ];
}

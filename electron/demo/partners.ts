import { v4 as newPartId } from 'uuid';
import type { PartnerKind } from '../../contract/partner-terms.ts';
import { emptyPartner, type PartnerFields } from '../../contract/partners.ts';
import { coordinator } from './colleagues.ts';
import { type Deed, hourOf, isoDate } from './deed.ts';

type Person = readonly [name: string, role: string, phone: string];

interface Told {
  readonly name: string;
  readonly kind: PartnerKind;
  readonly place: string;
  readonly phone?: string;
  readonly people?: readonly Person[];
  readonly agreement?: string;
  readonly remarks?: string;
}

/** Invented organisations in Twente, with numbers that no one has. */
const organisations: readonly Told[] = [
  {
    ...{ name: 'Gemeente Enschede, regie zorg', kind: 'municipality', place: 'Enschede' },
    people: [
      ['Els Wittebrood', 'procesregisseur', '06-12345601'],
      ['Ruben ter Haak', 'wmo-consulent', '06-12345602'],
    ],
    agreement:
      'Spoedplaatsing: dezelfde werkdag antwoord. Elk kwartaal casusoverleg, zonder namen waar het kan.',
  },
  {
    ...{ name: 'Gemeente Hengelo, Wmo', kind: 'municipality', place: 'Hengelo' },
    people: [['Ilse Nijkamp', 'wmo-consulent', '06-12345603']],
  },
  {
    ...{ name: 'Politie, team mensenhandel', kind: 'police', place: 'Enschede' },
    people: [['H. de Groot', 'rechercheur', '06-12345604']],
    agreement: 'Bellen mag altijd. Aangifte alleen als de cliënt dat zelf wil.',
    remarks: 'Bij direct gevaar 112.',
  },
  {
    ...{ name: 'GGZ De Oversteek', kind: 'mental-health', place: 'Hengelo' },
    people: [['Marloes Brink', 'aanmeldfunctionaris', '06-12345605']],
    agreement: 'Voorrang bij crisis; anders binnen zes weken een eerste gesprek.',
  },
  {
    ...{ name: 'Verslavingszorg Nieuwe Koers', kind: 'addiction-care', place: 'Almelo' },
    people: [['Tom Averink', 'intaker', '06-12345606']],
  },
  {
    ...{ name: 'Vrouwenopvang ’t Anker', kind: 'shelter', place: 'Deventer' },
    people: [['Fenna Kok', 'plaatsingscoördinator', '06-12345607']],
    agreement: 'Het adres gaat nooit op papier of in een e-mail.',
  },
  {
    ...{ name: 'Huisartsenpraktijk De Brug', kind: 'gp', place: 'Enschede', phone: '053-0000001' },
    people: [['dr. A. Vos', 'huisarts', '']],
  },
  {
    ...{ name: 'Advocatenkantoor Van Es', kind: 'legal', place: 'Almelo' },
    people: [['mr. L. van Es', 'advocaat vreemdelingenrecht', '06-12345608']],
  },
  {
    ...{ name: 'Werkplein Twente-Oost', kind: 'work-education', place: 'Enschede' },
    people: [['Karin Oude Vrielink', 'jobcoach', '06-12345609']],
  },
  {
    ...{ name: 'CoMensha', kind: 'comensha', place: '' },
    people: [['Helpdesk', 'melding en plaatsing', '06-12345610']],
    remarks: 'Melden alleen met ondertekende toestemming van de cliënt.',
  },
  {
    ...{ name: 'Noodfonds De Schakel', kind: 'fund', place: 'Almelo' },
    people: [['Bureau', 'aanvragen', '06-12345611']],
    agreement: 'Aanvraag met code, zonder naam.',
  },
  { ...{ name: 'Inloophuis De Haven', kind: 'other', place: 'Enschede' } },
];

/** Left the region; kept for the files in which it stands. */
const former = 'Budgetbureau Oost';

/** The coordinator enters the organisations that the team works with, at the beginning. */
export function partnerDeeds(today: Date): Deed[] {
  const by = () => coordinator.name;
  const at = hourOf(today, 729, 9);
  const enter = organisations.map((told, index) => fieldsOf(told, index, today));
  const gone: PartnerFields = { ...emptyPartner(), name: former, place: 'Hengelo', archived: true };
  return [...enter, gone].map((fields) => ({
    ...{ at, by },
    run: (luwte) => luwte.partners.save({ id: null, version: 0, fields }),
  }));
}

function fieldsOf(told: Told, index: number, today: Date): PartnerFields {
  const { people = [], agreement, phone = '', remarks = '', ...known } = told;
  // Some agreements have ended, others are to be looked at later this year.
  const until = isoDate(hourOf(today, index % 3 === 0 ? 20 : -160, 9));
  return {
    ...{ ...emptyPartner(), ...known, phone, remarks },
    contacts: people.map(([name, role, number]) => ({
      ...{ id: newPartId(), name, role, phone: number, email: '', note: '' },
    })),
    agreements:
      agreement === undefined
        ? []
        : [{ id: newPartId(), text: agreement, from: isoDate(hourOf(today, 729, 9)), until }],
  };
}

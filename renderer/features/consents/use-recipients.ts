import { useQuery } from '@tanstack/react-query';
import { type Consent, type Recipient, recipientsOf } from '../../../contract/consent.ts';
import { fold } from '../../../contract/fold.ts';
import type { Partner } from '../../../contract/partners.ts';
import { queryOf } from '../../app/luwte.ts';

export interface Recipients {
  /** Whom to offer: the partners that are worked with, and whoever was typed before. */
  readonly offered: readonly string[];
  /** The recipient of a typed name: the partner of that name, or someone else. */
  readonly named: (name: string) => Recipient;
  /** How a recipient is called now. */
  readonly nameOf: (recipient: Recipient) => string;
  readonly partners: readonly Partner[];
}

/** To whom something can go; `consents` tell who was typed before. */
export function useRecipients(consents: readonly Consent[]): Recipients {
  const { data: partners = [] } = useQuery(queryOf('partners', 'list', {}));
  const active = partners.filter(({ fields }) => !fields.archived);
  const typed = recipientsOf(consents).filter(({ partnerId }) => partnerId === null);
  const names = [...active.map(({ fields }) => fields.name), ...typed.map(({ name }) => name)];
  return {
    offered: [...new Set(names)],
    named: (name) => {
      const wanted = fold(name.trim());
      const partner = [...active, ...partners].find(({ fields }) => fold(fields.name) === wanted);
      return { partnerId: partner?.id ?? null, name };
    },
    nameOf: ({ partnerId, name }) =>
      partners.find(({ id }) => id === partnerId)?.fields.name ?? name,
    partners,
  };
}

import { IconBuildingCommunity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queryOf } from '../../app/luwte.ts';
import type { PaletteItem } from '../../app/palette-item.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { wordsOf } from './partner-facts.ts';

/** The partners as lines of the command palette, found by all that is known of them. */
export function usePartnerItems(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const partners = useQuery(queryOf('partners', 'list', {}));
  return (partners.data ?? []).map((partner) => ({
    id: `partner-${partner.id}`,
    label: visibleBidi(partner.fields.name),
    icon: <IconBuildingCommunity size={20} stroke={1.6} aria-hidden />,
    keywords: wordsOf(partner),
    run: () => void navigate({ to: '/partners', search: { open: partner.id } }),
  }));
}

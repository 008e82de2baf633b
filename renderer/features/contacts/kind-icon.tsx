import { ThemeIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconHome,
  IconMessages,
  IconPhone,
  IconVideo,
  IconWalk,
} from '@tabler/icons-react';
import type { ContactKind } from '../../../contract/contacts.ts';

const icons = {
  outreach: IconWalk,
  visit: IconHome,
  phone: IconPhone,
  online: IconVideo,
  crisis: IconAlertTriangle,
  consultation: IconMessages,
} as const;

/** The kind of contact at a glance; a crisis alone has a colour of its own. */
export function KindIcon({ kind }: { readonly kind: ContactKind }) {
  const Icon = icons[kind];
  return (
    <ThemeIcon variant="light" size="lg" color={kind === 'crisis' ? 'orange' : 'teal'} aria-hidden>
      <Icon size={20} />
    </ThemeIcon>
  );
}

import { EmptyState as MantineEmptyState } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** What to do first: a button or a link. */
  readonly action?: ReactNode;
}

/** What an empty screen says: what would stand here and what to do first. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <MantineEmptyState
      py="xl"
      variant="light"
      icon={icon}
      title={title}
      description={text}
      maw={520}
      mx="auto"
    >
      {action ? <MantineEmptyState.Actions>{action}</MantineEmptyState.Actions> : null}
    </MantineEmptyState>
  );
}

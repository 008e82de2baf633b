import { Paper, Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface FactSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One thing to know before deciding. */
export function FactSection({ title, children }: FactSectionProps) {
  const id = useId();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}

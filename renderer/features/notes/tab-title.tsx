import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface TabTitleProps {
  readonly title: string;
  readonly description: string;
  readonly actions?: ReactNode;
}

/** The heading of a part of a client's file; whose file it is stands above it as the page's own heading. */
export function TabTitle({ title, description, actions }: TabTitleProps) {
  return (
    <Group justify="space-between" align="flex-start" gap="md">
      <Stack gap={2}>
        <Title order={2}>{title}</Title>
        <Text size="sm" c="dimmed" maw={680}>
          {description}
        </Text>
      </Stack>
      {actions}
    </Group>
  );
}

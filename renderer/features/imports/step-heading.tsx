import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface StepHeadingProps {
  readonly title: string;
  readonly text?: string;
  /** The way on. */
  readonly children?: ReactNode;
}

/** The head of a step. A new step begins here, for the keyboard and for who hears the screen too. */
export function StepHeading({ title, text, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Stack gap={2}>
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        {text ? (
          <Text c="dimmed" size="sm" maw={720}>
            {text}
          </Text>
        ) : null}
      </Stack>
      {children ? (
        <Group gap="sm" wrap="nowrap">
          {children}
        </Group>
      ) : null}
    </Group>
  );
}

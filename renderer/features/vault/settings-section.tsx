import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SettingsSectionProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** A part of the settings under its own heading. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} withBorder p="lg">
      <Title order={2} id={id} mb={text ? 4 : 'md'}>
        {title}
      </Title>
      {text ? (
        <Text size="sm" c="dimmed" mb="md">
          {text}
        </Text>
      ) : null}
      {children}
    </Paper>
  );
}

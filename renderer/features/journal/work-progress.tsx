import { Button, Group, Progress, Text } from '@mantine/core';

interface WorkProgressProps {
  readonly label: string;
  /** How far it is, in words. */
  readonly words: string;
  readonly done: number;
  readonly total: number;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

/** A bar, figures, and the way to stop. */
export function WorkProgress({ label, words, done, total, ...cancel }: WorkProgressProps) {
  return (
    <>
      <Progress.Root size="lg">
        <Progress.Section
          value={total === 0 ? 0 : (done / total) * 100}
          aria-label={label}
          aria-valuetext={words}
        />
      </Progress.Root>
      <Group justify="space-between">
        <Text size="sm">{words}</Text>
        <Button variant="default" size="xs" onClick={cancel.onCancel}>
          {cancel.cancelLabel}
        </Button>
      </Group>
    </>
  );
}

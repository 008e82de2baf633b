import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { moved } from './moved.ts';

interface LineListProps<Line extends { readonly id: string }> {
  readonly lines: readonly Line[];
  readonly onChange: (lines: Line[]) => void;
  /** A new, empty line. */
  readonly make: () => Line;
  readonly addLabel: string;
  readonly emptyText: string;
  /** What a line is called, for the buttons beside it: 'Target 2'. */
  readonly nameOf: (number: number) => string;
  /** Whether the order means something and can be changed. */
  readonly ordered?: boolean;
  /** The fields of one line; `isNew` for the one that was just added. */
  readonly children: (
    line: Line,
    name: string,
    change: (patch: Partial<Line>) => void,
    isNew: boolean,
  ) => ReactNode;
}

/** Lines of a form that are added, removed and, where order counts, moved. */
export function LineList<Line extends { readonly id: string }>(props: LineListProps<Line>) {
  const { lines, onChange, nameOf } = props;
  const [added, setAdded] = useState<string | null>(null);
  const change = (id: string, patch: Partial<Line>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...patch } : line)));
  const add = () => {
    const line = props.make();
    setAdded(line.id);
    onChange([...lines, line]);
  };
  return (
    <Stack gap="sm" align="stretch">
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {props.emptyText}
        </Text>
      ) : null}
      {lines.map((line, index) => (
        <Group key={line.id} gap="xs" wrap="nowrap" align="flex-start">
          {props.children(
            line,
            nameOf(index + 1),
            (patch) => change(line.id, patch),
            line.id === added,
          )}
          <LineActions
            name={nameOf(index + 1)}
            {...(props.ordered ? { onMove: (by) => onChange(moved(lines, index, by)) } : {})}
            isFirst={index === 0}
            isLast={index === lines.length - 1}
            onRemove={() => onChange(lines.filter(({ id }) => id !== line.id))}
          />
        </Group>
      ))}
      <Group>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
        >
          {props.addLabel}
        </Button>
      </Group>
    </Stack>
  );
}

interface LineActionsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove?: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function LineActions({ name, isFirst, isLast, onMove, onRemove }: LineActionsProps) {
  const { t } = useTranslation();
  const actions = [
    {
      label: t('ui.lines.moveUp', { what: name }),
      Icon: IconArrowUp,
      run: () => onMove?.(-1),
      off: isFirst,
    },
    {
      label: t('ui.lines.moveDown', { what: name }),
      Icon: IconArrowDown,
      run: () => onMove?.(1),
      off: isLast,
    },
    {
      label: t('ui.lines.remove', { what: name }),
      Icon: IconTrash,
      run: onRemove,
      off: false,
    },
  ];
  return (
    <Group gap={2} wrap="nowrap" mt="1.7rem">
      {(onMove ? actions : actions.slice(2)).map(({ label, Icon, run, off }) => (
        <ActionIcon
          key={label}
          variant="transparent"
          color="gray"
          aria-label={label}
          disabled={off}
          onClick={run}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  );
}

import { Button, Group, Input, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useId } from 'react';
import { SafeText } from './safe-text.tsx';

interface FolderChoiceProps {
  readonly label: string;
  readonly description?: string;
  /** The folder as it is now, for the user to recognise. */
  readonly folder: string;
  readonly otherLabel: string;
  readonly onChoose: () => void;
}

/** A folder, and the button to take another. */
export function FolderChoice(props: FolderChoiceProps) {
  const { label, description, folder, otherLabel, onChoose } = props;
  const id = useId();
  return (
    <Input.Wrapper
      size="md"
      label={label}
      {...(description ? { description } : {})}
      labelElement="div"
      labelProps={{ id }}
    >
      <Group mt="xs" gap="sm" wrap="nowrap" role="group" aria-labelledby={id}>
        <IconFolder size={20} stroke={1.6} aria-hidden />
        <Text flex={1} style={{ overflowWrap: 'anywhere' }}>
          <SafeText>{folder}</SafeText>
        </Text>
        <Button variant="default" onClick={onChoose}>
          {otherLabel}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}

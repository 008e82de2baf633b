import { Chip, Group, Input } from '@mantine/core';

interface ChoiceChipsProps<Value extends string> {
  readonly label: string;
  readonly choices: ReadonlyArray<{ readonly value: Value; readonly label: string }>;
  /** Null while nothing was chosen: no choice is made for anyone. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** One of a few, all in sight. */
export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const { label, choices, value, onChange, error } = props;
  return (
    <Input.Wrapper
      role="radiogroup"
      aria-label={error === undefined ? label : `${label}. ${error}`}
      aria-invalid={error !== undefined}
      label={label}
      labelElement="div"
      error={error}
    >
      <Chip.Group
        value={value}
        onChange={(chosen) => {
          const choice = choices.find((each) => each.value === chosen);
          if (choice) onChange(choice.value);
        }}
      >
        <Group gap="xs" my={6}>
          {choices.map((choice) => (
            <Chip key={choice.value} value={choice.value} variant="light">
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

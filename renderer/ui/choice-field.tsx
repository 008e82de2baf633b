import { NativeSelect } from '@mantine/core';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few words to choose from. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, values, wordOf, value, onChange } = props;
  return (
    <NativeSelect
      label={label}
      data={values.map((each) => ({ value: each, label: wordOf(each) }))}
      value={value}
      onChange={(event) => {
        const chosen = values.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

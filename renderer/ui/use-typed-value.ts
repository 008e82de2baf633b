import { type ChangeEvent, useEffect, useRef, useState } from 'react';

interface TypedValueOptions {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly parse: (typed: string) => string | null;
  readonly format: (value: string) => string;
  readonly invalidText: string;
}

/**
 * A value that is typed as text: the text stays as typed until the field is left, and what can't be
 * read stays as well, with its problem said.
 */
export function useTypedValue({ value, onChange, parse, format, invalidText }: TypedValueOptions) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const read = text === null ? value : parse(text);
  const invalid = text !== null && text.trim() !== '' && read === null;
  // A value from outside (a restored draft, the calendar) takes the place of what was typed.
  if (text !== null && value !== null && value !== read) setText(null);
  useEffect(() => {
    input.current?.setCustomValidity(invalid ? invalidText : '');
  }, [invalid, invalidText]);
  return {
    problem: invalid && left ? invalidText : undefined,
    inputProps: {
      ref: input,
      value: text ?? (value === null ? '' : format(value)),
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const typed = event.currentTarget.value;
        setText(typed);
        setLeft(false);
        onChange(typed.trim() === '' ? null : parse(typed));
      },
      onBlur: () => {
        setLeft(true);
        if (!invalid) setText(null);
      },
    },
  };
}

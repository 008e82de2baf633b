import {
  Autocomplete,
  Checkbox,
  Input,
  type InputWrapperProps,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClientFields, SafeContact } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import type { PersonField } from './person-form.ts';

/** The form as its controls see it. */
export interface PersonFormHandle {
  readonly values: ClientFields;
  readonly change: (patch: Partial<ClientFields>) => void;
  /** The sentence at a field, or undefined. */
  readonly errorOf: (field: PersonField) => string | undefined;
}

type FieldsOf<Fields, Value> = {
  [Name in keyof Fields]-?: Fields[Name] extends Value ? Name : never;
}[keyof Fields] &
  string;
export type TextField = FieldsOf<
  Omit<
    ClientFields,
    'gender' | 'risk' | 'referralSource' | 'housingSituation' | 'residence' | 'declaration'
  >,
  string
>;
export type DayField = Extract<
  PersonField,
  | 'birthDate'
  | 'registeredOn'
  | 'phaseOn'
  | 'riskOn'
  | 'reflectionFrom'
  | 'reflectionUntil'
  | 'declarationOn'
  | 'permitUntil'
>;
export type SafeTextField = Exclude<
  FieldsOf<SafeContact, string>,
  'callSafe' | 'voicemail' | 'channel'
>;

interface ControlProps<Field> {
  readonly form: PersonFormHandle;
  readonly field: Field;
  readonly hint?: string;
  readonly required?: boolean;
}

/** The hint below the field, so that fields side by side stand in line. */
export const inputWrapperOrder: NonNullable<InputWrapperProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];

const shared = ({
  required,
  hint,
}: {
  hint?: string | undefined;
  required?: boolean | undefined;
}) => ({
  autoComplete: 'off',
  spellCheck: false,
  dir: 'auto',
  inputWrapperOrder,
  // Told in the label only: the form says itself what is missing, in the language chosen.
  withAsterisk: required ?? false,
  ...(hint === undefined ? {} : { description: hint }),
});

/** One line of text. */
export function LineInput({ form, field, ...rest }: ControlProps<TextField>) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...shared(rest)}
      label={t(`clients.person.field.${field}`)}
      value={form.values[field]}
      onChange={(event) => form.change({ [field]: event.currentTarget.value })}
      error={form.errorOf(field)}
    />
  );
}

/** One line of text with the words in use offered. */
export function OfferedInput(props: ControlProps<TextField> & { readonly offered: string[] }) {
  const { form, field, offered, ...rest } = props;
  const { t } = useTranslation();
  return (
    <Autocomplete
      {...shared(rest)}
      label={t(`clients.person.field.${field}`)}
      data={offered}
      limit={8}
      value={form.values[field]}
      onChange={(value) => form.change({ [field]: value })}
      error={form.errorOf(field)}
    />
  );
}

/** A text of several lines. */
export function ParagraphInput({ form, field, ...rest }: ControlProps<TextField>) {
  const { t } = useTranslation();
  return (
    <Textarea
      {...shared(rest)}
      label={t(`clients.person.field.${field}`)}
      rows={3}
      value={form.values[field]}
      onChange={(event) => form.change({ [field]: event.currentTarget.value })}
      error={form.errorOf(field)}
    />
  );
}

export function DayInput({
  form,
  field,
  required,
  hint,
  changing = (value) => ({ [field]: value }),
}: ControlProps<DayField> & {
  /** What choosing a day changes, when that is more than the day itself. */
  readonly changing?: (value: string | null) => Partial<ClientFields>;
}) {
  const { t } = useTranslation();
  return (
    <DateField
      label={t(`clients.person.field.${field}`)}
      value={form.values[field]}
      onChange={(value) => form.change(changing(value))}
      error={form.errorOf(field)}
      {...(required ? { required } : {})}
      {...(hint === undefined ? {} : { description: hint })}
    />
  );
}

/** A line of safe contact; `paragraph` for several. */
export function SafeContactInput(
  props: ControlProps<SafeTextField> & { readonly paragraph?: boolean },
) {
  const { form, field, paragraph, ...rest } = props;
  const { t } = useTranslation();
  const { safeContact } = form.values;
  const control = {
    ...shared(rest),
    label: t(`clients.person.field.safeContact.${field}`),
    value: safeContact[field],
    error: form.errorOf(`safeContact.${field}`),
  };
  const change = (text: string) => form.change({ safeContact: { ...safeContact, [field]: text } });
  return paragraph ? (
    <Textarea {...control} rows={2} onChange={(event) => change(event.currentTarget.value)} />
  ) : (
    <TextInput {...control} onChange={(event) => change(event.currentTarget.value)} />
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly show: (value: Value) => string;
  readonly error?: string | undefined;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, values, value, onChange, show } = props;
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        aria-label={label}
        data={values.map((each) => ({ value: each, label: show(each) }))}
        value={value}
        onChange={onChange}
      />
    </Input.Wrapper>
  );
}

/** One of a list. */
export function ListChoice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, values, value, onChange, show, error } = props;
  return (
    <Select
      label={label}
      data={values.map((each) => ({ value: each, label: show(each) }))}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
      allowDeselect={false}
      error={error}
      maxDropdownHeight={360}
    />
  );
}

/** What sets a control without a label above it in line with the field beside it. */
export const beside = 32;

export function YesInput(props: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <Checkbox
      label={props.label}
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

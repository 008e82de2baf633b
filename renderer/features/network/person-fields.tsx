import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { answers } from '../../../contract/housing-plan.ts';
import {
  type NetworkPersonFields,
  networkContacts,
  networkKinds,
  networkRelations,
  networkSides,
  networkStrengths,
  type RelationGroup,
  relationGroups,
} from '../../../contract/network-person.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { ChoiceChips } from '../notes/index.ts';

interface PersonFieldsProps {
  readonly values: NetworkPersonFields;
  readonly change: (patch: Partial<NetworkPersonFields>) => void;
  readonly problemText: ProblemText;
  /** Keeps known numbers out of sight until the rules were read. */
  readonly wrapNumbers: (fields: ReactNode) => ReactNode;
}

type Line = 'name' | 'alias' | 'relationNote' | 'phone' | 'email' | 'contactNote' | 'lives';

/** Who someone is, what they mean to the client, how to reach them, what they know. */
export function PersonFields(props: PersonFieldsProps) {
  const { values, change, problemText, wrapNumbers } = props;
  const { t } = useTranslation();
  const line = (field: Line) => ({
    label: t(`network.field.${field}`),
    value: values[field],
    error: problemText(field),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...line('name')} description={t('network.hint.name')} required data-autofocus />
        <TextInput {...line('alias')} description={t('network.hint.alias')} />
        <RelationField value={values.relation} onChange={(relation) => change({ relation })} />
        <TextInput {...line('relationNote')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChoiceChips
          label={t('network.field.side')}
          choices={networkSides.map((value) => ({ value, label: t(`network.side.${value}`) }))}
          value={values.side}
          onChange={(side) => change({ side })}
        />
        <ChoiceChips
          label={t('network.field.kind')}
          choices={networkKinds.map((value) => ({ value, label: t(`network.kind.${value}`) }))}
          value={values.kind}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceField
          label={t('network.field.strength')}
          values={networkStrengths}
          wordOf={(value) => t(`network.strength.${value}`)}
          value={values.strength}
          onChange={(strength) => change({ strength })}
        />
        <TextInput {...line('lives')} description={t('network.hint.lives')} />
        <AnswerField field="knowsProgramme" values={values} change={change} />
        <AnswerField field="knowsAddress" values={values} change={change} />
        {wrapNumbers(
          <>
            <TextInput {...line('phone')} />
            <TextInput {...line('email')} />
          </>,
        )}
        <ChoiceField
          label={t('network.field.mayContact')}
          values={networkContacts}
          wordOf={(value) => t(`network.contact.${value}`)}
          value={values.mayContact}
          onChange={(mayContact) => change({ mayContact })}
        />
        <TextInput {...line('contactNote')} />
        <DateField
          label={t('network.field.from')}
          value={values.from}
          error={problemText('from')}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={t('network.field.until')}
          description={t('network.hint.until')}
          value={values.until}
          error={problemText('until')}
          onChange={(until) => change({ until })}
        />
      </SimpleGrid>
      <PlanText
        label={t('network.field.notes')}
        value={values.notes}
        onChange={(notes) => change({ notes })}
        error={problemText('notes')}
      />
    </>
  );
}

interface AnswerFieldProps extends Pick<PersonFieldsProps, 'values' | 'change'> {
  readonly field: 'knowsProgramme' | 'knowsAddress';
}

function AnswerField({ field, values, change }: AnswerFieldProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      label={t(`network.field.${field}`)}
      values={answers}
      wordOf={(answer) => t(`housing.answer.${answer}`)}
      value={values[field]}
      onChange={(answer) => change({ [field]: answer })}
    />
  );
}

interface RelationFieldProps {
  readonly value: NetworkPersonFields['relation'];
  readonly onChange: (value: NetworkPersonFields['relation']) => void;
}

function RelationField({ value, onChange }: RelationFieldProps) {
  const { t } = useTranslation();
  const groups = Object.entries(relationGroups) as [RelationGroup, readonly (typeof value)[]][];
  return (
    <NativeSelect
      label={t('network.field.relation')}
      data={groups.map(([group, relations]) => ({
        group: t(`network.group.${group}`),
        items: relations.map((each) => ({ value: each, label: t(`network.relation.${each}`) })),
      }))}
      value={value}
      onChange={(event) => {
        const chosen = networkRelations.find((each) => each === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

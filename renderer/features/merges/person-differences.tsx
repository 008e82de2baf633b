import { Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ClientFields } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FactSection } from '../../ui/fact-section.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { flatFields, SafeContactPanel, usePersonWords } from '../clients/index.ts';
import {
  type Choice,
  type Choices,
  choicesOf,
  differingGroups,
  type FieldGroup,
  fieldsOf,
  isEmptyIn,
  usualChoice,
} from './merge-choices.ts';

interface PersonDifferencesProps {
  readonly two: { readonly stays: ClientFields; readonly gone: ClientFields };
  readonly codes: { readonly stays: string; readonly gone: string };
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** Before these stands how the client may be reached. */
const holdingNumbers: ReadonlySet<FieldGroup> = new Set([
  ...(['phone', 'email', 'healthInsurer', 'generalPractitioner'] as const),
]);

/** Where the two say something different of the person: which of both is kept. */
export function PersonDifferences({ two, codes, choices, onChoose }: PersonDifferencesProps) {
  const { t } = useTranslation();
  const groups = differingGroups(two);
  return (
    <FactSection title={t('merges.person.title')}>
      <Text size="sm">{t(groups.length === 0 ? 'merges.person.same' : 'merges.person.text')}</Text>
      {groups.some((group) => holdingNumbers.has(group)) ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {(['stays', 'gone'] as const).map((each) => (
            <Stack key={each} gap={4}>
              <Text size="xs" c="dimmed">
                <SafeText>{codes[each]}</SafeText>
              </Text>
              <SafeContactPanel client={two[each]} />
            </Stack>
          ))}
        </SimpleGrid>
      ) : null}
      {groups.map((group) => (
        <Difference
          key={group}
          group={group}
          two={two}
          codes={codes}
          choice={choices[group] ?? usualChoice(group, two)}
          onChoose={(choice) => onChoose({ ...choices, [group]: choice })}
        />
      ))}
    </FactSection>
  );
}

interface DifferenceProps extends Pick<PersonDifferencesProps, 'two' | 'codes'> {
  readonly group: FieldGroup;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Difference({ group, two, codes, choice, onChoose }: DifferenceProps) {
  const { t } = useTranslation();
  const offered = choicesOf(group).filter(
    (each) => each !== 'both' || !(isEmptyIn(group, two.stays) || isEmptyIn(group, two.gone)),
  );
  return (
    <Radio.Group
      label={t(`merges.group.${group}`)}
      value={choice}
      onChange={(value) => onChoose(offered.find((each) => each === value) ?? choice)}
    >
      <SimpleGrid cols={{ base: 1, sm: offered.length }} mt={4}>
        {offered.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              each === 'both' ? (
                t('merges.person.both')
              ) : (
                <Said group={group} code={codes[each]} fields={two[each]} />
              )
            }
          />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

/** A question needs no colon. */
const asHead = (label: string) => (label.endsWith('?') ? label : `${label}:`);

/** What one file says: each field under its name where there are more. */
function Said({
  group,
  code,
  fields,
}: {
  readonly group: FieldGroup;
  readonly code: string;
  readonly fields: ClientFields;
}) {
  const { t } = useTranslation();
  const { labelOf, show } = usePersonWords();
  const flat = flatFields(fields);
  const lines = fieldsOf(group)
    .map((field) => ({ field, text: show(field, flat[field]) }))
    .filter(({ text }) => text.trim() !== '');
  const isNothing = lines.length === 0 || isEmptyIn(group, fields);
  return (
    <Stack gap={0} component="span">
      <Text span size="xs" c="dimmed">
        <SafeText>{code}</SafeText>
      </Text>
      {isNothing ? (
        <Text span size="sm" c="dimmed">
          {t('merges.person.nothing')}
        </Text>
      ) : group === 'name' ? (
        <SafeText>{lines.map(({ text }) => text).join(' ')}</SafeText>
      ) : (
        lines.map(({ field, text }) => (
          <Text span size="sm" key={field} lineClamp={6} style={{ whiteSpace: 'pre-line' }}>
            <SafeText>{lines.length === 1 ? text : `${asHead(labelOf(field))} ${text}`}</SafeText>
          </Text>
        ))
      )}
    </Stack>
  );
}

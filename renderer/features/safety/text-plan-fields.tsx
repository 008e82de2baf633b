import { Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import type { PlanTextName, TextPlan } from '../../../contract/safety-plans.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { type PlanSection, textOf } from './plan-spec.ts';
import styles from './safety.module.css';

interface FieldsProps<Name extends PlanTextName> {
  readonly sections: readonly PlanSection<Name>[];
  readonly values: TextPlan<Name>;
  readonly problemText: ProblemText;
  readonly change: (patch: Partial<TextPlan<Name>>) => void;
}

/** The texts of a plan, part by part. */
export function TextPlanFields<Name extends PlanTextName>(props: FieldsProps<Name>) {
  const { sections, values, problemText, change } = props;
  const { t } = useTranslation();
  // A patch of one text: the compiler does not see that a name of `Name` makes a part of the plan.
  const put = (name: Name, text: string) =>
    change({ [name]: text } as unknown as Partial<TextPlan<Name>>);
  return (
    <Stack gap="lg" className={styles.form ?? ''}>
      {sections.map((section) => (
        <Paper
          key={section.name}
          withBorder
          p="md"
          role="group"
          aria-labelledby={`part-${section.name}`}
          className={styles.section ?? ''}
          data-zone={section.name}
        >
          <Title order={3} mb="sm" id={`part-${section.name}`}>
            {t(`safety.section.${section.name}`)}
          </Title>
          <SimpleGrid cols={{ base: 1, md: section.texts.length > 1 ? 2 : 1 }}>
            {section.texts.map(({ name, label }) => (
              <PlanText
                key={name}
                label={t(`safety.field.${label}`)}
                value={textOf(values, name)}
                onChange={(text) => put(name, text)}
                error={problemText(name)}
              />
            ))}
          </SimpleGrid>
        </Paper>
      ))}
      <DateField
        label={t('safety.field.reviewOn')}
        value={values.reviewOn}
        onChange={(reviewOn) => change({ reviewOn } as Partial<TextPlan<Name>>)}
      />
    </Stack>
  );
}

import { SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { answers, housingNeeds } from '../../../contract/housing-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { AmountField } from './amount-field.tsx';
import type { PanelProps } from './panel-props.ts';

const lines = ['children', 'pets', 'accessibility'] as const;

/** What kind of place someone needs, for whom, and with how much support. */
export function NeedPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Title order={3}>{t('housing.tab.need')}</Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <ChoiceField
          label={t('housing.field.need')}
          values={housingNeeds}
          wordOf={(need) => t(`housing.need.${need}`)}
          value={values.need}
          onChange={(need) => change({ need })}
        />
        <AmountField
          unit="hours"
          label={t('housing.field.supportHours')}
          value={values.supportHours}
          onChange={(supportHours) => change({ supportHours })}
          error={problemText('supportHours')}
        />
        <ChoiceField
          label={t('housing.field.womenOnly')}
          values={answers}
          wordOf={(answer) => t(`housing.answer.${answer}`)}
          value={values.womenOnly}
          onChange={(womenOnly) => change({ womenOnly })}
        />
      </SimpleGrid>
      {lines.map((line) => (
        <TextInput
          key={line}
          label={t(`housing.field.${line}`)}
          description={t(`housing.hint.${line}`)}
          value={values[line]}
          onChange={(event) => change({ [line]: event.currentTarget.value })}
          error={problemText(line)}
        />
      ))}
      <PlanText
        label={t('housing.field.needNote')}
        value={values.needNote}
        onChange={(needNote) => change({ needNote })}
        error={problemText('needNote')}
      />
    </Stack>
  );
}

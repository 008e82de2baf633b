import { Alert, Stack, TagsInput, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { answers } from '../../../contract/housing-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import type { PanelProps } from './panel-props.ts';

/** Whether a place is safe: what must stay secret, where not to live, where the perpetrators are. */
export function RiskPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Title order={3}>{t('housing.tab.risk')}</Title>
      <Alert icon={<IconInfoCircle aria-hidden />}>
        <Text size="sm">{t('housing.noAddress')}</Text>
      </Alert>
      <ChoiceField
        label={t('housing.field.secretAddress')}
        values={answers}
        wordOf={(answer) => t(`housing.answer.${answer}`)}
        value={values.secretAddress}
        onChange={(secretAddress) => change({ secretAddress })}
      />
      <TagsInput
        label={t('housing.field.regionsToAvoid')}
        description={t('housing.hint.regionsToAvoid')}
        value={[...values.regionsToAvoid]}
        onChange={(regionsToAvoid) => change({ regionsToAvoid })}
        acceptValueOnBlur
        error={problemText('regionsToAvoid')}
      />
      <PlanText
        label={t('housing.field.perpetratorsWhere')}
        description={t('housing.hint.perpetratorsWhere')}
        value={values.perpetratorsWhere}
        onChange={(perpetratorsWhere) => change({ perpetratorsWhere })}
        error={problemText('perpetratorsWhere')}
      />
      <PlanText
        label={t('housing.field.riskNote')}
        value={values.riskNote}
        onChange={(riskNote) => change({ riskNote })}
        error={problemText('riskNote')}
      />
    </Stack>
  );
}

import { SimpleGrid, Stack, Title } from '@mantine/core';
import { housingSituations } from '../../../contract/client-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import type { PanelProps } from './panel-props.ts';

/** How someone lives now, and how it was. */
export function SituationPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Title order={3}>{t('housing.tab.situation')}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChoiceField
          label={t('housing.field.situation')}
          values={housingSituations}
          wordOf={(situation) => t(`clients.housing.${situation}`)}
          value={values.situation}
          onChange={(situation) => change({ situation })}
        />
        <DateField
          label={t('housing.field.situationSince')}
          value={values.situationSince}
          onChange={(situationSince) => change({ situationSince })}
        />
      </SimpleGrid>
      <PlanText
        label={t('housing.field.situationNote')}
        description={t('housing.noAddress')}
        value={values.situationNote}
        onChange={(situationNote) => change({ situationNote })}
        error={problemText('situationNote')}
      />
      <PlanText
        label={t('housing.field.history')}
        minRows={4}
        value={values.history}
        onChange={(history) => change({ history })}
        error={problemText('history')}
      />
    </Stack>
  );
}

import { SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { exitDestinations } from '../../../contract/housing-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import type { PanelProps } from './panel-props.ts';

/** What was agreed and signed, who visits and how often, and when to look back. */
export function AgreementsPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Title order={3}>{t('housing.tab.agreements')}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('housing.field.keyWorker')}
          value={values.keyWorker}
          onChange={(event) => change({ keyWorker: event.currentTarget.value })}
          error={problemText('keyWorker')}
        />
        <TextInput
          label={t('housing.field.visitFrequency')}
          placeholder={t('housing.hint.visitFrequency')}
          value={values.visitFrequency}
          onChange={(event) => change({ visitFrequency: event.currentTarget.value })}
          error={problemText('visitFrequency')}
        />
        <DateField
          label={t('housing.field.agreementSignedOn')}
          value={values.agreementSignedOn}
          onChange={(agreementSignedOn) => change({ agreementSignedOn })}
        />
        <DateField
          label={t('housing.field.houseRulesSignedOn')}
          value={values.houseRulesSignedOn}
          onChange={(houseRulesSignedOn) => change({ houseRulesSignedOn })}
        />
      </SimpleGrid>
      <PlanText
        label={t('housing.field.agreements')}
        minRows={4}
        value={values.agreements}
        onChange={(agreements) => change({ agreements })}
        error={problemText('agreements')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('housing.field.reviewOn')}
          value={values.reviewOn}
          onChange={(reviewOn) => change({ reviewOn })}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** Where someone goes after this. */
export function ExitPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Title order={3}>{t('housing.tab.exit')}</Title>
      <ChoiceField
        label={t('housing.field.exitDestination')}
        values={exitDestinations}
        wordOf={(exit) => t(`housing.exit.${exit}`)}
        value={values.exitDestination}
        onChange={(exitDestination) => change({ exitDestination })}
      />
      <PlanText
        label={t('housing.field.exitNote')}
        minRows={3}
        value={values.exitNote}
        onChange={(exitNote) => change({ exitNote })}
        error={problemText('exitNote')}
      />
    </Stack>
  );
}

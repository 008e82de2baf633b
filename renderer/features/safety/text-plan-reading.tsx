import { Stack, Text, Title } from '@mantine/core';
import type { PlanTextName, TextPlan } from '../../../contract/safety-plans.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { StoredText } from '../../ui/stored-text.tsx';
import { type PlanSection, textOf } from './plan-spec.ts';

interface ReadingProps<Name extends PlanTextName> {
  readonly sections: readonly PlanSection<Name>[];
  readonly fields: TextPlan<Name>;
}

/** What a plan says, to read and not to change. */
export function TextPlanReading<Name extends PlanTextName>(props: ReadingProps<Name>) {
  const { sections, fields } = props;
  const { t } = useTranslation();
  const used = sections
    .map(({ name, texts }) => ({
      name,
      texts: texts.filter((text) => textOf(fields, text.name).trim() !== ''),
    }))
    .filter(({ texts }) => texts.length > 0);
  if (used.length === 0) return <Text c="dimmed">{t('plans.versions.empty')}</Text>;
  return (
    <Stack gap="lg">
      {used.map(({ name, texts }) => (
        <Stack key={name} gap="xs" component="section">
          <Title order={3}>{t(`safety.section.${name}`)}</Title>
          {texts.map((text) => (
            <div key={text.name}>
              <Text size="sm" c="dimmed">
                {t(`safety.field.${text.label}`)}
              </Text>
              <StoredText text={textOf(fields, text.name)} />
            </div>
          ))}
        </Stack>
      ))}
      {fields.reviewOn ? (
        <Text size="sm">
          {t('safety.field.reviewOn')} {formatDate(fields.reviewOn)}
        </Text>
      ) : null}
    </Stack>
  );
}

import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { referralSources } from '../../../contract/client-terms.ts';
import type { EpisodeForm } from '../../../contract/course-problems.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';

interface EpisodeInputsProps {
  readonly values: EpisodeForm;
  readonly change: (patch: Partial<EpisodeForm>) => void;
  readonly errorOf: (field: keyof EpisodeForm) => string | undefined;
}

/** How an episode began. */
export function EpisodeInputs({ values, change, errorOf }: EpisodeInputsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('course.field.startOn')}
          value={values.startOn}
          onChange={(startOn) => change({ startOn })}
          error={errorOf('startOn')}
          required
        />
        <Checkbox
          mt={{ base: 0, sm: 32 }}
          label={t('course.field.approximate')}
          checked={values.approximate}
          onChange={(event) => change({ approximate: event.currentTarget.checked })}
        />
        <ChoiceField
          label={t('course.field.source')}
          values={referralSources}
          wordOf={(source) => t(`clients.source.${source}`)}
          value={values.source}
          onChange={(source) => change({ source })}
        />
        <TextInput
          label={t('course.field.sourceNote')}
          value={values.sourceNote}
          onChange={(event) => change({ sourceNote: event.currentTarget.value })}
          error={errorOf('sourceNote')}
        />
      </SimpleGrid>
      <PlanText
        label={t('course.field.aim')}
        description={t('course.aimHint')}
        value={values.aim}
        onChange={(aim) => change({ aim })}
        error={errorOf('aim')}
      />
    </>
  );
}

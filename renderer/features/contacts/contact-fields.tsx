import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import {
  type ContactForm,
  countableMinutesScale,
  proposedMinutes,
} from '../../../contract/contacts.ts';
import { lifeAreas } from '../../../contract/life-areas.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { Problems } from '../notes/index.ts';
import { areaChoices } from './contact-words.ts';

export interface PartProps {
  readonly form: ContactForm;
  readonly onChange: (change: Partial<ContactForm>) => void;
  readonly errorOf: Problems<keyof ContactForm>['errorOf'];
}

/** Where it was, with whom, and what it was about. */
export function SettingFields({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <TextInput
        label={t('contacts.field.place')}
        value={form.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
        error={errorOf('place')}
      />
      <TextInput
        label={t('contacts.field.present')}
        placeholder={t('contacts.presentHint')}
        value={form.present}
        onChange={(event) => onChange({ present: event.currentTarget.value })}
        error={errorOf('present')}
      />
      <Select
        label={t('contacts.field.area')}
        placeholder={t('common.optional')}
        data={areaChoices(t)}
        value={form.area}
        onChange={(value) => onChange({ area: lifeAreas.find((area) => area === value) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
    </SimpleGrid>
  );
}

/** The minutes follow start and end until someone sets them; emptied, they follow again. */
export function MinutesField({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  const proposed = proposedMinutes(form);
  return (
    <NumberInput
      label={t('contacts.field.countableMinutes')}
      description={
        proposed === null
          ? t('contacts.minutesHint')
          : t('contacts.minutesProposed', { count: proposed })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={proposed === null ? '' : String(proposed)}
      value={form.countableMinutes ?? ''}
      onChange={(value) => onChange({ countableMinutes: value === '' ? null : Number(value) })}
      error={errorOf('countableMinutes')}
      {...countableMinutesScale}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      step={5}
    />
  );
}

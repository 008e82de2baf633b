import {
  Autocomplete,
  Checkbox,
  Chip,
  Group,
  Input,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { TreatmentTarget } from '../../../contract/treatment-plan.ts';
import {
  type Emdr,
  emdrPhases,
  setsScale,
  stimulations,
  sudScale,
  vocScale,
} from '../../../contract/treatment-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FormPart, type Problems } from '../notes/index.ts';

interface EmdrFieldsProps {
  readonly emdr: Emdr;
  /** The plan's target list to choose from. */
  readonly targets: readonly TreatmentTarget[];
  readonly onChange: (change: Partial<Emdr>) => void;
  readonly errorOf: Problems<`emdr.${keyof Emdr}`>['errorOf'];
}

/** What EMDR did in a session, in the order in which it goes. */
export function EmdrFields(props: EmdrFieldsProps) {
  const { t } = useTranslation();
  return (
    <FormPart title={t('treatment.emdr.title')}>
      <Stack gap="md">
        <PhaseChips {...props} />
        <TargetFields {...props} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <LineField {...props} field="negativeCognition" />
          <LineField {...props} field="positiveCognition" />
          <LineField {...props} field="emotion" />
          <LineField {...props} field="bodyLocation" />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <RatingField {...props} field="vocBefore" scale={vocScale} />
          <RatingField {...props} field="sudBefore" scale={sudScale} />
          <StimulationField {...props} />
          <RatingField {...props} field="vocAfter" scale={vocScale} />
          <RatingField {...props} field="sudAfter" scale={sudScale} />
          <RatingField {...props} field="sets" scale={setsScale} />
        </SimpleGrid>
        <Checkbox
          label={t('treatment.emdr.field.complete')}
          checked={props.emdr.complete}
          onChange={(event) => props.onChange({ complete: event.currentTarget.checked })}
        />
        <TextField {...props} field="bodyScan" />
        <TextField {...props} field="closure" />
        <TextField {...props} field="reevaluation" />
      </Stack>
    </FormPart>
  );
}

function PhaseChips({ emdr, onChange }: EmdrFieldsProps) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper
      role="group"
      aria-label={t('treatment.emdr.phases')}
      label={t('treatment.emdr.phases')}
      labelElement="div"
    >
      <Chip.Group
        multiple
        value={emdr.phases.map(String)}
        onChange={(chosen) =>
          onChange({ phases: emdrPhases.filter((phase) => chosen.includes(String(phase))) })
        }
      >
        <Group gap="xs" my={6}>
          {emdrPhases.map((phase) => (
            <Chip key={phase} value={String(phase)} variant="light" size="sm">
              {t(`treatment.emdr.phase.${phase}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

function TargetFields(props: EmdrFieldsProps) {
  const { t } = useTranslation();
  const { emdr, targets, onChange, errorOf } = props;
  const titles = [...new Set(targets.map(({ title }) => title))];
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Autocomplete
        label={t('treatment.emdr.field.target')}
        placeholder={t('treatment.emdr.targetHint')}
        data={titles}
        value={emdr.target}
        onChange={(target) => {
          const listed = targets.find(({ title }) => title.trim() === target.trim());
          onChange({ target, targetId: listed?.id ?? null });
        }}
        error={errorOf('emdr.target')}
      />
      <LineField {...props} field="image" />
    </SimpleGrid>
  );
}

type LineName = 'image' | 'negativeCognition' | 'positiveCognition' | 'emotion' | 'bodyLocation';

function LineField({ emdr, onChange, errorOf, field }: EmdrFieldsProps & { field: LineName }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t(`treatment.emdr.field.${field}`)}
      value={emdr[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      error={errorOf(`emdr.${field}`)}
    />
  );
}

type TextName = 'bodyScan' | 'closure' | 'reevaluation';

function TextField({ emdr, onChange, errorOf, field }: EmdrFieldsProps & { field: TextName }) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t(`treatment.emdr.field.${field}`)}
      value={emdr[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      error={errorOf(`emdr.${field}`)}
      rows={1}
      spellCheck={false}
    />
  );
}

interface RatingFieldProps extends EmdrFieldsProps {
  readonly field: 'vocBefore' | 'vocAfter' | 'sudBefore' | 'sudAfter' | 'sets';
  readonly scale: { readonly min: number; readonly max: number };
}

/** A number on a scale; what lies outside stays as typed, with its problem said. */
function RatingField({ emdr, onChange, errorOf, field, scale }: RatingFieldProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t(`treatment.emdr.field.${field}`)}
      {...(field === 'sets' ? {} : { placeholder: t('treatment.emdr.outOf', { ...scale }) })}
      value={emdr[field] ?? ''}
      onChange={(value) => onChange({ [field]: value === '' ? null : Number(value) })}
      error={errorOf(`emdr.${field}`)}
      {...scale}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
    />
  );
}

function StimulationField({ emdr, onChange }: EmdrFieldsProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('treatment.emdr.field.stimulation')}
      data={stimulations.map((stimulation) => ({
        value: stimulation,
        label: t(`treatment.emdr.stimulation.${stimulation}`),
      }))}
      value={emdr.stimulation}
      onChange={(value) =>
        onChange({ stimulation: stimulations.find((each) => each === value) ?? null })
      }
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
    />
  );
}

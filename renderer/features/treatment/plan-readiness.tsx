import { Alert, Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import {
  asksReadiness,
  isReady,
  readinessItems,
  type TreatmentPlanFields,
} from '../../../contract/treatment-plan.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { FormPart } from '../notes/index.ts';
import type { PlanPartProps } from './plan-parts.ts';

type Readiness = TreatmentPlanFields['readiness'];

/** What is looked at together before processing begins, by whom and when. */
export function ReadinessCheck({ form, onChange, errorOf }: PlanPartProps) {
  const { t } = useTranslation();
  const { readiness } = form;
  const change = (patch: Partial<Readiness>) => onChange({ readiness: { ...readiness, ...patch } });
  const asked = asksReadiness(form) && (!readiness.checkedOn || readiness.checkedBy.trim() === '');
  return (
    <FormPart title={t('treatment.plan.readiness')}>
      <Stack gap="md">
        {asked ? (
          <Alert icon={<IconInfoCircle aria-hidden />}>{t('treatment.plan.readinessAsked')}</Alert>
        ) : (
          <Text size="sm" c="dimmed">
            {t('treatment.plan.readinessHint')}
          </Text>
        )}
        <Checkbox.Group
          aria-label={t('treatment.plan.readiness')}
          value={readiness.met}
          onChange={(chosen) =>
            change({ met: readinessItems.filter((item) => chosen.includes(item)) })
          }
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {readinessItems.map((item) => (
              <Checkbox key={item} value={item} label={t(`treatment.plan.readinessItem.${item}`)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <CheckedBy readiness={readiness} onChange={change} errorOf={errorOf} />
        {asksReadiness(form) && !isReady(readiness) ? (
          <TextInput
            label={t('treatment.plan.reason')}
            description={t('treatment.plan.reasonHint')}
            value={readiness.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            error={errorOf('reason')}
          />
        ) : null}
      </Stack>
    </FormPart>
  );
}

function CheckedBy(props: {
  readonly readiness: Readiness;
  readonly onChange: (change: Partial<Readiness>) => void;
  readonly errorOf: PlanPartProps['errorOf'];
}) {
  const { t } = useTranslation();
  const { member } = useVault();
  const { readiness, onChange, errorOf } = props;
  return (
    <Group align="flex-start" gap="sm">
      <TextInput
        label={t('treatment.plan.checkedBy')}
        value={readiness.checkedBy}
        onChange={(event) => onChange({ checkedBy: event.currentTarget.value })}
        error={errorOf('checkedBy')}
      />
      <DateField
        label={t('treatment.plan.checkedOn')}
        value={readiness.checkedOn}
        onChange={(checkedOn) => onChange({ checkedOn })}
        error={errorOf('checkedOn')}
      />
      <Button
        variant="default"
        mt="1.6rem"
        onClick={() => onChange({ checkedBy: member.name, checkedOn: localToday() })}
      >
        {t('treatment.plan.meToday')}
      </Button>
    </Group>
  );
}

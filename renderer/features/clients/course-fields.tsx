import { Alert, Box, SimpleGrid, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { phases, riskLevels } from '../../../contract/client-terms.ts';
import type { ClientFields } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { usePhaseName } from './course-badges.tsx';
import { useVocabulary } from './identity-fields.tsx';
import {
  beside,
  Choice,
  DayInput,
  LineInput,
  ListChoice,
  OfferedInput,
  ParagraphInput,
  type PersonFormHandle,
  YesInput,
} from './person-controls.tsx';
import { withPhase, withRisk } from './person-form.ts';

interface CourseFieldsProps {
  readonly form: PersonFormHandle;
  /** The record when editing began: what differs from it is a change that wants its date and reason. */
  readonly opened: ClientFields;
}

/** Where someone is in the course, who guides them, and how much risk there is. */
export function CourseFields({ form, opened }: CourseFieldsProps) {
  const { t } = useTranslation();
  const { counsellors } = useVocabulary();
  return (
    <Stack gap="lg">
      <PhaseFields form={form} opened={opened} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <OfferedInput form={form} field="counsellor" offered={counsellors} />
        <Box pt={beside}>
          <YesInput
            label={t('clients.person.field.dormant')}
            checked={form.values.dormant}
            onChange={(dormant) => form.change({ dormant })}
          />
        </Box>
      </SimpleGrid>
      <RiskFields form={form} opened={opened} />
    </Stack>
  );
}

function PhaseFields({ form, opened }: CourseFieldsProps) {
  const { t } = useTranslation();
  const phaseName = usePhaseName();
  const { phase } = form.values;
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ListChoice
          label={t('clients.person.field.phase')}
          values={['unknown', ...phases]}
          value={phase ?? 'unknown'}
          onChange={(chosen) =>
            form.change(withPhase(opened, chosen === 'unknown' ? null : chosen, localToday()))
          }
          show={(value) => t(`clients.phase.${value}`)}
        />
        <DayInput form={form} field="phaseOn" />
      </SimpleGrid>
      {phase === opened.phase ? null : (
        <Changed
          text={t('clients.person.phaseChanged', {
            before: phaseName(opened.phase),
            after: phaseName(phase),
          })}
        />
      )}
      <LineInput form={form} field="phaseReason" />
    </Stack>
  );
}

function RiskFields({ form, opened }: CourseFieldsProps) {
  const { t } = useTranslation();
  const { risk } = form.values;
  const changed = risk !== opened.risk;
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice
          label={t('clients.person.field.risk')}
          values={riskLevels}
          value={risk}
          onChange={(chosen) => form.change(withRisk(opened, chosen, localToday()))}
          show={(value) => t(`clients.risk.${value}`)}
        />
        <DayInput form={form} field="riskOn" required={changed && risk !== 'unknown'} />
      </SimpleGrid>
      {changed ? (
        <Changed
          text={t('clients.person.riskChanged', {
            before: t(`clients.risk.${opened.risk}`),
            after: t(`clients.risk.${risk}`),
          })}
        />
      ) : null}
      <ParagraphInput form={form} field="riskReason" required={changed && risk !== 'unknown'} />
    </Stack>
  );
}

/** Says that saving will mark a turn in the course. */
function Changed({ text }: { readonly text: string }) {
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} p="sm" role="status">
      {text}
    </Alert>
  );
}

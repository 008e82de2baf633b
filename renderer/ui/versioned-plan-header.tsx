import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconHistoryToggle, IconPrinter, IconSignature } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { VersionedPlan, VersionedPlanKind } from '../../contract/versioned-plan.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { formatInstant } from './format.ts';
import { HistoryButton } from './history-button.tsx';
import type { HistoryProps } from './history-list.tsx';
import { usePlanVersionWords } from './use-plan-version-words.ts';
import { visibleBidi } from './visible-bidi.ts';

interface VersionedPlanHeaderProps {
  readonly title: string;
  readonly kind: VersionedPlanKind;
  readonly clientId: string;
  /** Null while there is no plan. */
  readonly plan: VersionedPlan<unknown> | null;
  readonly words: Pick<HistoryProps, 'labelOf' | 'show'>;
  readonly onAgree: () => void;
  readonly onLookBack: () => void;
  readonly onPrint: () => void;
  /** What else is to be said of it. */
  readonly children?: ReactNode;
}

/** Which version of a plan this is, who saved it, and what can be done with it. */
export function VersionedPlanHeader(props: VersionedPlanHeaderProps) {
  const { title, kind, clientId, plan, words } = props;
  const { t } = useTranslation();
  const { versionLine, agreementLine } = usePlanVersionWords(plan);
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <Stack gap={2} flex={1} miw={280}>
        <Title order={2}>{title}</Title>
        <Text size="sm" fw={600}>
          {versionLine}
        </Text>
        <Text size="sm">{agreementLine}</Text>
        <Text size="sm" c="dimmed">
          {plan
            ? t('plans.savedBy', {
                name: visibleBidi(plan.savedBy),
                time: formatInstant(plan.updatedAt),
              })
            : t('plans.notYet')}
        </Text>
        {props.children}
      </Stack>
      <Group gap="sm">
        {plan ? (
          <>
            <HistoryButton
              compartment="casework"
              objectKind={kind}
              objectId={plan.id}
              clientId={clientId}
              {...words}
            />
            <Button
              variant="default"
              leftSection={<IconHistoryToggle size={16} aria-hidden />}
              onClick={props.onLookBack}
            >
              {t('plans.versions.button')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={props.onPrint}
            >
              {t('common.print')}
            </Button>
          </>
        ) : null}
        <Button leftSection={<IconSignature size={16} aria-hidden />} onClick={props.onAgree}>
          {t('plans.agree.button')}
        </Button>
      </Group>
    </Group>
  );
}

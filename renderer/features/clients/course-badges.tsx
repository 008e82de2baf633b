import { Badge, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconHelp,
  IconMoon,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { Phase, RiskLevel } from '../../../contract/client-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import classes from './course-badges.module.css';

/** A phase in words; 'not known yet' when nobody said. */
export function usePhaseName(): (phase: Phase | null) => string {
  const { t } = useTranslation();
  return (phase) => t(`clients.phase.${phase ?? 'unknown'}`);
}

export function PhaseBadge({ phase }: { readonly phase: Phase | null }) {
  const { t } = useTranslation();
  return (
    <Badge
      variant={phase === null ? 'outline' : 'light'}
      color={badgeColor(phase)}
      tt="none"
      size="lg"
    >
      {phase === null ? t('clients.phaseUnknown') : t(`clients.phase.${phase}`)}
    </Badge>
  );
}

const badgeColor = (phase: Phase | null) =>
  phase === null || phase === 'closed' ? 'gray' : 'teal';

/** Says that there is no contact now; nothing when there is. */
export function DormantBadge({ dormant }: { readonly dormant: boolean }) {
  const { t } = useTranslation();
  if (!dormant) return null;
  return (
    <Tooltip label={t('clients.dormantHint')}>
      <Badge
        variant="light"
        color="indigo"
        tt="none"
        size="lg"
        leftSection={<IconMoon size={14} aria-hidden />}
      >
        {t('clients.dormant')}
      </Badge>
    </Tooltip>
  );
}

const riskIcons = {
  high: IconAlertTriangleFilled,
  medium: IconAlertTriangle,
  low: IconShieldCheck,
  unknown: IconHelp,
} as const;
/** Colour only where there is risk. */
const riskColors = { high: 'red.9', medium: 'orange', low: 'gray', unknown: 'gray' } as const;

/** The risk level with icon and words, for the head of a file. */
export function RiskBadge({ risk }: { readonly risk: RiskLevel }) {
  const { t } = useTranslation();
  const Icon = riskIcons[risk];
  return (
    <Badge
      variant={risk === 'high' ? 'filled' : 'light'}
      color={riskColors[risk]}
      tt="none"
      size="lg"
      leftSection={<Icon size={14} aria-hidden />}
    >
      {t(`clients.riskLabel.${risk}`)}
    </Badge>
  );
}

/** The risk level in a table: icon and word, quiet unless there is risk. */
export function RiskMark({ risk }: { readonly risk: RiskLevel }) {
  const { t } = useTranslation();
  const Icon = riskIcons[risk];
  return (
    <span className={`${classes.riskMark} ${classes[risk] ?? ''}`}>
      <Icon size={16} aria-hidden />
      {t(`clients.risk.${risk}`)}
    </span>
  );
}

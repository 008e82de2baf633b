import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lockReasons } from '../../../contract/wire.ts';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatMoment } from '../../ui/format.ts';

interface LockedNoticeProps {
  readonly ended: { readonly keptAt: string | null } | null;
}

/** Why the vault is locked, when it was open before. */
export function LockedNotice({ ended }: LockedNoticeProps) {
  const { draftsKept } = useHost();
  const text = useReason(ended);
  if (text === null) return null;
  return (
    <Alert
      role="status"
      variant="light"
      color={ended || !draftsKept ? 'orange' : 'teal'}
      icon={<IconInfoCircle aria-hidden />}
      mb="xl"
    >
      {text}
    </Alert>
  );
}

function useReason(ended: LockedNoticeProps['ended']): string | null {
  const { t } = useTranslation();
  const { lockedBecause, autoLockMinutes, draftsKept } = useHost();
  if (ended) {
    return ended.keptAt
      ? t('app.lockedBecause.endedSaved', { time: formatMoment(ended.keptAt) })
      : t('app.lockedBecause.ended');
  }
  const reason = lockReasons.find((known) => known === lockedBecause);
  if (!reason) return null;
  // A page that stopped was not asked for its drafts; its sentence says what that means.
  if (reason === 'page-ended') return t('app.lockedBecause.page-ended');
  const why =
    reason === 'idle'
      ? t('app.lockedBecause.idleAfter', { count: autoLockMinutes })
      : t(`app.lockedBecause.${reason}`);
  return `${why} ${t(draftsKept ? 'app.draftsKept' : 'app.draftsNotKept')}`;
}

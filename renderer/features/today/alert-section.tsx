import { Button } from '@mantine/core';
import { IconCheck, IconListSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { JournalLine } from '../../../contract/journal.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatMoment } from '../../ui/format.ts';
import { notifyError } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useJournalAlerts, useLineWords } from '../journal/index.ts';
import { FileLine } from './file-line.tsx';
import classes from './today.module.css';
import { TodaySection } from './today-section.tsx';

interface AlertSectionProps {
  readonly nameOf: (clientId: string) => string | null;
}

/** What the journal has to tell since the member last looked. */
export function AlertSection({ nameOf }: AlertSectionProps) {
  const { t } = useTranslation();
  const { lines, isPending, error, retry } = useJournalAlerts();
  const newest = lines[0]?.at ?? null;
  const look = useMutation({
    mutationFn: (at: string) => luwte.journalLook.save({ at }),
    onError: notifyError,
  });
  return (
    <TodaySection
      title={t('today.alerts.title')}
      empty={t('today.alerts.empty')}
      isPending={isPending}
      error={error}
      onRetry={retry}
      lines={lines.map((line) => (
        <AlertLine key={`${line.compartment} ${line.sequence}`} line={line} nameOf={nameOf} />
      ))}
      action={
        newest === null ? null : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={look.isPending}
            onClick={() => look.mutate(newest)}
          >
            {t('today.alerts.seen')}
          </Button>
        )
      }
    />
  );
}

function AlertLine({ line, nameOf }: AlertSectionProps & { readonly line: JournalLine }) {
  const { t } = useTranslation();
  const words = useLineWords();
  const { clientId } = line;
  const icon = <IconListSearch size={18} aria-hidden />;
  const label = words.what(line);
  const by = t('today.alerts.by', { name: visibleBidi(line.memberName) });
  const when = formatMoment(line.at);
  if (clientId !== null) {
    return (
      <FileLine
        place={{ clientId, part: '/clients/$clientId/journal' }}
        icon={icon}
        label={label}
        who={[nameOf(clientId), by].filter(Boolean).join(' · ')}
        when={when}
      />
    );
  }
  return (
    <li>
      <Link to="/journal" className={classes.line}>
        <span className={classes.icon}>{icon}</span>
        <span className={classes.what}>
          <span className={classes.label}>{label}</span>
          <span className={classes.who}>{by}</span>
        </span>
        <span className={classes.when}>{when}</span>
      </Link>
    </li>
  );
}

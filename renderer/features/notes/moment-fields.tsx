import { Box, Button, Checkbox, Group, Input, Stack, Tooltip } from '@mantine/core';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { clockNow } from './clock-now.ts';
import { timesLasting } from './quick-times.ts';
import type { Problems } from './use-problems.ts';

interface Moment {
  readonly onDate: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly endsNextDay: boolean;
}

interface MomentFieldsProps {
  readonly moment: Moment;
  readonly onChange: (change: Partial<Moment>) => void;
  readonly errorOf: Problems<'onDate' | 'startTime' | 'endTime'>['errorOf'];
  /** Whether it may go past midnight. */
  readonly nights: boolean;
}

const usualDurations = [15, 30, 45, 60, 90] as const;

/** When it was: day, start and end, and the usual durations at a press. */
export function MomentFields({ moment, onChange, errorOf, nights }: MomentFieldsProps) {
  const { t } = useTranslation();
  const pastMidnight =
    moment.endsNextDay ||
    (moment.startTime !== null && moment.endTime !== null && moment.endTime < moment.startTime);
  return (
    <Stack gap="xs">
      <Group align="flex-start" gap="md">
        <Box w={180}>
          <DateField
            label={t('notes.onDate')}
            value={moment.onDate}
            onChange={(onDate) => onChange({ onDate })}
            error={errorOf('onDate')}
          />
        </Box>
        <Box w={110}>
          <TimeField
            label={t('notes.startTime')}
            value={moment.startTime}
            onChange={(startTime) => onChange({ startTime })}
            error={errorOf('startTime')}
          />
        </Box>
        <Box w={110}>
          <TimeField
            label={t('notes.endTime')}
            value={moment.endTime}
            onChange={(endTime) => onChange({ endTime })}
            error={errorOf('endTime')}
          />
        </Box>
        <Durations
          onPick={(minutes) => {
            const { endsNextDay, ...times } = timesLasting(minutes, moment, clockNow());
            onChange(nights ? { ...times, endsNextDay } : times);
          }}
        />
      </Group>
      {nights && pastMidnight ? (
        <Checkbox
          label={t('notes.endsNextDay')}
          checked={moment.endsNextDay}
          onChange={(event) => onChange({ endsNextDay: event.currentTarget.checked })}
        />
      ) : null}
    </Stack>
  );
}

/** The usual durations: each sets the end, or without a start lets it end now. */
function Durations({ onPick }: { readonly onPick: (minutes: number) => void }) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper
      role="group"
      aria-label={t('notes.duration')}
      label={t('notes.duration')}
      labelElement="div"
    >
      <Tooltip label={t('notes.durationHint')} position="bottom-start">
        <Group gap={6} h={36}>
          {usualDurations.map((minutes) => (
            <Button
              key={minutes}
              size="compact-sm"
              variant="default"
              onClick={() => onPick(minutes)}
            >
              {t('notes.shortMinutes', { count: minutes })}
            </Button>
          ))}
        </Group>
      </Tooltip>
    </Input.Wrapper>
  );
}

interface NextAppointmentProps {
  readonly next: { readonly nextOn: string | null; readonly nextTime: string | null };
  readonly onChange: (change: { nextOn?: string | null; nextTime?: string | null }) => void;
  readonly errorOf: Problems<'nextOn'>['errorOf'];
}

/** When you see each other again. */
export function NextAppointmentFields({ next, onChange, errorOf }: NextAppointmentProps) {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        label={t('notes.nextOn')}
        value={next.nextOn}
        onChange={(nextOn) => onChange({ nextOn })}
        error={errorOf('nextOn')}
      />
      <TimeField
        label={t('notes.nextTime')}
        value={next.nextTime}
        onChange={(nextTime) => onChange({ nextTime })}
      />
    </>
  );
}

import { ActionIcon, Button, Chip, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { type CourseLane, courseLanes } from '../../../contract/course-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { Later } from '../../ui/later.tsx';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PrintLink } from '../../ui/print-link.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { useWidth } from '../../ui/use-width.ts';
import classes from './picture.module.css';
import { type Mark, wholeSpan } from './picture-marks.ts';
import { moved, type Span, zoomed } from './picture-scale.ts';
import { PictureSvg } from './picture-svg.tsx';
import { useCourseMarks } from './use-course-marks.ts';
import { useCourseWords } from './use-course-words.ts';

/** The whole course on one axis of time, to look at from afar or from close by. */
export function CoursePicture({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const { marks, treats, isPending, error, retry } = useCourseMarks(clientId, t);
  const whole = wholeSpan(marks, localToday());
  return (
    <Stack component="section" aria-labelledby="picture-title" gap="sm">
      <Group justify="space-between">
        <Title order={2} id="picture-title">
          {t('course.picture.title')}
        </Title>
        {whole && !isPending ? (
          <PrintLink to="/clients/$clientId/course/print" clientId={clientId} />
        ) : null}
      </Group>
      {error ? <ErrorNotice error={error} onRetry={retry} /> : null}
      {isPending ? <Loading /> : null}
      {whole && !isPending ? (
        <Picture
          {...{ marks, whole }}
          lanes={courseLanes.filter((lane) => treats || lane !== 'treatment')}
        />
      ) : null}
      {whole || isPending ? null : (
        <Text size="sm" c="dimmed">
          {t('course.picture.nothing')}
        </Text>
      )}
    </Stack>
  );
}

interface PictureProps {
  readonly marks: readonly Mark[];
  readonly whole: Span;
  readonly lanes: readonly CourseLane[];
}

function Picture({ marks, whole, lanes }: PictureProps) {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span | null>(null);
  const [hidden, setHidden] = useState<readonly CourseLane[]>([]);
  const { ref, width } = useWidth();
  const shown = span ?? whole;
  const lanesShown = lanes.filter((lane) => !hidden.includes(lane));
  const moves = {
    closer: () => setSpan(zoomed(shown, whole, 0.6)),
    further: () => setSpan(zoomed(shown, whole, 1 / 0.6)),
    earlier: () => setSpan(moved(shown, whole, -0.25)),
    later: () => setSpan(moved(shown, whole, 0.25)),
    all: () => setSpan(null),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOfKey[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moves[move]();
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <LaneChips {...{ lanes, hidden }} onChange={setHidden} />
          <ZoomButtons moves={moves} />
        </Group>
        <section
          ref={ref}
          className={classes.frame}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes the keys that move it.
          tabIndex={0}
          aria-label={`${t('course.picture.title')}. ${t('course.picture.keys')}`}
          onKeyDown={onKeyDown}
          onWheel={(event) => {
            // Without a key held the wheel scrolls the page, as everywhere.
            if (event.ctrlKey || event.shiftKey) moves[event.deltaY < 0 ? 'closer' : 'further']();
          }}
        >
          {width === null ? null : (
            <PictureSvg
              {...{ marks, span: shown, today: localToday(), t, date: formatDate }}
              lanes={lanesShown}
              width={Math.max(560, width)}
            />
          )}
        </section>
        <Later>
          <MarkList marks={marks.filter(({ lane }) => lanesShown.includes(lane))} />
        </Later>
      </Stack>
    </Paper>
  );
}

type Move = 'closer' | 'further' | 'earlier' | 'later' | 'all';
const moveOfKey: Readonly<Record<string, Move>> = {
  ...{ '+': 'closer', '=': 'closer', '-': 'further' },
  ...{ ArrowLeft: 'earlier', ArrowRight: 'later', '0': 'all' },
};

function ZoomButtons({ moves }: { readonly moves: Readonly<Record<Move, () => void>> }) {
  const { t } = useTranslation();
  const icon = { size: 18, 'aria-hidden': true } as const;
  const buttons = [
    ['earlier', t('course.picture.earlier'), <IconChevronLeft key="i" {...icon} />],
    ['later', t('course.picture.later'), <IconChevronRight key="i" {...icon} />],
    ['further', t('course.picture.zoomOut'), <IconZoomOut key="i" {...icon} />],
    ['closer', t('course.picture.zoomIn'), <IconZoomIn key="i" {...icon} />],
  ] as const;
  return (
    <Group gap="xs">
      {buttons.map(([move, label, picture]) => (
        <ActionIcon key={move} variant="default" size="lg" aria-label={label} onClick={moves[move]}>
          {picture}
        </ActionIcon>
      ))}
      <Button variant="default" size="compact-md" onClick={moves.all}>
        {t('course.picture.fit')}
      </Button>
    </Group>
  );
}

interface LaneChipsProps {
  readonly lanes: readonly CourseLane[];
  readonly hidden: readonly CourseLane[];
  readonly onChange: (hidden: readonly CourseLane[]) => void;
}

function LaneChips({ lanes, hidden, onChange }: LaneChipsProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" role="group" aria-label={t('course.picture.lanes')}>
      {lanes.map((lane) => (
        <Chip
          key={lane}
          size="xs"
          variant="light"
          checked={!hidden.includes(lane)}
          onChange={(on) =>
            onChange(on ? hidden.filter((each) => each !== lane) : [...hidden, lane])
          }
        >
          {t(`course.picture.lane.${lane}`)}
        </Chip>
      ))}
    </Group>
  );
}

/** The same as the picture, to read. */
function MarkList({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useTranslation();
  const { until } = useCourseWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('course.picture.asList')}</summary>
      {open ? (
        <Table mt="xs" verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('course.picture.list.when')}</Table.Th>
              <Table.Th>{t('course.picture.list.lane')}</Table.Th>
              <Table.Th>{t('course.picture.list.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {marks.map((mark) => (
              <Table.Tr key={`${mark.lane} ${mark.id}`}>
                <Table.Td>
                  {mark.from === mark.until ? formatDate(mark.from) : until(mark.from, mark.until)}
                </Table.Td>
                <Table.Td>{t(`course.picture.lane.${mark.lane}`)}</Table.Td>
                <Table.Td>
                  <SafeText>{mark.label}</SafeText>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </details>
  );
}

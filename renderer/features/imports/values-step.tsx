import {
  Button,
  Paper,
  Radio,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ImportPreview } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatDate } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { StepHeading } from './step-heading.tsx';
import { readTwoWays } from './two-ways.ts';
import type { Importing } from './use-import.ts';
import type { usePreview } from './use-preview.ts';
import { ValueTables } from './value-tables.tsx';

interface ValuesStepProps {
  readonly importing: Importing;
  readonly preview: ReturnType<typeof usePreview>;
}

/** Third step: what dates and words of the file mean. */
export function ValuesStep({ importing, preview }: ValuesStepProps) {
  const { t } = useTranslation();
  const { goTo } = importing;
  return (
    <Stack>
      <StepHeading title={t('imports.values.title')} text={t('imports.values.intro')}>
        <Button variant="default" onClick={() => goTo('columns')}>
          {t('common.back')}
        </Button>
        <Button
          rightSection={<IconArrowRight size={18} aria-hidden />}
          disabled={!preview.data}
          onClick={() => goTo('preview')}
        >
          {t('common.next')}
        </Button>
      </StepHeading>
      {preview.isError ? <ErrorNotice error={preview.error} /> : null}
      {preview.data ? (
        <>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <DayMonth preview={preview.data} importing={importing} />
            <MissingCodes importing={importing} />
          </SimpleGrid>
          <ValueTables values={preview.data.values} importing={importing} />
        </>
      ) : null}
      {preview.isPending ? <Loading /> : null}
    </Stack>
  );
}

const orders = ['day-month', 'month-day'] as const;

function DayMonth({
  preview,
  importing,
}: {
  readonly preview: ImportPreview;
  readonly importing: Importing;
}) {
  const { t } = useTranslation();
  const { count, examples } = preview.ambiguousDates;
  const { dayMonth } = importing.state.choices;
  const [example = ''] = examples;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs" align="flex-start">
        <Title order={3}>{t('imports.values.dates.title')}</Title>
        <Text size="sm">
          {count > 0
            ? t('imports.values.dates.text', { count, example })
            : t('imports.values.dates.none')}
        </Text>
        {count > 0 ? (
          <>
            <SegmentedControl
              aria-label={t('imports.values.dates.title')}
              value={dayMonth}
              data={orders.map((value) => ({ value, label: t(`imports.values.dates.${value}`) }))}
              onChange={(value) => {
                const order = orders.find((one) => one === value);
                if (order) importing.choose({ dayMonth: order });
              }}
            />
            <Text size="sm" c="dimmed" role="status">
              {examples
                .map((one) => ({ one, date: readTwoWays(one, dayMonth) }))
                .filter(({ date }) => date !== null)
                .map(({ one, date }) =>
                  t('imports.values.dates.becomes', { example: one, date: formatDate(date ?? '') }),
                )
                .join(' · ')}
            </Text>
          </>
        ) : null}
      </Stack>
    </Paper>
  );
}

function MissingCodes({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md">
      <Radio.Group
        label={t('imports.values.codes.title')}
        value={importing.state.choices.missingCode}
        onChange={(value) =>
          importing.choose({ missingCode: value === 'leave' ? 'leave' : 'generate' })
        }
      >
        <Stack gap="xs" mt="xs">
          <Radio value="generate" label={t('imports.values.codes.generate')} />
          <Radio value="leave" label={t('imports.values.codes.leave')} />
        </Stack>
      </Radio.Group>
    </Paper>
  );
}

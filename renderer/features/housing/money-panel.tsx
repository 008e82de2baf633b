import {
  ActionIcon,
  Button,
  Group,
  Paper,
  SimpleGrid,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { monthlyBudget } from '../../../contract/housing-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import { withPart } from '../../ui/with-part.ts';
import { AmountField } from './amount-field.tsx';
import { type HousingForm, isBlankLine, newLine, type TypedLine } from './housing-form.ts';
import type { PanelProps } from './panel-props.ts';

const kinds = ['income', 'expense'] as const;

/** Income, rent and what else comes and goes in a month. */
export function MoneyPanel({ values, problemText, change }: PanelProps) {
  const { t } = useTranslation();
  const { budget } = values;
  const remove = async (line: TypedLine) => {
    if (isBlankLine(line) || line.label.trim() === '' || (await confirmRemoval(line.label))) {
      change({ budget: withPart(budget, line.id, null) });
    }
  };
  return (
    <Stack gap="lg">
      <Title order={3}>{t('housing.tab.money')}</Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t('housing.field.incomeSource')}
          value={values.incomeSource}
          onChange={(event) => change({ incomeSource: event.currentTarget.value })}
          error={problemText('incomeSource')}
        />
        <AmountField
          unit="euro"
          label={t('housing.field.income')}
          value={values.income}
          onChange={(income) => change({ income })}
          error={problemText('income')}
        />
        <AmountField
          unit="euro"
          label={t('housing.field.rent')}
          description={t('housing.hint.rent')}
          value={values.rent}
          onChange={(rent) => change({ rent })}
          error={problemText('rent')}
        />
      </SimpleGrid>
      <Stack gap="sm">
        <Title order={4}>{t('housing.field.budget')}</Title>
        {budget.map((line, index) => (
          <LineRow
            key={line.id}
            line={line}
            number={index + 1}
            problemText={problemText}
            onChange={(patch) => change({ budget: withPart(budget, line.id, patch) })}
            onRemove={() => void remove(line)}
          />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change({ budget: [...budget, newLine()] })}
          >
            {t('housing.addBudget')}
          </Button>
        </Group>
      </Stack>
      <MonthCard values={values} />
    </Stack>
  );
}

interface LineRowProps extends Pick<PanelProps, 'problemText'> {
  readonly line: TypedLine;
  readonly number: number;
  readonly onChange: (change: Partial<TypedLine>) => void;
  readonly onRemove: () => void;
}

function LineRow({ line, number, problemText, onChange, onRemove }: LineRowProps) {
  const { t } = useTranslation();
  return (
    <Group
      gap="sm"
      align="flex-end"
      wrap="nowrap"
      role="group"
      aria-label={t('housing.budgetLine', { number })}
    >
      <ChoiceField
        label={t('housing.budgetKindLabel')}
        values={kinds}
        wordOf={(kind) => t(`housing.budgetKind.${kind}`)}
        value={line.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <TextInput
        flex={1}
        label={t('housing.budgetLabel')}
        value={line.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
        error={problemText(`budget.${line.id}.label`)}
      />
      <AmountField
        unit="euro"
        label={t('housing.budgetMonthly')}
        value={line.monthly}
        onChange={(monthly) => onChange({ monthly })}
        error={problemText(`budget.${line.id}.monthly`)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('housing.removeBudget', { number })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** Whether the month fits: what comes in, what goes out, what is left. */
function MonthCard({ values }: { readonly values: HousingForm }) {
  const { t, i18n } = useTranslation();
  const euros = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
    style: 'currency',
    currency: 'EUR',
  });
  const budget = values.budget.map((line) => ({ ...line, monthly: line.monthly ?? 0 }));
  const month = monthlyBudget({ ...values, budget });
  const rows = month
    ? [
        [t('housing.month.incomes'), month.incomes],
        [t('housing.month.expenses'), month.expenses],
        [t(month.left < 0 ? 'housing.month.short' : 'housing.month.left'), Math.abs(month.left)],
      ]
    : [];
  return (
    <Paper withBorder p="md" maw={420} component="section" aria-labelledby="month-title">
      <Title order={4} id="month-title" mb="xs">
        {t('housing.month.title')}
      </Title>
      {month ? (
        <Table verticalSpacing={4} withRowBorders={false}>
          <Table.Tbody>
            {rows.map(([label, cents], index) => (
              <Table.Tr key={label} fw={index === 2 ? 600 : 400}>
                <Table.Th scope="row" fw="inherit">
                  {label}
                </Table.Th>
                <Table.Td ta="right">{euros.format(Number(cents) / 100)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <Text size="sm" c="dimmed">
          {t('housing.month.nothing')}
        </Text>
      )}
    </Paper>
  );
}

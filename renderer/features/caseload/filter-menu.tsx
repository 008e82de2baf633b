import { Badge, Button, Checkbox, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { FilterOption } from './caseload-filter.ts';

interface FilterMenuProps<Value extends string> {
  /** What is chosen by: 'Fase'. */
  readonly label: string;
  readonly options: readonly FilterOption<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
  /** How a value reads. */
  readonly show: (value: Value) => string;
}

/** A button that opens the values of one filter; several can be chosen. */
export function FilterMenu<Value extends string>(props: FilterMenuProps<Value>) {
  const { label, options, chosen, onChange, show } = props;
  const { t } = useTranslation();
  const count = chosen.length;
  const what = label.toLowerCase();
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={
            count > 0
              ? t('clients.list.filterByCount', { what, count })
              : t('clients.list.filterBy', { what })
          }
        >
          {label}
          {count > 0 ? (
            <Badge circle ml={8} size="sm" variant="filled">
              {count}
            </Badge>
          ) : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('clients.list.filterBy', { what })}>
        {options.length === 0 ? (
          <Text size="sm" c="dimmed" p="xs">
            {t('clients.list.none')}
          </Text>
        ) : (
          <ScrollArea.Autosize mah={360} type="auto">
            <Checkbox.Group
              value={[...chosen]}
              onChange={(values) =>
                onChange(
                  options.map(({ value }) => value).filter((value) => values.includes(value)),
                )
              }
            >
              <Stack gap={10} p="xs" miw={220}>
                {options.map(({ value, count: lines }) => (
                  <Group key={value} justify="space-between" wrap="nowrap" gap="lg">
                    <Checkbox value={value} label={visibleBidi(show(value))} />
                    <Text size="sm" c="dimmed" aria-hidden>
                      {lines}
                    </Text>
                  </Group>
                ))}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from '../i18n/use-translation.ts';
import { formatInstant } from './format.ts';
import { visibleBidi } from './visible-bidi.ts';

export interface ConflictField<F> {
  readonly key: keyof F & string;
  readonly label: string;
  /** How a value of this field reads; needed for codes and lists. */
  readonly show?: (value: unknown) => string;
}

interface ConflictDialogProps<F extends object> {
  readonly opened: boolean;
  readonly mine: F;
  /** The record as it is saved now. */
  readonly current: F;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly fields: readonly ConflictField<F>[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Shows both sides of a save that someone else was ahead of. Closing it changes nothing. */
export function ConflictDialog<F extends object>(props: ConflictDialogProps<F>) {
  const { t } = useTranslation();
  const { mine, current, fields } = props;
  const different = fields.filter(
    ({ key }) => JSON.stringify(mine[key]) !== JSON.stringify(current[key]),
  );
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('ui.conflict.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">
          {t('ui.conflict.intro', {
            name: visibleBidi(props.savedBy),
            time: formatInstant(props.savedAt),
          })}
        </Text>
        {different.length === 0 ? (
          <Text size="sm">{t('ui.conflict.same')}</Text>
        ) : (
          <BothSides mine={mine} current={current} fields={different} />
        )}
        <Group justify="flex-end">
          <Button variant="subtle" onClick={props.onClose}>
            {t('ui.conflict.later')}
          </Button>
          <Button variant="default" onClick={props.onTakeTheirs}>
            {t('ui.conflict.takeTheirs')}
          </Button>
          <Button onClick={props.onKeepMine}>{t('ui.conflict.keepMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function BothSides<F extends object>(
  props: Pick<ConflictDialogProps<F>, 'mine' | 'current' | 'fields'>,
) {
  const { t } = useTranslation();
  const read = (field: ConflictField<F>, side: F) => {
    const text = (field.show ?? showValue)(side[field.key]);
    return text === '' ? t('ui.conflict.empty') : visibleBidi(text);
  };
  return (
    <Table verticalSpacing="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="20%">{t('ui.conflict.field')}</Table.Th>
          <Table.Th>{t('ui.conflict.mine')}</Table.Th>
          <Table.Th>{t('ui.conflict.theirs')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.fields.map((field) => (
          <Table.Tr key={field.key} style={{ verticalAlign: 'top' }}>
            <Table.Th scope="row">{field.label}</Table.Th>
            <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{read(field, props.mine)}</Table.Td>
            <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{read(field, props.current)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** How a form value reads when its field has no words of its own. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value, null, 2);
}

import { Alert, Group, NativeSelect, Paper, Stack, Switch, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { importEncodings, importSeparators } from '../../../contract/import-terms.ts';
import type { ImportRead } from '../../../contract/imports.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { Rereading } from './use-import.ts';

const separatorNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' } as const;

interface FormatBarProps {
  readonly file: ImportRead;
  readonly onReread: (said: Rereading) => void;
}

/** How the file was read, and what the user can say about it. */
export function FormatBar({ file, onReread }: FormatBarProps) {
  const { t } = useTranslation();
  const { format, notes } = file;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.format.title')}>
      <Stack gap="sm">
        <Group align="flex-end" gap="lg">
          {format.kind === 'csv' ? (
            <TextFormat format={format} onReread={onReread} />
          ) : (
            <NativeSelect
              label={t('imports.format.sheet')}
              value={format.sheet ?? ''}
              data={format.sheets.map((name) => ({ value: name, label: visibleBidi(name) }))}
              onChange={({ currentTarget }) => onReread({ sheet: currentTarget.value })}
            />
          )}
          <Switch
            label={t('imports.format.headerRow')}
            checked={format.headerRow}
            onChange={({ currentTarget }) => onReread({ headerRow: currentTarget.checked })}
            pb={8}
          />
        </Group>
        {format.unsure.length > 0 ? (
          <Text size="sm" fw={600}>
            {t('imports.format.unsure')}
          </Text>
        ) : null}
        {notes.length > 0 ? (
          <Alert icon={<IconInfoCircle aria-hidden />} color="orange">
            {notes.map(({ code, count }) => (
              <Text key={code} size="sm">
                {t(`imports.note.${code}`, { count })}
              </Text>
            ))}
          </Alert>
        ) : null}
      </Stack>
    </Paper>
  );
}

function TextFormat({
  format,
  onReread,
}: { readonly format: ImportRead['format'] } & Pick<FormatBarProps, 'onReread'>) {
  const { t } = useTranslation();
  // What a file is read as already is offered too, even when it is rare.
  const encodings = importEncodings.filter(
    (encoding) => !encoding.startsWith('utf-16') || encoding === format.encoding,
  );
  return (
    <>
      <NativeSelect
        label={t('imports.format.encoding')}
        value={format.encoding ?? ''}
        data={encodings.map((value) => ({ value, label: t(`imports.format.encodings.${value}`) }))}
        onChange={({ currentTarget }) => {
          const encoding = encodings.find((one) => one === currentTarget.value);
          if (encoding) onReread({ encoding });
        }}
      />
      <NativeSelect
        label={t('imports.format.separator')}
        value={format.separator ?? ''}
        data={importSeparators.map((value) => ({
          value,
          label: t(`imports.format.separators.${separatorNames[value]}`),
        }))}
        onChange={({ currentTarget }) => {
          const separator = importSeparators.find((one) => one === currentTarget.value);
          if (separator) onReread({ separator });
        }}
      />
    </>
  );
}

import { Button, Code, Group, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatCount } from '../../ui/format.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

interface ExportedProps {
  readonly label: string;
  readonly rows: number;
  readonly fingerprint: string;
  readonly onClose: () => void;
}

/** Where the export went, and the fingerprint to write down. */
export function Exported({ label, rows, fingerprint, onClose }: ExportedProps) {
  const { t } = useTranslation();
  const groups = fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
  const copy = async () => {
    try {
      await luwte.host.copy({ text: groups });
      notifyDone(t('journal.export.copied'));
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <>
      <Text role="status" style={{ overflowWrap: 'anywhere' }}>
        {t('journal.export.done', {
          ...{ count: rows, shown: formatCount(rows), place: visibleBidi(label) },
        })}
      </Text>
      <div>
        <Text fw={600} mb={4} id="fingerprint-label">
          {t('journal.export.fingerprint')}
        </Text>
        <Code block fz="sm" aria-labelledby="fingerprint-label" style={{ whiteSpace: 'pre-wrap' }}>
          {groups}
        </Code>
      </div>
      <Text size="sm">{t('journal.export.fingerprintText')}</Text>
      <Text size="sm" c="dimmed">
        {t('journal.export.how')}
      </Text>
      <Group justify="flex-end">
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {t('journal.export.copy')}
        </Button>
        <Button onClick={onClose}>{t('common.done')}</Button>
      </Group>
    </>
  );
}

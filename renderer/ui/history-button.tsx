import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { HistoryList, type HistoryProps } from './history-list.tsx';

/** Opens who did what to a record, and what it was before. */
export function HistoryButton(props: HistoryProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={16} aria-hidden />} onClick={open}>
        {t('ui.history.button')}
      </Button>
      {/* There are many of these on a page; a drawer costs as much as a note, even closed. */}
      {opened ? (
        <Drawer
          opened
          onClose={close}
          position="right"
          size="lg"
          title={t('ui.history.title')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <HistoryList {...props} />
        </Drawer>
      ) : null}
    </>
  );
}

import { Button, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { useCodesSwitch } from '../ui/codes-only.ts';

/** Takes names off the screen and puts them back; while they are off, it says so. */
export function CodesButton() {
  const { t } = useTranslation();
  const { on, toggle } = useCodesSwitch();
  return (
    <Tooltip label={t('codes.hint')} multiline maw={300}>
      <Button
        size="xs"
        h={34}
        px={on ? 'sm' : 8}
        variant={on ? 'light' : 'default'}
        aria-label={t('codes.switch')}
        aria-pressed={on}
        onClick={toggle}
      >
        {on ? (
          <>
            <IconEyeOff size={17} stroke={1.7} aria-hidden />
            <span style={{ marginInlineStart: 6 }}>{t('codes.switch')}</span>
          </>
        ) : (
          <IconEye size={18} stroke={1.7} aria-hidden />
        )}
      </Button>
    </Tooltip>
  );
}

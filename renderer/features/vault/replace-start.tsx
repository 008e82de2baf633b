import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { recoveryForms } from '../../../contract/recovery-terms.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CodeInput } from './code-input.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { isWholeCode } from './recovery-code.ts';
import type { BegunRenewal, RecoveryState } from './recovery-state.ts';

interface ReplaceStartProps {
  readonly lacks: RecoveryState['lacks'];
  readonly onBegun: (begun: BegunRenewal) => void;
  readonly onCancel: () => void;
}

/** How the new code is to be kept, and the passphrase of who makes it. */
export function ReplaceStart({ lacks, onBegun, onCancel }: ReplaceStartProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<(typeof recoveryForms)[number]>('code');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const needsCode = lacks.length > 0;
  const begin = useMutation({
    mutationFn: () =>
      luwte.recovery.replace({ passphrase, form, presentCode: needsCode ? code : null }),
    onSuccess: onBegun,
  });
  const names = lacks.map((one) => t(`vault.settings.compartment.${one}`)).join(', ');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <Stack maw={520}>
        <Text>{t('recovery.replace.text')}</Text>
        <Radio.Group
          label={t('recovery.replace.form')}
          value={form}
          onChange={(chosen) => setForm(chosen === 'shares' ? 'shares' : 'code')}
        >
          <Stack gap="xs" mt="xs">
            {recoveryForms.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`recovery.replace.${one}`)}
                description={t(`recovery.replace.${one}Help`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {needsCode ? (
          <>
            <Alert icon={<IconInfoCircle aria-hidden />}>
              {t('recovery.replace.lacks', { names })}
            </Alert>
            <CodeInput
              label={t('recovery.replace.presentCode')}
              value={code}
              onChange={setCode}
              error={begin.error}
            />
          </>
        ) : null}
        <PassphraseInput
          label={t('recovery.replace.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
        {begin.error ? <ErrorNotice error={begin.error} /> : null}
        <Group>
          <Button
            type="submit"
            loading={begin.isPending}
            disabled={passphrase === '' || (needsCode && !isWholeCode(code))}
          >
            {t('recovery.replace.make')}
          </Button>
          <Button variant="default" disabled={begin.isPending} onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

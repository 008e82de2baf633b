import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { binding } from '../../../contract/binding.ts';
import type { OutputOf } from '../../../contract/procedure.ts';
import { queryOf } from '../../app/luwte.ts';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { BindingForm } from './binding-form.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Whether the passphrase works on this computer only, and the way to change that. */
export function BindingSection() {
  const { t } = useTranslation();
  const state = useQuery(queryOf('binding', 'state', {}));
  return (
    <SettingsSection title={t('binding.title')} text={t('binding.text')}>
      {state.isPending ? <Loading /> : null}
      {state.isError ? (
        <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />
      ) : null}
      {state.data ? <Standing {...state.data} /> : null}
    </SettingsSection>
  );
}

function Standing({ store, bound }: OutputOf<typeof binding.state>) {
  const { t } = useTranslation();
  const { kind } = useHost();
  const [opened, setOpened] = useState(false);
  if (bound === 'elsewhere') return <Text>{t('binding.elsewhere')}</Text>;
  if (bound === 'no' && store !== 'os') {
    return <Text>{t(`binding.unavailable.${kind === 'chromium' ? 'browser' : store}`)}</Text>;
  }
  const act = bound === 'no' ? 'bind' : 'unbind';
  return (
    <Stack align="flex-start">
      {bound === 'here' ? <Text>{t('binding.bound')}</Text> : null}
      {opened ? (
        <BindingForm act={act} onClose={() => setOpened(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t(`binding.${act}`)}
        </Button>
      )}
    </Stack>
  );
}

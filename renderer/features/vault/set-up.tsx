import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OpenVault } from '../../../contract/vault.ts';
import { luwte } from '../../app/luwte.ts';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyError } from '../../ui/notify.tsx';
import { PhraseStep } from './phrase-step.tsx';
import { StepLine } from './step-line.tsx';
import { TypedBackStep } from './typed-back-step.tsx';
import type { VaultWish } from './vault-wish.ts';
import { WhoStep } from './who-step.tsx';
import { WriteDownStep } from './write-down-step.tsx';

interface SetUpProps {
  readonly onOpened: (vault: OpenVault) => void;
  readonly onStop: () => void;
}

const steps = ['who', 'phrase', 'code', 'proof'] as const;

/** Makes a vault in four steps. It can be used only after the recovery code was typed back. */
export function SetUp({ onOpened, onStop }: SetUpProps) {
  const { t } = useTranslation();
  const { defaultFolder } = useHost();
  const [step, setStep] = useState<(typeof steps)[number]>('who');
  const [wish, setWish] = useState<VaultWish>({
    memberName: '',
    vaultName: '',
    folder: defaultFolder,
  });
  const [code, setCode] = useState('');
  const stop = async () => {
    const question = {
      title: t('vault.setUp.stopTitle'),
      text: t('vault.setUp.stopText'),
      confirmLabel: t('vault.setUp.stop'),
      danger: true,
    };
    if (code !== '' && !(await confirm(question))) return;
    try {
      if (code !== '') await luwte.vault.abandonSetup({});
      onStop();
    } catch (error) {
      notifyError(error);
    }
  };
  const place = steps.indexOf(step);
  return (
    <Stack gap="md">
      <div data-print-hidden>
        <Group justify="space-between" align="center" mb="md">
          <Text size="sm" c="dimmed">
            {t('vault.setUp.step', { step: place + 1, total: steps.length })}
          </Text>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void stop()}>
            {t('vault.setUp.stop')}
          </Button>
        </Group>
        <StepLine steps={steps.length} place={place} />
        <Title order={1} mt="xl">
          {t(`vault.setUp.${step}`)}
        </Title>
      </div>
      {step === 'who' ? (
        <WhoStep wish={wish} onChange={setWish} onNext={() => setStep('phrase')} />
      ) : null}
      {step === 'phrase' ? (
        <PhraseStep
          wish={wish}
          onBack={() => setStep('who')}
          onMade={(made) => {
            setCode(made);
            setStep('code');
          }}
        />
      ) : null}
      {step === 'code' ? (
        <WriteDownStep
          intro={t('vault.setUp.codeIntro')}
          sheet={{ ...wish, madeOn: localToday(), code, share: null }}
          onNext={() => setStep('proof')}
        />
      ) : null}
      {step === 'proof' ? (
        <TypedBackStep
          intro={t('vault.setUp.proofIntro')}
          field={t('vault.setUp.proofField')}
          right={t('vault.setUp.proofRight')}
          nextLabel={t('vault.setUp.finish')}
          code={code}
          onBack={() => setStep('code')}
          onProven={async (typed) => {
            onOpened((await luwte.vault.finishSetup({ recoveryCode: typed })).vault);
          }}
        />
      ) : null}
    </Stack>
  );
}

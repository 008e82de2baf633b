import { Button, Group, Stack, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import type { Sheet } from './recovery-sheet.tsx';
import type { BegunRenewal, RecoveryState, RenewalKind } from './recovery-state.ts';
import { ReplaceStart } from './replace-start.tsx';
import { SplitStart } from './split-start.tsx';
import { StepLine } from './step-line.tsx';
import { TypedBackStep } from './typed-back-step.tsx';
import { WriteDownStep } from './write-down-step.tsx';

interface RecoveryRenewalProps {
  readonly kind: RenewalKind;
  readonly lacks: RecoveryState['lacks'];
  readonly onClose: () => void;
}

/** Replaces or splits the recovery code: begin, write each sheet down, type each back. */
export function RecoveryRenewal({ kind, lacks, onClose }: RecoveryRenewalProps) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<BegunRenewal | null>(null);
  const close = () => {
    luwte.recovery.abandon({}).catch(notifyError);
    onClose();
  };
  return (
    <Stack gap="md" maw={720}>
      {begun === null ? (
        <>
          <Title order={3} data-print-hidden>
            {t(`recovery.${kind}.title`)}
          </Title>
          {kind === 'replace' ? (
            <ReplaceStart lacks={lacks} onBegun={setBegun} onCancel={onClose} />
          ) : (
            <SplitStart onBegun={setBegun} onCancel={onClose} />
          )}
        </>
      ) : (
        <Sheets kind={kind} begun={begun} onCancel={close} onDone={onClose} />
      )}
    </Stack>
  );
}

interface SheetsProps {
  readonly kind: RenewalKind;
  readonly begun: BegunRenewal;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** One sheet after another: shown, then typed back. What was begun counts after the last. */
function Sheets({ kind, begun, onCancel, onDone }: SheetsProps) {
  const { t } = useTranslation();
  const { sheets, set } = begun;
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [isShown, setIsShown] = useState(true);
  const place = typed.length;
  const isLast = place === sheets.length - 1;
  const prove = async (back: string) => {
    const all = [...typed, back];
    if (!isLast) {
      setTyped(all);
      setIsShown(true);
      return;
    }
    await luwte.recovery.finish({ typed: all });
    notifyDone(t(`recovery.${kind}.done`));
    onDone();
  };
  const sheet = useSheet(begun, place);
  const title = useRef<HTMLHeadingElement>(null);
  // Who doesn't see the screen hears which sheet this is; typing back begins in its field.
  useEffect(() => {
    if (isShown && place >= 0) title.current?.focus();
  }, [isShown, place]);
  const numbers = { number: place + 1, total: sheets.length, set };
  const step = isShown ? 'sheetStep' : 'proof';
  const part = set === null ? 'title' : 'shareTitle';
  const intro = t(`recovery.${step}.${set === null ? 'intro' : 'shareIntro'}`, numbers);
  return (
    <>
      <div data-print-hidden>
        <StepLine steps={sheets.length * 2} place={place * 2 + (isShown ? 0 : 1)} />
        <Group justify="space-between" mt="md">
          <Title order={3} ref={title} tabIndex={-1}>
            {t(`recovery.${step}.${part}`, numbers)}
          </Title>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </div>
      {isShown ? (
        <WriteDownStep key={place} intro={intro} sheet={sheet} onNext={() => setIsShown(false)} />
      ) : (
        <TypedBackStep
          key={place}
          intro={intro}
          field={set === null ? t('recovery.proof.field') : t('recovery.proof.shareField', numbers)}
          right={t('recovery.proof.right')}
          nextLabel={
            isLast
              ? t(kind === 'split' ? 'recovery.proof.finishSplit' : 'recovery.proof.finish')
              : t('recovery.proof.nextShare', { number: place + 2 })
          }
          code={sheet.code}
          onBack={() => setIsShown(true)}
          onProven={prove}
        />
      )}
    </>
  );
}

function useSheet({ sheets, set }: BegunRenewal, place: number): Sheet {
  const { name, member } = useVault();
  return {
    vaultName: name,
    memberName: member.name,
    madeOn: localToday(),
    code: sheets[place] ?? '',
    share: set === null ? null : { number: place + 1, total: sheets.length, set },
  };
}

import { ActionIcon, Text, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';

interface PassphraseInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  /** Words to choose from are shown from the beginning. */
  readonly shown?: boolean;
  readonly onShownChange?: (shown: boolean) => void;
  readonly autoFocus?: boolean;
  /** Smaller among the fields of a dialog. */
  readonly size?: 'sm' | 'md';
  readonly ref?: Ref<HTMLInputElement>;
}

/** A passphrase, hidden unless asked, with a word when Caps Lock is on. */
export function PassphraseInput(props: PassphraseInputProps) {
  const { t } = useTranslation();
  const { value, onChange, shown, onShownChange, autoFocus = false, size = 'md' } = props;
  const [ownShown, setOwnShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const visible = shown ?? ownShown;
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <TextInput
      label={props.label}
      error={props.error}
      {...(props.ref ? { ref: props.ref } : {})}
      autoFocus={autoFocus}
      // A dialog looks for this one.
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      required
      withAsterisk={false}
      type={visible ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="none"
      spellCheck={false}
      size={size}
      description={
        capsLock ? (
          <Text component="span" size="sm" fw={600} c="var(--mantine-color-text)" role="status">
            {t('vault.unlock.capsLock')}
          </Text>
        ) : (
          props.description
        )
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('vault.unlock.showPhrase')}
          aria-pressed={visible}
          onClick={() => (onShownChange ?? setOwnShown)(!visible)}
        >
          {visible ? <IconEyeOff size={20} aria-hidden /> : <IconEye size={20} aria-hidden />}
        </ActionIcon>
      }
    />
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { luwte } from '../../app/luwte.ts';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyError } from '../../ui/notify.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { isLongEnough } from './passphrase-rule.ts';
import { StrengthLine } from './strength-line.tsx';

interface NewPassphraseProps {
  readonly label: string;
  readonly names: readonly string[];
  /** Hears the passphrase once it is long enough and typed twice the same, otherwise null. */
  readonly onChange: (passphrase: string | null) => void;
  readonly autoFocus?: boolean;
}

/** A new passphrase: typed twice, judged while it is typed, or six random words. */
export function NewPassphrase({ label, names, onChange, autoFocus = false }: NewPassphraseProps) {
  const { t } = useTranslation();
  const { locale } = useHost();
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [shown, setShown] = useState(false);
  const [suggested, setSuggested] = useState(false);
  const tell = (first: string, second: string) =>
    onChange(first === second && isLongEnough(first) ? first : null);
  const suggest = useMutation({
    mutationFn: () => luwte.vault.suggestPassphrase({ locale }),
    onSuccess: (suggestion) => {
      setPassphrase(suggestion.passphrase);
      setSuggested(true);
      setShown(true);
      tell(suggestion.passphrase, repeat);
    },
    onError: notifyError,
  });
  const differs = repeat !== '' && !passphrase.startsWith(repeat) && repeat !== passphrase;
  return (
    <Stack gap="md">
      <Stack gap="xs">
        <PassphraseInput
          label={label}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            tell(typed, repeat);
          }}
          shown={shown}
          onShownChange={setShown}
          autoFocus={autoFocus}
        />
        <StrengthLine passphrase={passphrase} names={names} />
      </Stack>
      <Group gap="sm" align="center">
        <Button
          variant="default"
          leftSection={<IconDice5 size={18} aria-hidden />}
          loading={suggest.isPending}
          onClick={() => suggest.mutate()}
        >
          {t(suggested ? 'vault.setUp.suggestAgain' : 'vault.setUp.suggest')}
        </Button>
        <Text size="sm" c="dimmed" flex={1} miw={220}>
          {t('vault.setUp.suggestHelp')}
        </Text>
      </Group>
      <PassphraseInput
        label={t('vault.setUp.repeat')}
        value={repeat}
        onChange={(typed) => {
          setRepeat(typed);
          tell(passphrase, typed);
        }}
        error={differs ? t('vault.setUp.repeatWrong') : undefined}
      />
    </Stack>
  );
}

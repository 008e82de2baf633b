import { Textarea } from '@mantine/core';
import { LuwteError } from '../../../contract/errors.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import styles from './recovery-code.module.css';
import { codeGroups, inGroups, symbolsToGo } from './recovery-code.ts';

interface CodeInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the vault made of it; names the group that can't be right. */
  readonly error: unknown;
  /** Groups that are known to be wrong here. */
  readonly wrong?: readonly number[];
  /** How many groups there are: those of a whole code unless told. */
  readonly groups?: number;
  /** Of several shares, which one this is (from 1). */
  readonly share?: number;
  readonly autoFocus?: boolean;
}

/** A recovery code, or a share of one, as it is copied from paper: groups form by themselves. */
export function CodeInput(props: CodeInputProps) {
  const { t } = useTranslation();
  const { label, value, onChange, error, wrong = [], autoFocus = false } = props;
  const { groups = codeGroups, share = 0 } = props;
  const group = wrong[0] ?? groupOf(error, share);
  const toGo = symbolsToGo(value, groups);
  const help = toGo > 0 ? t('vault.setUp.proofMissing', { count: toGo }) : '';
  return (
    <Textarea
      label={label}
      description={`${t('vault.setUp.proofHelp')} ${help}`}
      value={value}
      onChange={(event) => onChange(regroup(value, event.currentTarget.value, groups))}
      error={group ? t('vault.setUp.proofGroup', { number: group }) : undefined}
      classNames={{ input: styles.typed ?? '' }}
      rows={3}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus } : {})}
    />
  );
}

/** Deleting is left alone, or a dash that comes back by itself could not be passed. */
const regroup = (before: string, typed: string, groups: number) =>
  typed.length < before.length ? typed.toUpperCase() : inGroups(typed, groups);

function groupOf(error: unknown, ownShare: number): number {
  if (!(error instanceof LuwteError)) return 0;
  const { group, share } = error.params;
  const isOwn =
    error.code === 'vault.wrong-recovery-code' ||
    (error.code === 'recovery.wrong-share' && share === ownShare);
  return isOwn && typeof group === 'number' ? group : 0;
}

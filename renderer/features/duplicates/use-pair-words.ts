import type { LikePair } from '../../../contract/duplicates.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useNaming } from '../../ui/naming.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

/** How the two of a pair are named: by code, and by code and name. */
export function usePairWords({ one, other }: Pick<LikePair, 'one' | 'other'>) {
  const { t } = useTranslation();
  const naming = useNaming();
  const name = (line: LikePair['one']) =>
    visibleBidi(
      naming.said(line) === '' ? `${line.code} ${t('clients.noName')}` : naming.withCode(line),
    );
  return {
    names: { one: name(one), other: name(other) },
    codes: { one: visibleBidi(one.code), other: visibleBidi(other.code) },
  };
}

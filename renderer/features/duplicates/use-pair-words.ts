import { useTranslation } from 'react-i18next';
import type { LikePair } from '../../../contract/duplicates.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

type Line = LikePair['one'];

/** How the two of a pair are named: by code, and by code and name. */
export function usePairWords({ one, other }: Pick<LikePair, 'one' | 'other'>) {
  const { t } = useTranslation();
  const name = ({ code, givenName, infix, familyName }: Line) => {
    const said = [givenName, infix, familyName].filter((part) => part.trim() !== '').join(' ');
    return visibleBidi(`${code} ${said || t('clients.noName')}`);
  };
  return {
    names: { one: name(one), other: name(other) },
    codes: { one: visibleBidi(one.code), other: visibleBidi(other.code) },
  };
}

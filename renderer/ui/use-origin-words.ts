import { useTranslation } from '../i18n/use-translation.ts';
import { formatInstant } from './format.ts';
import { visibleBidi } from './visible-bidi.ts';

/** As the vault process writes it of one client's file from a backup. */
const pattern = /^backup (?<at>\S+); generation \d+; (?<way>from|to) /;

/** As the vault process writes it of a file that was merged into another. */
const merged = /^from (?<code>.+?)(?:; version (?<number>\d+))?$/;

/** What an entry says of a restore or a merge, in people's words; null when it says nothing of one. */
export function useOriginWords(): (entry: {
  readonly action: string;
  readonly detail: string | null;
}) => string | null {
  const { t } = useTranslation();
  return ({ action, detail }) => {
    const { code, number } = (action === 'merge' && merged.exec(detail ?? '')?.groups) || {};
    if (code !== undefined) {
      return number === undefined
        ? t('merges.from', { code: visibleBidi(code) })
        : t('merges.fromVersion', { code: visibleBidi(code), number });
    }
    const { at, way } = (action === 'restore' && pattern.exec(detail ?? '')?.groups) || {};
    if (!at || Number.isNaN(Date.parse(at))) return null;
    return t(way === 'from' ? 'ui.history.restoredFrom' : 'ui.history.restoredBeside', {
      when: formatInstant(at),
    });
  };
}

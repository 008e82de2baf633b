import { useTranslation } from 'react-i18next';
import { formatInstant } from './format.ts';

/** As the vault process writes it of one client's file from a backup. */
const pattern = /^backup (?<at>\S+); generation \d+; (?<way>from|to) /;

/** What an entry says of a restore, in people's words; null when it says nothing of one. */
export function useOriginWords(): (entry: {
  readonly action: string;
  readonly detail: string | null;
}) => string | null {
  const { t } = useTranslation();
  return ({ action, detail }) => {
    const { at, way } = (action === 'restore' && pattern.exec(detail ?? '')?.groups) || {};
    if (!at || Number.isNaN(Date.parse(at))) return null;
    return t(way === 'from' ? 'ui.history.restoredFrom' : 'ui.history.restoredBeside', {
      when: formatInstant(at),
    });
  };
}

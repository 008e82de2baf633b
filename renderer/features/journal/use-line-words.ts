import type { JournalLine } from '../../../contract/journal.ts';
import { nl } from '../../i18n/nl/index.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { capitalised } from '../../ui/format.ts';

type Did = keyof typeof nl.journal.did;
type Purpose = keyof typeof nl.journal.purpose;

const isDid = (action: string): action is Did => Object.hasOwn(nl.journal.did, action);
const isPurpose = (purpose: string): purpose is Purpose =>
  Object.hasOwn(nl.journal.purpose, purpose);

/** How an entry reads: 'Begeleidingsplan afgedrukt', 'begeleiding'. */
export function useLineWords() {
  const { t } = useTranslation();
  return {
    /** What was done to what. */
    what({ action, objectKind, objectId }: JournalLine): string {
      const onlyThatItIs =
        action === 'read' && objectKind === 'secret-address' && objectId === null;
      const did = onlyThatItIs ? 'mention' : action;
      const words = isDid(did)
        ? t(`journal.did.${did}`)
        : `${t(`journal.object.${objectKind}`)} ${t(`ui.action.${action}`)}`;
      return capitalised(words);
    },
    /** What it was done for; a code that has no word as it is. */
    purpose(purpose: string | null): string {
      if (purpose === null) return t('journal.notKnown');
      return isPurpose(purpose) ? t(`journal.purpose.${purpose}`) : purpose;
    },
    basis(basis: JournalLine['basis']): string {
      return basis === null ? t('journal.notKnown') : t(`journal.basis.${basis}`);
    },
  };
}

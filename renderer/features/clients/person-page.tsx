import { useTranslation } from '../../i18n/use-translation.ts';
import { AskBeforeNames } from '../../ui/ask-before-names.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { PersonEditor } from './person-editor.tsx';
import { useClient } from './use-client.ts';

/** Everything known of a person, as a form. */
export function PersonPage() {
  const { t } = useTranslation();
  const client = useClient(useClientId());
  // The layout around this page tells of its loading and its failing.
  return client.data ? (
    <AskBeforeNames key={client.data.id} text={t('codes.person')}>
      <PersonEditor client={client.data} />
    </AskBeforeNames>
  ) : null;
}

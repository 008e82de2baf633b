import { useClientId } from '../../ui/use-client-id.ts';
import { PersonEditor } from './person-editor.tsx';
import { useClient } from './use-client.ts';

/** Everything known of a person, as a form. */
export function PersonPage() {
  const client = useClient(useClientId());
  // The layout around this page tells of its loading and its failing.
  return client.data ? <PersonEditor key={client.data.id} client={client.data} /> : null;
}

import { useTranslation } from '../../i18n/use-translation.ts';
import { useClientNames } from '../../ui/use-client-names.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { type AgendaItem, timeOf } from './agenda-item.ts';

/** How an item of the agenda reads: what, about whom and when. */
export function useItemWords() {
  const { t } = useTranslation();
  const { nameOf } = useClientNames();
  return (item: AgendaItem) => {
    const clientId = item.kind === 'agreed' ? item.record.clientId : item.record.fields.clientId;
    const { start, end } = timeOf(item);
    const times = item.kind === 'appointment' && end !== null ? `${start}–${end}` : (start ?? '');
    return {
      title:
        item.kind === 'agreed' ? t('agenda.agreed.short') : visibleBidi(item.record.fields.title),
      who: clientId === null ? '' : visibleBidi(nameOf(clientId) ?? ''),
      times,
    };
  };
}

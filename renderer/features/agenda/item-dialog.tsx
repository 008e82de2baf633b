import type { AgendaItem } from './agenda-item.ts';
import { AgreedDialog } from './agreed-dialog.tsx';
import { AppointmentDialog } from './appointment-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';

interface ItemDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** What stands in the agenda, opened. */
export function ItemDialog({ item, onClose }: ItemDialogProps) {
  if (item.kind === 'agreed') return <AgreedDialog item={item} onClose={onClose} />;
  if (item.kind === 'task') return <TaskDialog task={item.record} dueOn={null} onClose={onClose} />;
  const { record } = item;
  return <AppointmentDialog appointment={record} onDate={record.fields.onDate} onClose={onClose} />;
}

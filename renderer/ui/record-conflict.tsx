import { ConflictDialog } from './conflict-dialog.tsx';
import type { RecordFormState } from './use-record-form.ts';

interface RecordConflictProps<F extends object> {
  readonly form: RecordFormState<F>;
  /** The fields to compare, in the order of the form. */
  readonly fields: readonly string[];
  readonly labelOf: (field: string) => string;
  /** How a value of a field reads. */
  readonly show: (field: string, value: unknown) => string;
  /** The form with each comparable field under its own name; the form itself unless given. */
  readonly flatten?: (values: F) => Readonly<Record<string, unknown>>;
}

/** Both sides of a form's conflict, while there is one. */
export function RecordConflict<F extends object>(props: RecordConflictProps<F>) {
  const { form, fields, labelOf, show } = props;
  if (!form.conflict) return null;
  const flatten = props.flatten ?? ((values: F) => ({ ...values }) as Record<string, unknown>);
  return (
    <ConflictDialog
      opened
      mine={flatten(form.values)}
      current={flatten(form.conflict.current)}
      savedBy={form.conflict.savedBy}
      savedAt={form.conflict.savedAt}
      fields={fields.map((key) => ({
        key,
        label: labelOf(key),
        show: (value) => show(key, value),
      }))}
      onKeepMine={form.keepMine}
      onTakeTheirs={form.takeTheirs}
      onClose={form.closeConflict}
    />
  );
}

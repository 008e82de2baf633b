import i18next from 'i18next';
import { confirm } from './confirm.tsx';

/** Asks before something written leaves a plan. `what` is what it says. */
export function confirmRemoval(what: string): Promise<boolean> {
  const short = what.length > 60 ? `${what.slice(0, 59)}…` : what;
  return confirm({
    title: i18next.t('plans.removeTitle', { what: short }),
    text: i18next.t('plans.removeText'),
    confirmLabel: i18next.t('plans.removePart'),
    danger: true,
  });
}

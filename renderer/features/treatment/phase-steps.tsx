import { type TreatmentPhase, treatmentPhases } from '../../../contract/treatment-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import classes from './phase-steps.module.css';

/** The three phases in order, with the one treatment is in. */
export function PhaseSteps({ phase }: { readonly phase: TreatmentPhase }) {
  const { t } = useTranslation();
  const now = treatmentPhases.indexOf(phase);
  return (
    <ol className={classes.steps} aria-label={t('treatment.plan.phase')}>
      {treatmentPhases.map((step, index) => (
        <li
          key={step}
          data-past={index < now || undefined}
          {...(index === now ? { 'aria-current': 'step' as const } : {})}
        >
          {t(`treatment.phase.${step}`)}
        </li>
      ))}
    </ol>
  );
}

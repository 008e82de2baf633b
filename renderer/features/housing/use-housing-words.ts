import { type HousingFields, housingFieldsSchema } from '../../../contract/housing-plan.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { housingFormSchema } from './housing-form.ts';

/** The fields of a housing plan in the order of the form. */
export const housingFieldNames = Object.keys(housingFieldsSchema.shape) as (keyof HousingFields)[];

const isFieldName = (field: string): field is keyof HousingFields =>
  Object.hasOwn(housingFieldsSchema.shape, field);

const dateFields: readonly string[] = [
  'situationSince',
  'agreementSignedOn',
  'houseRulesSignedOn',
  'reviewOn',
];

/** How the fields of a housing plan and their values read, for history and conflicts. */
export function useHousingWords() {
  const { t, i18n } = useTranslation();
  const euros = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
    style: 'currency',
    currency: 'EUR',
  });
  const money = (cents: number | null) => (cents === null ? '' : euros.format(cents / 100));
  const labelOf = (field: string) => (isFieldName(field) ? t(`housing.field.${field}`) : field);

  const lines = (field: string, value: unknown): string | null => {
    const { steps, budget, goals } = housingFormSchema.shape;
    if (field === 'steps') {
      return linesOf(steps.safeParse(value), (step) => {
        const about = [
          t(`housing.stepState.${step.state}`),
          step.owner,
          step.dueOn ? formatDate(step.dueOn) : '',
        ];
        const words = `${t(`housing.requirement.${step.requirement}`)}: ${step.what}`;
        return `${words} (${about.filter(Boolean).join(', ')})`;
      });
    }
    if (field === 'budget') {
      return linesOf(budget.safeParse(value), (line) =>
        [t(`housing.budgetKind.${line.kind}`), line.label, money(line.monthly)].join(' · '),
      );
    }
    if (field === 'goals') {
      return linesOf(
        goals.safeParse(value),
        (goal) => `${goal.wording} (${t(`plans.goalState.${goal.state}`)})`,
      );
    }
    return null;
  };

  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (dateFields.includes(field)) return formatDate(String(value));
    if (field === 'income' || field === 'rent') return money(Number(value));
    if (field === 'regionsToAvoid') return Array.isArray(value) ? value.join(', ') : '';
    return lines(field, value) ?? wordOf(field, String(value));
  };

  const wordOf = (field: string, code: string): string => {
    const { situation, need, womenOnly, exitDestination } = housingFieldsSchema.shape;
    const situated = situation.safeParse(code);
    if (field === 'situation' && situated.success) return t(`clients.housing.${situated.data}`);
    const needed = need.safeParse(code);
    if (field === 'need' && needed.success) return t(`housing.need.${needed.data}`);
    const left = exitDestination.safeParse(code);
    if (field === 'exitDestination' && left.success) return t(`housing.exit.${left.data}`);
    const answered = womenOnly.safeParse(code);
    if ((field === 'womenOnly' || field === 'secretAddress') && answered.success) {
      return t(`housing.answer.${answered.data}`);
    }
    return code;
  };
  return { labelOf, show };
}

/** One line a part; nothing where an older program wrote another shape. */
const linesOf = <Part>(
  parsed: { success: true; data: readonly Part[] } | { success: false },
  lineOf: (part: Part) => string,
): string => (parsed.success ? parsed.data.map(lineOf).join('\n') : '');

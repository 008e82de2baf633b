import { monthlyBudget } from '../../../contract/housing-plan.ts';
import type { HousingPaper } from '../../../contract/housing-print.ts';
import styles from '../../ui/paper.module.css';
import { PaperPart } from '../../ui/paper-parts.tsx';
import type { PaperWords } from '../../ui/paper-words.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

interface MoneyOnPaperProps {
  readonly money: NonNullable<HousingPaper['money']>;
  readonly words: PaperWords;
}

/** The month: what comes in, what goes out, what is left. */
export function MoneyOnPaper({ money, words }: MoneyOnPaperProps) {
  const { t, euros } = words;
  const month = monthlyBudget(money);
  if (!month) {
    return (
      <PaperPart title={t('housing.paper.money')}>
        <p>{t('housing.paper.empty')}</p>
      </PaperPart>
    );
  }
  const source = money.incomeSource.trim();
  const lines = [
    ...(money.income === null
      ? []
      : [
          {
            id: 'income',
            label:
              source === '' ? t('housing.paper.income') : t('housing.paper.incomeFrom', { source }),
            cents: money.income,
          },
        ]),
    ...(money.rent === null
      ? []
      : [{ id: 'rent', label: t('housing.paper.rent'), cents: -money.rent }]),
    ...money.budget.map(({ id, kind, label, monthly }) => ({
      id,
      label,
      cents: kind === 'income' ? monthly : -monthly,
    })),
  ];
  // What comes in stands above what goes out.
  const inOrder = [
    ...lines.filter(({ cents }) => cents >= 0),
    ...lines.filter(({ cents }) => cents < 0),
  ];
  return (
    <PaperPart title={t('housing.paper.money')}>
      <table className={styles.table}>
        <tbody>
          {inOrder.map(({ id, label, cents }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{visibleBidi(label)}</bdi>
              </th>
              <td>{cents < 0 ? `− ${euros(-cents)}` : euros(cents)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t(month.left < 0 ? 'housing.paper.short' : 'housing.paper.left')}</th>
            <td>{euros(Math.abs(month.left))}</td>
          </tr>
        </tbody>
      </table>
    </PaperPart>
  );
}

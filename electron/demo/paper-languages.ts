import type { PaperLanguageFields } from '../../contract/paper-language.ts';
import { coordinator } from './colleagues.ts';
import { type Deed, hourOf } from './deed.ts';

/** Bulgarian, as the practice had the safety plan and the crisis plan translated. */
const bulgarian: PaperLanguageFields = {
  ...{ name: 'Български', locale: 'bg', direction: 'ltr' },
  words: {
    'safety.plan.safety-plan.paper': 'Моят план за безопасност',
    'safety.plan.crisis-plan.paper': 'Моят план при криза',
    'plans.paper.of': 'на {{name}}',
    'plans.paper.version': 'Версия {{number}}',
    'plans.paper.agreedOn': 'Уговорен на {{date}}',
    'plans.paper.concept': 'Този план още не е уговорен.',
    'plans.paper.printedOn': 'Отпечатан на {{date}}',
    'plans.paper.review': 'Ще го прегледаме заедно на {{date}}.',
    'plans.paper.signTitle': 'Това обсъдихме заедно',
    'plans.paper.signClient': 'Аз',
    'plans.paper.signCounsellor': 'Моят консултант',
    'plans.paper.signature': 'Подпис',
    'plans.paper.signDate': 'Дата',
    'safety.section.prepare': 'Какво помага и пази',
    'safety.section.danger': 'При насилие или заплаха',
    'safety.section.trusted': 'Човек, който знае',
    'safety.section.after': 'След като си тръгна',
    'safety.section.green': 'Зелено: добре съм',
    'safety.section.orange': 'Оранжево: не съм добре',
    'safety.section.red': 'Червено: зле съм',
    'safety.section.around': 'Около мен',
    'safety.field.resources': 'Какво ми дава сила и спокойствие?',
    'safety.field.digital': 'Телефон, местоположение и социални мрежи',
    'safety.field.whenViolence': 'Какво правя, ако има насилие?',
    'safety.field.wayOut': 'Как се измъквам? (упражнено заедно)',
    'safety.field.bag': 'Чанта и документи: какво и къде?',
    'safety.field.children': 'Деца: какво уговаряме?',
    'safety.field.trustedPerson': 'На кого имам доверие?',
    'safety.field.safetyWord': 'Тайна дума',
    'safety.field.trustedDoes': 'Какво прави този човек при тайната дума?',
    'safety.field.afterLeaving': 'Какво правя, след като си тръгна?',
    'safety.field.signals': 'Така го забелязвам',
    'safety.field.mine': 'Това правя аз',
    'safety.field.others': 'Това правят другите',
    'safety.field.call': 'На кого се обаждам',
    'safety.field.helpers': 'Хора и места, които помагат',
    'safety.field.surroundings': 'Така правим средата ми по-безопасна',
    'safety.field.copies': 'Кой има този план?',
  },
};

/** The language that the practice added for its papers. */
export const paperLanguageDeeds = (today: Date): Deed[] => [
  {
    at: hourOf(today, 300, 11),
    by: () => coordinator.name,
    run: ({ paperLanguages }) =>
      paperLanguages.save({ id: null, version: 0, fields: bulgarian }).then(() => undefined),
  },
];

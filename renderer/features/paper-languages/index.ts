export { LanguageField } from './language-field.tsx';
export { MissingWords } from './missing-words.tsx';
export { PaperLanguageList } from './paper-language-list.tsx';

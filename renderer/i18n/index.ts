import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl } from './nl/index.ts';
import { followLanguage } from './use-translation.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nl };
  }
}

/** The other language, loaded when it is asked for: every start has enough to load. */
const english: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (_language, _namespace, done) => {
    import('./en/index.ts').then(
      ({ en }) => done(null, en),
      (error) => done(error, null),
    );
  },
};

/** Makes the words ready; Dutch until the host says otherwise. */
export function startI18n(): i18n {
  void i18next
    .use(english)
    .use(initReactI18next)
    .init({
      resources: { nl: { translation: nl } },
      partialBundledLanguages: true,
      supportedLngs: ['nl', 'en'],
      lng: 'nl',
      fallbackLng: 'nl',
      initAsync: false,
      // There is one namespace; to look for others in each key takes time.
      nsSeparator: false,
      // React escapes what it shows; escaping here as well would show '&amp;'.
      interpolation: { escapeValue: false },
    });
  followLanguage();
  return i18next;
}

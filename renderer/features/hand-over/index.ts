export { HandOverPage } from './hand-over-page.tsx';
export { HandOversPage } from './hand-overs-page.tsx';
export { OfferForm, useColleagues } from './offer-form.tsx';
export { OfferedNotice } from './offered-notice.tsx';

export { ReferralsPart } from './referrals-part.tsx';

export { CoursePage } from './course-page.tsx';
export { CoursePrintPage } from './course-print-page.tsx';
export { ProposalCard } from './proposal-card.tsx';

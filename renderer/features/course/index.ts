export { CoursePage } from './course-page.tsx';
export { ProposalCard } from './proposal-card.tsx';

export { CaseloadEmpty } from './caseload-empty.tsx';
export { ClientLayout } from './client-layout.tsx';
export { ComparedFacesTable } from './compared-faces-table.tsx';
export { RiskBadge, RiskMark, usePhaseName } from './course-badges.tsx';
export { NewClientDialog } from './new-client-dialog.tsx';
export { OverviewPage } from './overview-page.tsx';
export { PersonPage } from './person-page.tsx';
export { type FilePart, type PagePart, partOfDraft, searchOfDraft } from './timeline-kinds.ts';

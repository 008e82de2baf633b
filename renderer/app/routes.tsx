import {
  createMemoryHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Compartment } from '../../contract/common.ts';
import { Loading } from '../ui/loading.tsx';
import { agendaSearch } from './agenda-search.ts';
import { AppLayout } from './app-layout.tsx';
import { askCourse, askJournal, askOverview } from './ask-ahead.ts';
import { courseSearch } from './course-search.ts';
import { CrashNotice } from './crash-notice.tsx';
import { NotFound } from './not-found.tsx';
import { noteSearch } from './note-search.ts';
import { safetySearch } from './safety-search.ts';
import { sharingSearch } from './sharing-search.ts';

interface OpenedTo {
  readonly compartments: readonly Compartment[];
}

const root = createRootRouteWithContext<OpenedTo>()({
  component: AppLayout,
  notFoundComponent: NotFound,
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/today/index.ts'), 'TodayPage'),
});

const agenda = createRoute({
  getParentRoute: () => root,
  path: '/agenda',
  validateSearch: agendaSearch,
  component: lazyRouteComponent(() => import('../features/agenda/index.ts'), 'AgendaPage'),
});

const caseload = createRoute({
  getParentRoute: () => root,
  path: '/caseload',
  validateSearch: noteSearch,
  component: lazyRouteComponent(() => import('../features/caseload/index.ts'), 'CaseloadPage'),
});

const workload = createRoute({
  getParentRoute: () => root,
  path: '/workload',
  component: lazyRouteComponent(() => import('../features/caseload/index.ts'), 'WorkloadPage'),
});

const partners = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  validateSearch: noteSearch,
  component: lazyRouteComponent(() => import('../features/partners/index.ts'), 'PartnersPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/imports/index.ts'), 'ImportsPage'),
});

const client = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId',
  component: lazyRouteComponent(() => import('../features/clients/index.ts'), 'ClientLayout'),
});

const overview = createRoute({
  getParentRoute: () => client,
  path: '/',
  loader: ({ params, context }) => askOverview(params.clientId, context.compartments),
  component: lazyRouteComponent(() => import('../features/clients/index.ts'), 'OverviewPage'),
});

const person = createRoute({
  getParentRoute: () => client,
  path: '/person',
  component: lazyRouteComponent(() => import('../features/clients/index.ts'), 'PersonPage'),
});

const course = createRoute({
  getParentRoute: () => client,
  path: '/course',
  validateSearch: courseSearch,
  loader: ({ params, context }) => askCourse(params.clientId, context.compartments),
  component: lazyRouteComponent(() => import('../features/course/index.ts'), 'CoursePage'),
});

const contacts = createRoute({
  getParentRoute: () => client,
  path: '/contacts',
  validateSearch: noteSearch,
  component: lazyRouteComponent(() => import('../features/contacts/index.ts'), 'ContactsPage'),
});

const guidance = createRoute({
  getParentRoute: () => client,
  path: '/guidance',
  component: lazyRouteComponent(() => import('../features/guidance/index.ts'), 'GuidancePage'),
});

const treatment = createRoute({
  getParentRoute: () => client,
  path: '/treatment',
  validateSearch: noteSearch,
  component: lazyRouteComponent(() => import('../features/treatment/index.ts'), 'TreatmentPage'),
});

const housing = createRoute({
  getParentRoute: () => client,
  path: '/housing',
  component: lazyRouteComponent(() => import('../features/housing/index.ts'), 'HousingPage'),
});

const network = createRoute({
  getParentRoute: () => client,
  path: '/network',
  validateSearch: noteSearch,
  component: lazyRouteComponent(() => import('../features/network/index.ts'), 'NetworkPage'),
});

const safety = createRoute({
  getParentRoute: () => client,
  path: '/safety',
  validateSearch: safetySearch,
  component: lazyRouteComponent(() => import('../features/safety/index.ts'), 'SafetyPage'),
});

const sharing = createRoute({
  getParentRoute: () => client,
  path: '/sharing',
  validateSearch: sharingSearch,
  component: lazyRouteComponent(() => import('../features/sharing/index.ts'), 'SharingPage'),
});

const documents = createRoute({
  getParentRoute: () => client,
  path: '/documents',
  validateSearch: noteSearch,
  component: lazyRouteComponent(() => import('../features/documents/index.ts'), 'DocumentsPage'),
});

const clientJournal = createRoute({
  getParentRoute: () => client,
  path: '/journal',
  loader: ({ params, context }) => askJournal(params.clientId, context.compartments),
  component: lazyRouteComponent(() => import('../features/journal/index.ts'), 'ClientJournalPage'),
});

const outreach = createRoute({
  getParentRoute: () => root,
  path: '/outreach',
  component: lazyRouteComponent(() => import('../features/outreach/index.ts'), 'OutreachPage'),
});

const ownHours = createRoute({
  getParentRoute: () => root,
  path: '/hours',
  component: lazyRouteComponent(() => import('../features/contacts/index.ts'), 'OwnHoursPage'),
});

const erase = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/erase',
  component: lazyRouteComponent(() => import('../features/erasure/index.ts'), 'ErasePage'),
});

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/hand-over',
  component: lazyRouteComponent(() => import('../features/hand-over/index.ts'), 'HandOverPage'),
});

const handOvers = createRoute({
  getParentRoute: () => root,
  path: '/hand-over',
  component: lazyRouteComponent(() => import('../features/hand-over/index.ts'), 'HandOversPage'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('../features/duplicates/index.ts'), 'DuplicatesPage'),
});

const fileDuplicates = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/duplicates',
  component: lazyRouteComponent(
    () => import('../features/duplicates/index.ts'),
    'FileDuplicatesPage',
  ),
});

const mergeFiles = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/merge/$otherId',
  component: lazyRouteComponent(() => import('../features/merges/index.ts'), 'MergePage'),
});

const erased = createRoute({
  getParentRoute: () => root,
  path: '/erased',
  component: lazyRouteComponent(() => import('../features/erasure/index.ts'), 'ErasedPage'),
});

// A print preview is a page of its own, without the client's header and tabs.
const guidancePrint = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/guidance/print',
  /** `version`: the closed version to print; without it the one that fits best. */
  validateSearch: (search: Record<string, unknown>): { version?: number } =>
    typeof search['version'] === 'number' ? { version: search['version'] } : {},
  component: lazyRouteComponent(() => import('../features/guidance/index.ts'), 'GuidancePrintPage'),
});

const housingPrint = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/housing/print',
  component: lazyRouteComponent(() => import('../features/housing/index.ts'), 'HousingPrintPage'),
});

const safetyPrint = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/safety/print',
  validateSearch: safetySearch,
  component: lazyRouteComponent(() => import('../features/safety/index.ts'), 'SafetyPrintPage'),
});

const networkPrint = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/network/print',
  component: lazyRouteComponent(() => import('../features/network/index.ts'), 'NetworkPrintPage'),
});

const coursePrint = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/course/print',
  component: lazyRouteComponent(() => import('../features/course/index.ts'), 'CoursePrintPage'),
});

const notificationPrint = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/sharing/notification/$id',
  component: lazyRouteComponent(
    () => import('../features/notifications/index.ts'),
    'NotificationPrintPage',
  ),
});

const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  loader: ({ context }) => askJournal(null, context.compartments),
  component: lazyRouteComponent(() => import('../features/journal/index.ts'), 'JournalPage'),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  component: lazyRouteComponent(() => import('../features/members/index.ts'), 'TeamPage'),
});

const backup = createRoute({
  getParentRoute: () => root,
  path: '/backup',
  component: lazyRouteComponent(() => import('../features/backup/backup-page.tsx'), 'BackupPage'),
});

const oneFile = createRoute({
  getParentRoute: () => root,
  path: '/backup/one-file',
  /** The backup that was chosen already: its place and name. */
  validateSearch: (search: Record<string, unknown>): { place?: string; name?: string } =>
    typeof search['place'] === 'string' && typeof search['name'] === 'string'
      ? { place: search['place'], name: search['name'] }
      : {},
  component: lazyRouteComponent(
    () => import('../features/one-file/one-file-page.tsx'),
    'OneFilePage',
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('../features/vault/settings-page.tsx'),
    'SettingsPage',
  ),
});

const routeTree = root.addChildren([
  today,
  agenda,
  caseload,
  workload,
  partners,
  imports,
  client.addChildren([
    overview,
    person,
    course,
    contacts,
    guidance,
    treatment,
    housing,
    network,
    safety,
    sharing,
    documents,
    clientJournal,
  ]),
  outreach,
  ownHours,
  erase,
  handOver,
  handOvers,
  duplicates,
  fileDuplicates,
  mergeFiles,
  erased,
  guidancePrint,
  housingPrint,
  safetyPrint,
  networkPrint,
  coursePrint,
  notificationPrint,
  journal,
  team,
  backup,
  oneFile,
  settings,
]);

/** The pages of an open vault. The address lives in memory only: it may name a client. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    // Given with each drawing (`OpenProgram`): grants may change.
    context: { compartments: [] },
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ reset }) => <CrashNotice onBack={reset} />,
    scrollRestoration: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

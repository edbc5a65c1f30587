import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { BoardScreen } from '../board/board.screen.tsx'
import { parseSearch, readSearch, stringifySearch } from '../shared/search.ts'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, validateSearch: readSearch, notFoundComponent: NotFound })

/** The board comes with the first load; every other screen when it is opened. */
const board = createRoute({ getParentRoute: () => root, path: '/', component: BoardScreen })
const duties = createRoute({
  getParentRoute: () => root,
  path: '/duties',
  component: lazyRouteComponent(() => import('../duties/duties.screen.tsx'), 'DutiesScreen'),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/people-list.screen.tsx'), 'PeopleListScreen'),
})
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$person',
  component: lazyRouteComponent(() => import('../people/person.screen.tsx'), 'PersonScreen'),
})
const stocks = createRoute({
  getParentRoute: () => root,
  path: '/stocks',
  component: lazyRouteComponent(() => import('../people/care/stocks.screen.tsx'), 'StocksScreen'),
})
const newPositive = createRoute({
  getParentRoute: () => root,
  path: '/positives/new',
  component: lazyRouteComponent(() => import('../people/new-positive.screen.tsx'), 'NewPositiveScreen'),
})
const newSuspect = createRoute({
  getParentRoute: () => root,
  path: '/suspects/new',
  component: lazyRouteComponent(() => import('../people/new-positive.screen.tsx'), 'NewSuspectScreen'),
})
const importPositives = createRoute({
  getParentRoute: () => root,
  path: '/positives/import',
  component: lazyRouteComponent(() => import('../imports/positives-import.screen.tsx'), 'PositivesImportScreen'),
})
const transfer = createRoute({
  getParentRoute: () => root,
  path: '/transfer',
  component: lazyRouteComponent(() => import('../transfer/transfer.screen.tsx'), 'TransferScreen'),
})
const facilities = createRoute({
  getParentRoute: () => root,
  path: '/facilities',
  component: lazyRouteComponent(() => import('../facilities/facilities.screen.tsx'), 'FacilitiesScreen'),
})
const facility = createRoute({
  getParentRoute: () => root,
  path: '/facilities/$facility',
  component: lazyRouteComponent(() => import('../facilities/facility.screen.tsx'), 'FacilityScreen'),
})
const zones = createRoute({
  getParentRoute: () => root,
  path: '/zones',
  component: lazyRouteComponent(() => import('../zones/zones.screen.tsx'), 'ZonesScreen'),
})
const building = createRoute({
  getParentRoute: () => root,
  path: '/buildings/$building',
  component: lazyRouteComponent(() => import('../zones/building.screen.tsx'), 'BuildingScreen'),
})
const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  component: lazyRouteComponent(() => import('../needs/needs.screen.tsx'), 'NeedsScreen'),
})
const volunteers = createRoute({
  getParentRoute: () => root,
  path: '/volunteers',
  component: lazyRouteComponent(() => import('../volunteers/volunteers.screen.tsx'), 'VolunteersScreen'),
})
const volunteerPoint = createRoute({
  getParentRoute: () => root,
  path: '/volunteers/points/$point',
  component: lazyRouteComponent(() => import('../volunteers/point.screen.tsx'), 'PointScreen'),
})
const myService = createRoute({
  getParentRoute: () => root,
  path: '/volunteers/me',
  component: lazyRouteComponent(() => import('../volunteers/my-service.screen.tsx'), 'MyServiceScreen'),
})
const volunteerCertificate = createRoute({
  getParentRoute: () => root,
  path: '/volunteers/certificates/$certificate',
  component: lazyRouteComponent(() => import('../volunteers/certificate.screen.tsx'), 'CertificateScreen'),
})
const resettlement = createRoute({
  getParentRoute: () => root,
  path: '/resettlement',
  component: lazyRouteComponent(() => import('../resettlement/resettlement.screen.tsx'), 'ResettlementScreen'),
})
const handOverForm = createRoute({
  getParentRoute: () => root,
  path: '/resettlement/batches/$batch',
  component: lazyRouteComponent(() => import('../resettlement/hand-over-form.screen.tsx'), 'HandOverFormScreen'),
})
const stays = createRoute({
  getParentRoute: () => root,
  path: '/stays',
  component: lazyRouteComponent(() => import('../resettlement/stays.screen.tsx'), 'StaysScreen'),
})
const patrol = createRoute({
  getParentRoute: () => root,
  path: '/patrol',
  component: lazyRouteComponent(() => import('../patrol/patrol.screen.tsx'), 'PatrolScreen'),
})
const premises = createRoute({
  getParentRoute: () => root,
  path: '/premises',
  component: lazyRouteComponent(() => import('../premises/premises.screen.tsx'), 'PremisesScreen'),
})
const zone = createRoute({
  getParentRoute: () => root,
  path: '/zones/$zone',
  component: lazyRouteComponent(() => import('../zones/zone.screen.tsx'), 'ZoneScreen'),
})
const rounds = createRoute({
  getParentRoute: () => root,
  path: '/rounds',
  component: lazyRouteComponent(() => import('../rounds/rounds.screen.tsx'), 'RoundsScreen'),
})
const round = createRoute({
  getParentRoute: () => root,
  path: '/rounds/$round',
  component: lazyRouteComponent(() => import('../rounds/round.screen.tsx'), 'RoundScreen'),
})
const laboratory = createRoute({
  getParentRoute: () => root,
  path: '/laboratory',
  component: lazyRouteComponent(() => import('../laboratory/laboratory.screen.tsx'), 'LaboratoryScreen'),
})
const directives = createRoute({
  getParentRoute: () => root,
  path: '/directives',
  component: lazyRouteComponent(() => import('../directives/directives.screen.tsx'), 'DirectivesScreen'),
})
const tracing = createRoute({
  getParentRoute: () => root,
  path: '/tracing',
  component: lazyRouteComponent(() => import('../tracing/tracing.screen.tsx'), 'TracingScreen'),
})
const trace = createRoute({
  getParentRoute: () => root,
  path: '/tracing/$person',
  component: lazyRouteComponent(() => import('../tracing/trace.screen.tsx'), 'TraceScreen'),
})
const contactList = createRoute({
  getParentRoute: () => root,
  path: '/tracing/lists/$place/$date',
  component: lazyRouteComponent(() => import('../tracing/contact-list.screen.tsx'), 'ContactListScreen'),
})
const command = createRoute({
  getParentRoute: () => root,
  path: '/command',
  component: lazyRouteComponent(() => import('../command/command.screen.tsx'), 'CommandScreen'),
})
const policy = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  component: lazyRouteComponent(() => import('../policy/policy.screen.tsx'), 'PolicyScreen'),
})
const credit = createRoute({
  getParentRoute: () => root,
  path: '/credit',
  component: lazyRouteComponent(() => import('../credit/credit.screen.tsx'), 'CreditScreen'),
})
const creditDesk = createRoute({
  getParentRoute: () => root,
  path: '/credit/desk',
  component: lazyRouteComponent(() => import('../credit/desk.screen.tsx'), 'CreditDeskScreen'),
})
const creditDelegation = createRoute({
  getParentRoute: () => root,
  path: '/credit/delegation',
  component: lazyRouteComponent(() => import('../credit/delegation.screen.tsx'), 'DelegationScreen'),
})
const creditRelief = createRoute({
  getParentRoute: () => root,
  path: '/credit/relief',
  component: lazyRouteComponent(() => import('../credit/relief.screen.tsx'), 'ReliefScreen'),
})
const creditLists = createRoute({
  getParentRoute: () => root,
  path: '/credit/lists',
  component: lazyRouteComponent(() => import('../credit/lists.screen.tsx'), 'ListsScreen'),
})
const creditLeads = createRoute({
  getParentRoute: () => root,
  path: '/credit/leads',
  component: lazyRouteComponent(() => import('../credit/leads.screen.tsx'), 'LeadsScreen'),
})
const creditLoans = createRoute({
  getParentRoute: () => root,
  path: '/credit/loans',
  component: lazyRouteComponent(() => import('../credit/loans.screen.tsx'), 'LoansScreen'),
})
const creditLoan = createRoute({
  getParentRoute: () => root,
  path: '/credit/loans/$loan',
  component: lazyRouteComponent(() => import('../credit/loan.screen.tsx'), 'LoanScreen'),
})
const study = createRoute({
  getParentRoute: () => root,
  path: '/study',
  component: lazyRouteComponent(() => import('../study/study.screen.tsx'), 'StudyScreen'),
})
const studySession = createRoute({
  getParentRoute: () => root,
  path: '/study/sessions/$session',
  component: lazyRouteComponent(() => import('../study/session.screen.tsx'), 'SessionScreen'),
})
const studyMe = createRoute({
  getParentRoute: () => root,
  path: '/study/me',
  component: lazyRouteComponent(() => import('../study/me.screen.tsx'), 'MyStudyScreen'),
})
const studyFile = createRoute({
  getParentRoute: () => root,
  path: '/study/units/$unit/file',
  component: lazyRouteComponent(() => import('../study/year-file.screen.tsx'), 'YearFileScreen'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../sign-in/sign-in.screen.tsx'), 'SignInScreen'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    board,
    duties,
    people,
    person,
    stocks,
    newPositive,
    importPositives,
    newSuspect,
    transfer,
    facilities,
    facility,
    zones,
    zone,
    building,
    needs,
    premises,
    volunteers,
    volunteerPoint,
    myService,
    volunteerCertificate,
    patrol,
    resettlement,
    handOverForm,
    stays,
    rounds,
    round,
    laboratory,
    directives,
    command,
    policy,
    tracing,
    trace,
    contactList,
    credit,
    creditDesk,
    creditDelegation,
    creditRelief,
    creditLists,
    creditLeads,
    creditLoans,
    creditLoan,
    study,
    studySession,
    studyMe,
    studyFile,
    signIn,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

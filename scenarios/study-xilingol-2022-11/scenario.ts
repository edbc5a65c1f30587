import { instant } from '#kernel/primitives/instant.ts'
import { chanceFrom } from '../hohhot-2022-11/random.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { CAMPAIGN, LEAD, LEAGUE, local, PlanWriter } from './plan-writer.ts'
import { openPosts, secretaryOf } from './posts.ts'
import { holdSession, sessionId, unitId } from './sessions.ts'
import { type PlannedUnit, UNITS } from './units.ts'

function openCampaign(plan: PlanWriter): void {
  plan.act(local('2022-10-24T10:00'), LEAD, 'open-study-campaign', {
    campaign: CAMPAIGN,
    place: LEAGUE,
    title: {
      zh: '司法行政系统学习宣传贯彻党的二十大精神（演练）',
      en: 'The judicial administration studies the 20th Party Congress (drill)',
    },
    from: '2022-10-24',
    to: '2022-12-31',
    sessions: 1,
    basis: '盟司法局学习安排（演练）第 7 号',
    reportDueAt: local('2022-11-12T18:00'),
  })
  plan.act(
    local('2022-10-24T11:00'),
    LEAD,
    'assign-study-unit',
    ...UNITS.map((unit) => ({
      unit: unitId(unit),
      campaign: CAMPAIGN,
      place: unit.code,
      name: unit.name,
      secretary: secretaryOf(unit),
      members: unit.members,
    })),
  )
}

/** A working group of the league brings legal services to communities: its head holds a commitment of a session. */
function formGroup(plan: PlanWriter): void {
  const leader = '152502.service'
  plan.act(local('2022-10-31T09:00'), LEAD, 'establish-command', {
    command: 'c-1525-service',
    place: LEAGUE,
    body: 'justice-1525',
    name: { zh: '盟司法行政疫情服务专班（演练）', en: 'League justice desk for the outbreak (drill)' },
    seats: [
      { post: LEAD, body: 'justice-1525' },
      { post: leader, body: 'justice-152502' },
    ],
    legalBasis: '盟司法局工作安排（演练）',
  })
  plan.act(local('2022-10-31T09:10'), LEAD, 'form-working-group', {
    ...{ command: 'c-1525-service', group: 'g-1525-legal', front: '152502', leader, posts: [] },
    name: { zh: '法律服务工作组（演练）', en: 'Legal services working group (drill)' },
  })
}

function runUnit(plan: PlanWriter, unit: PlannedUnit, seed: number): void {
  const chance = chanceFrom(seed)
  for (const [n, session] of unit.sessions.entries()) holdSession(plan, chance, unit, n, session)
  if (unit.reportedAt === null) return
  const { form } = unit
  const sessions = unit.sessions.flatMap(({ type }, n) => (type === form ? [sessionId(unit, n)] : []))
  plan.act(local(unit.reportedAt), secretaryOf(unit), 'report-study-unit', { unit: unitId(unit), form, sessions })
}

function* generate(seed: number): Iterable<ScenarioStep> {
  const plan = new PlanWriter()
  openPosts(plan, chanceFrom(seed))
  openCampaign(plan)
  formGroup(plan)
  for (const [n, unit] of UNITS.entries()) runUnit(plan, unit, seed + n + 1)
  yield* plan.steps()
}

/** Beside the lead case: the study campaign of Xilingol's justice bureaus, 24 October to 13 November 2022. */
export const STUDY_XILINGOL_2022_11: Scenario = {
  id: 'study-xilingol-2022-11',
  city: LEAGUE,
  zone: 'Asia/Shanghai',
  disease: 'covid-19',
  startsAt: instant('2022-10-24T08:00:00+08:00'),
  opensAt: instant('2022-11-13T20:00:00+08:00'),
  endsAt: instant('2022-11-15T00:00:00+08:00'),
  seed: 20221024,
  days: [],
  generate,
}

/** Steps that are refused on purpose, by `command code`. */
export const REFUSED_IN_STUDY: Readonly<Record<string, number>> = { 'lock-study-session study-minutes-gaps': 1 }

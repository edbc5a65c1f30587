import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, rowsOf } from '#kernel/ledger/fold-subject.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { fromEpochMs, plusDays } from '#kernel/primitives/instant.ts'
import { makeUpStream } from './make-up.ts'
import { STUDY } from './module.ts'
import { campaignStream, commitmentStream, sessionStream, unitStream } from './reads.ts'
import type { KnownSession } from './session.ts'
import { at, BUREAU, convened, LEAGUE, MEMBERS, SECRET, type StudyHouse, signingIn, writtenUp } from './testing.ts'

const SESSION = sessionStream('s-1')
const sessionOf = (house: StudyHouse) => house.state(SESSION).domain as KnownSession
const duty = ({ duties }: SubjectState, n = 0) => duties[n]
const LOCK = { session: 's-1', signature: 'sheet-1', occurredAt: at('11:40') }
const locked = () => writtenUp().given('lock-study-session', LOCK)

describe('sign-in', () => {
  const opened = () =>
    convened().given('open-study-sign-in', { session: 's-1', secret: SECRET, occurredAt: at('08:50') })

  it('opens an hour before the start at the earliest, and once', () => {
    const open = (time: string) => ({ session: 's-1', secret: SECRET, occurredAt: at(time) })
    expect(convened().send('open-study-sign-in', open('07:59'))?.code).toBe('study-sign-in-early')
    expect(opened().send('open-study-sign-in', open('08:51'))?.code).toBe('study-sign-in-open')
    expect(convened('self-study').send('open-study-sign-in', open('08:50'))?.code).toBe('study-no-door')
  })

  it('takes the code of the moment: the secret is in no record', () => {
    const house = opened().given('sign-in-to-study', signingIn('m-1', at('08:55')))
    expect(sessionOf(house).roll['m-1']).toMatchObject({ status: 'present', method: 'code' })
    expect(JSON.stringify(house.facts)).not.toContain(SECRET)
  })

  it('is late after the pack’s quarter of an hour', () => {
    const house = opened()
      .given('sign-in-to-study', signingIn('m-1', at('09:15')))
      .given('sign-in-to-study', signingIn('m-2', at('09:16')))
    expect([sessionOf(house).roll['m-1']?.status, sessionOf(house).roll['m-2']?.status]).toEqual(['present', 'late'])
  })

  it.each([
    ['study-code-wrong', 'an old code for an old time', { ...signingIn('m-1', at('08:51')) }, at('08:55')],
    ['study-code-wrong', 'no secret', { ...signingIn('m-1', at('08:55')), secret: null }, at('08:55')],
    ['study-not-due', 'a stranger', signingIn('m-9', at('08:55')), at('08:55')],
  ])('refuses %s: %s', (code, _why, payload, now) => {
    expect(opened().send('sign-in-to-study', payload, { now })?.code).toBe(code)
  })

  it('refuses before the door opens, twice, and after the end', () => {
    expect(convened().send('sign-in-to-study', signingIn('m-1', at('08:40')))?.code).toBe('study-sign-in-closed')
    const twice = opened().given('sign-in-to-study', signingIn('m-1', at('08:55')))
    expect(twice.send('sign-in-to-study', signingIn('m-1', at('08:56')))?.code).toBe('study-already-signed-in')
    const over = { session: 's-1', startedAt: at('09:00'), occurredAt: at('11:00') }
    const after = opened().given('hold-study-session', over)
    expect(after.send('sign-in-to-study', signingIn('m-1', at('11:01')))?.code).toBe('study-sign-in-closed')
  })

  it('nobody’s word makes absent who signed in', () => {
    const house = opened().given('sign-in-to-study', signingIn('m-1', at('08:55')))
    const call = { session: 's-1', member: 'm-1', status: 'absent', occurredAt: at('09:30') }
    expect(house.send('call-study-roll', call)?.code).toBe('study-signed-by-self')
    expect(house.send('call-study-roll', { ...call, member: 'm-2' })).toBeNull()
  })
})

describe('minutes', () => {
  it('refuse to close with gaps, and name each', () => {
    const house = convened().given('hold-study-session', {
      session: 's-1',
      startedAt: at('09:00'),
      occurredAt: at('11:00'),
    })
    const refusal = house.send('lock-study-session', { ...LOCK, signature: '' })
    expect(refusal?.code).toBe('study-minutes-gaps')
    for (const gap of ['attendance (4', 'speaker', 'document', 'commitments', 'studied and settled', 'signature'])
      expect(refusal?.params.gapsEn).toContain(gap)
  })

  it.each([
    ['attendance', { 'call-study-roll': true }],
    ['document', { documents: [] }],
    ['speaker', { speakers: [] }],
    ['what was studied', { summary: '' }],
  ])('lacking only %s they stay open', (gap, change) => {
    const house = writtenUp('call-study-roll' in change ? withoutRoll() : convened())
    if (!('call-study-roll' in change)) house.given('draft-study-minutes', { ...MINUTES, ...change })
    const refusal = house.send('lock-study-session', LOCK)
    expect([refusal?.code, refusal?.params.gapsEn]).toEqual(['study-minutes-gaps', expect.stringContaining(gap)])
  })

  it('a discussion needs two who spoke; one who was away did not', () => {
    const house = writtenUp(convened('discussion'))
    const speaking = (...members: string[]) => members.map((member) => ({ member, item: 1 }))
    house.given('draft-study-minutes', { ...MINUTES, speakers: speaking('m-1', 'm-4') })
    expect(house.send('lock-study-session', LOCK)?.params.gapsEn).toBe('speakers (1 more)')
    house.given('draft-study-minutes', { ...MINUTES, speakers: speaking('m-1', 'm-2') })
    expect(house.send('lock-study-session', LOCK)).toBeNull()
  })

  it('lock on the day; later only with a reason, marked, whatever time is stated', () => {
    const house = writtenUp()
    const nextDay = { now: at('2022-11-04T09:00:00') }
    expect(house.send('lock-study-session', LOCK, nextDay)?.code).toBe('study-late-reason-missing')
    house.given('lock-study-session', { ...LOCK, lateReason: 'network-down' }, nextDay)
    expect(sessionOf(house).locked).toMatchObject({ inTime: false, at: at('11:40'), rec: nextDay.now })
    const minutes = duty(house.state(SESSION))
    expect(minutes).toMatchObject({ kind: 'study-minutes', outcome: 'done' })
    expect(minutes?.closed).toEqual({ at: at('11:40'), recordedAt: nextDay.now })
  })

  it('once locked nothing is added', () => {
    const house = locked()
    expect(house.send('draft-study-minutes', MINUTES)?.code).toBe('study-session-not-open')
    expect(house.send('lock-study-session', LOCK)?.code).toBe('study-session-not-open')
    expect(sessionOf(house).locked?.inTime).toBe(true)
  })
})

const MINUTES = {
  session: 's-1',
  summary: 'What was studied',
  speakers: [{ member: 'm-1', item: 1 }],
  documents: [{ title: 'Report', kind: 'studied' }],
  occurredAt: at('11:30'),
}
/** One more is due than the roll will name. */
function withoutRoll(): StudyHouse {
  const house = convened()
  const session = sessionOf(house)
  const due = [...session.due, 'm-5']
  house.subjects.set(SESSION, { ...house.state(SESSION), domain: { ...session, due } })
  return house
}

describe('who was away', () => {
  it('owes the study until it is made up with proof', () => {
    const house = locked()
    const owed = (member: string) => duty(house.state(makeUpStream('s-1', member)))
    expect([owed('m-1'), owed('m-2')]).toEqual([undefined, undefined])
    for (const member of ['m-3', 'm-4'])
      expect(owed(member)).toMatchObject({ kind: 'study-make-up', closed: null, holdings: [{ post: '152502.study' }] })
    const made = { session: 's-1', member: 'm-3', by: 'self-study', occurredAt: at('2022-11-08T09:00:00') }
    expect(house.send('make-up-study', made)?.code).toBe('study-proof-missing')
    house.given('make-up-study', { ...made, proof: 'outline-1' })
    expect(owed('m-3')).toMatchObject({ outcome: 'done' })
    expect(house.send('make-up-study', { ...made, proof: 'outline-1' })?.code).toBe('study-make-up-not-owed')
    expect(sessionOf(house).roll['m-3']?.madeUp).toMatchObject({ by: 'self-study' })
  })
})

describe('commitments', () => {
  it('are duties of their owner, kept with proof or carried with a reason', () => {
    const house = locked()
    const stream = commitmentStream('k-1')
    expect(duty(house.state(stream))).toMatchObject({
      kind: 'study-commitment',
      holdings: [{ post: '152502.service' }],
      stages: { finish: { dueAt: at('2022-11-10T18:00:00') } },
    })
    const day = { occurredAt: at('2022-11-09T09:00:00') }
    const carried = { commitment: 'k-1', reason: 'no-capacity', dueAt: at('2022-11-14T18:00:00'), ...day }
    house.given('carry-study-commitment', carried)
    expect(house.state(stream).duties.map(({ outcome }) => outcome)).toEqual(['partly', null])
    const keep = { commitment: 'k-1', proof: { kind: 'photo', ref: '' }, occurredAt: at('2022-11-13T09:00:00') }
    expect(house.send('keep-study-commitment', keep)?.code).toBe('study-proof-missing')
    house.given('keep-study-commitment', { ...keep, proof: { kind: 'photo', ref: 'digest-1' } })
    expect(house.state(stream).duties.map(({ outcome }) => outcome)).toEqual(['partly', 'done'])
    expect(countsOf(kind('study-commitment'), house.state(stream), stream)).toMatchObject([{ part: 'later' }])
    expect(house.send('keep-study-commitment', keep)?.code).toBe('study-commitment-closed')
  })

  it('stay in their city; a directive carries them across', () => {
    const across = {
      commitment: 'k-2',
      session: 's-1',
      owner: '1501.service',
      words: { zh: '联合', en: 'Jointly' },
      dueAt: at('2022-11-10T18:00:00'),
      occurredAt: at('11:10'),
    }
    expect(writtenUp().send('make-study-commitment', across)?.code).toBe('study-owner-elsewhere')
  })
})

const kind = (name: string) => {
  const found = STUDY.kinds.find((known) => known.kind === name)
  if (found === undefined) throw new Error(name)
  return found
}

describe('a unit reports', () => {
  const report = { unit: 'u-1', form: 'collective', sessions: ['s-1'], occurredAt: at('11:50') }
  it('with locked sessions only, in a form that was held, once', () => {
    expect(writtenUp().send('report-study-unit', report)?.code).toBe('study-session-not-locked')
    const house = locked()
    expect(house.send('report-study-unit', { ...report, form: 'discussion' })?.code).toBe('study-form-not-held')
    expect(house.send('report-study-unit', { ...report, sessions: ['s-1', 's-9'] })?.params.session).toBe('s-9')
    house.given('report-study-unit', report)
    expect(house.send('report-study-unit', report)?.code).toBe('study-unit-reported')
    expect(duty(house.state(unitStream('u-1')))).toMatchObject({ kind: 'study-report', outcome: 'done' })
  })
  it('is counted once, at its place', () => {
    const house = locked().given('report-study-unit', report)
    expect(countsOf(kind('study-unit'), house.state(unitStream('u-1')), unitStream('u-1'))).toEqual([
      { figure: 'study-units-reported', place: BUREAU, date: '2022-11-03', part: 'collective', n: 1 },
    ])
  })
})

describe('rights', () => {
  const only = (right: string) => ({ rights: [right] as never, place: BUREAU })
  it('a member signs in and does nothing else', () => {
    const house = writtenUp(convened())
    expect(house.send('lock-study-session', LOCK, only('study.attend'))?.code).toBe('right-missing')
    expect(house.send('draft-study-minutes', MINUTES, only('study.attend'))?.code).toBe('right-missing')
  })
  it('a secretary keeps no other bureau’s record', () => {
    const elsewhere = { rights: ['study.keep'] as never, place: '152501' as never, post: '152501.study' as never }
    expect(writtenUp().send('lock-study-session', LOCK, elsewhere)?.code).toBe('outside-jurisdiction')
  })
  it('only who leads opens campaigns, inside their place', () => {
    const campaign = {
      campaign: 'c-2',
      place: LEAGUE,
      title: { zh: '专题', en: 'Theme' },
      from: '2022-10-24',
      to: '2022-12-31',
      basis: 'notice 8',
      reportDueAt: at('2022-11-12T18:00:00'),
      occurredAt: at('09:00'),
    }
    expect(convened().send('open-study-campaign', campaign, only('study.keep'))?.code).toBe('right-missing')
    expect(convened().send('open-study-campaign', campaign, only('study.lead'))?.code).toBe('outside-jurisdiction')
    expect(convened().state(campaignStream('c-1')).domain).toMatchObject({ status: 'open' })
  })
})

describe('retention', () => {
  const over = plusDays(at('11:00'), 90)
  const forget = (now = over) => [{ session: 's-1', occurredAt: now }, { now }] as const

  it('is not cut short', () => {
    const early = fromEpochMs(Date.parse(over) - 60_000)
    expect(locked().send('forget-study-attendance', ...forget(early))?.code).toBe('study-kept-until')
  })

  it('leaves how many and nobody: empty lines, no speaker, no make-up owed', () => {
    const house = locked().given('forget-study-attendance', ...forget())
    const rows = rowsOf(kind('study-session'), house.state(SESSION), SESSION)
    const lines = rows.filter(({ table }) => table === 'study_roll')
    for (const { values } of lines)
      expect(values).toMatchObject({ role: null, status: null, method: null, reason: null, at: null, spoke_to: [] })
    expect(rows.find(({ table }) => table === 'study_sessions')?.values).toMatchObject({
      due: 4,
      present: 2,
      excused: 1,
      absent: 1,
    })
    const { roll, chair, recorder, minutes } = sessionOf(house)
    expect({ roll, chair, recorder, speakers: minutes?.speakers }).toEqual({
      roll: {},
      chair: '',
      recorder: '',
      speakers: [],
    })
    expect(duty(house.state(makeUpStream('s-1', 'm-4')))).toMatchObject({ outcome: 'failed' })
    expect(house.send('forget-study-attendance', ...forget())?.code).toBe('study-forgotten')
  })
})

it('counts add up to those due, however the roll was taken', () => {
  const statuses = fc.array(fc.constantFrom('present', 'late', 'absent', 'excused'), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(statuses, fc.array(fc.nat(3), { maxLength: 6 }), (final, before) => {
      const house = convened()
      const mark = (n: number, status: string) =>
        status === 'excused'
          ? house.send('excuse-from-study', {
              session: 's-1',
              member: MEMBERS[n],
              reason: 'on-duty',
              occurredAt: at('09:00'),
            })
          : house.send('call-study-roll', { session: 's-1', member: MEMBERS[n], status, occurredAt: at('09:00') })
      for (const n of before) mark(n, 'late')
      for (const [n, status] of final.entries()) mark(n, status)
      const [row] = rowsOf(kind('study-session'), house.state(SESSION), SESSION)
      const { present = 0, late = 0, excused = 0, absent = 0, due } = (row?.values ?? {}) as Record<string, number>
      expect(present + late + excused + absent).toBe(due)
    }),
    { numRuns: 60 },
  )
})

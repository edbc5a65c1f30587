import { expect, test } from 'vitest'
import { anyDecision, type Decision } from '#kernel/ledger/decision.ts'
import type { Recorded } from '#kernel/ledger/event.ts'
import { foldSubject, initialSubject, rowsOf } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { actorOfPost, at, contextOf, recorded } from '#kernel/testing.ts'
import { COMMAND_KIND, COMMANDS_TABLE, type CommandState } from '../command.ts'
import { establishCommand } from './establish-command.ts'
import { formWorkingGroup } from './form-working-group.ts'
import { mergeCommand } from './merge-command.ts'
import { standDownCommand } from './stand-down-command.ts'

const KIND = anyKind(COMMAND_KIND)
const occurredAt = at('10:00')
const CITY = {
  command: 'c-city',
  place: '1501',
  body: 'hohhot',
  name: { zh: '呼和浩特市指挥部', en: 'Hohhot command' },
  seats: [{ post: '1501.command', body: 'hohhot' }],
  legalBasis: '《突发公共卫生事件应急条例》第四条',
}
const REGION = {
  ...CITY,
  command: 'c-region',
  place: '15',
  body: 'region',
  seats: [{ post: '15.command', body: 'region' }],
}
const OFFICE = { zh: '联合指挥部', en: 'Joint command' }
const HAT = { person: 'p-1', posts: ['1501.command', '15.command'] }
const MERGE = { command: 'c-city', absorbed: 'c-region', office: OFFICE, dualHats: [HAT], occurredAt }
const GROUP = {
  command: 'c-city',
  group: 'g-1',
  name: { zh: '赛罕工作组', en: 'Saihan group' },
  front: '150105',
  leader: '1501.command',
  posts: ['150105.transfer'],
  occurredAt,
}
const STAND_DOWN = { command: 'c-city', reason: 'outbreak-ended', occurredAt }
const MERGED = { ...MERGE, bodies: ['region'], seats: REGION.seats }
const cityUp = recorded('command-established', CITY)
const regionUp = recorded('command-established', REGION)
const merged = recorded('command-merged', MERGED)
const down = recorded('command-stood-down', STAND_DOWN)

const subject = (...events: readonly Recorded[]) =>
  events.reduce((s, e) => foldSubject(KIND, s, e), initialSubject(KIND))
const run = (
  decision: Decision,
  command: object,
  [main, absorbed]: readonly (readonly Recorded[])[],
  actor = actorOfPost('15.command'),
) =>
  runDecision(
    decision,
    command,
    { command: subject(...(main ?? [])), absorbed: subject(...(absorbed ?? [])) },
    contextOf(actor),
  )
const establish = anyDecision(establishCommand)
const merge = anyDecision(mergeCommand)
const form = anyDecision(formWorkingGroup)
const standDown = anyDecision(standDownCommand)

test('a command is activated, takes in another body as one office, goes to the front, and stands down', () => {
  expect(run(establish, { ...CITY, occurredAt }, [[]])).toMatchObject({
    ok: true,
    value: [{ type: 'command-established' }],
  })
  expect(run(merge, MERGE, [[cityUp], [regionUp]])).toEqual({
    ok: true,
    value: [
      {
        type: 'command-merged',
        data: {
          command: 'c-city',
          absorbed: 'c-region',
          office: OFFICE,
          bodies: ['region'],
          seats: REGION.seats,
          dualHats: [HAT],
        },
        streams: ['command/c-city', 'command/c-region'],
        place: '1501',
        occurredAt,
      },
    ],
  })
  expect(run(form, GROUP, [[cityUp]])).toMatchObject({
    ok: true,
    value: [{ type: 'working-group-formed', place: '150105' }],
  })
  expect(run(standDown, STAND_DOWN, [[cityUp]])).toMatchObject({ ok: true, value: [{ type: 'command-stood-down' }] })
})

test('the one office has the seats of both bodies and the persons who hold posts of both; the absorbed command ends in it', () => {
  expect(subject(cityUp, merged).domain).toMatchObject({
    status: 'active',
    office: OFFICE,
    bodies: ['hohhot', 'region'],
    seats: [...CITY.seats, ...REGION.seats],
    dualHats: [HAT],
  })
  expect(subject(regionUp, merged).domain).toMatchObject({ status: 'merged', into: 'c-city' })
})

test('a merged command’s further history changes nothing, and two groups may be formed in either order', () => {
  expect(subject(regionUp, merged, down).domain).toMatchObject({ status: 'merged' })
  const groups = [recorded('working-group-formed', GROUP), recorded('working-group-formed', { ...GROUP, group: 'g-2' })]
  const names = (events: readonly Recorded[]) => {
    const state = subject(cityUp, ...events).domain as CommandState
    return state.status === 'active' ? state.groups.map(({ group }) => group).sort() : []
  }
  expect(names(groups)).toEqual(['g-1', 'g-2'])
  expect(names(groups)).toEqual(names(groups.toReversed()))
})

test('a city cannot take in its region’s command on its own authority', () => {
  expect(run(merge, MERGE, [[cityUp], [regionUp]], actorOfPost('1501.command'))).toMatchObject({
    refusal: { code: 'outside-jurisdiction' },
  })
})

test.each([
  ['command-exists', establish, { ...CITY, occurredAt }, [[cityUp]]],
  ['no-seats', establish, { ...CITY, seats: [], occurredAt }, [[]]],
  ['command-not-active', merge, MERGE, [[cityUp], []]],
  ['command-not-active', merge, MERGE, [[cityUp, down], [regionUp]]],
  ['merges-itself', merge, { ...MERGE, absorbed: 'c-city' }, [[cityUp], [cityUp]]],
  [
    'dual-hat-not-seated',
    merge,
    { ...MERGE, dualHats: [{ person: 'p-1', posts: ['1501.command', '1501.lab'] }] },
    [[cityUp], [regionUp]],
  ],
  [
    'dual-hat-not-seated',
    merge,
    { ...MERGE, dualHats: [{ person: 'p-1', posts: ['15.command', '15.command'] }] },
    [[cityUp], [regionUp]],
  ],
  ['command-not-active', form, GROUP, [[]]],
  ['group-exists', form, GROUP, [[cityUp, recorded('working-group-formed', GROUP)]]],
  ['front-outside-command', form, { ...GROUP, front: '1502' }, [[cityUp]]],
  ['leader-not-seated', form, { ...GROUP, leader: '1501.lab' }, [[cityUp]]],
  ['command-not-active', standDown, STAND_DOWN, [[cityUp, down]]],
] as const)('refuses %s', (code, decision, command, given) => {
  expect(run(decision, command, given)).toMatchObject({ ok: false, refusal: { code } })
})

test('a row has the columns of the table', () => {
  const [row] = rowsOf(KIND, subject(cityUp), 'command/c-city' as StreamId)
  expect(Object.keys(row?.values ?? {})).toEqual(Object.keys(COMMANDS_TABLE.columns))
})

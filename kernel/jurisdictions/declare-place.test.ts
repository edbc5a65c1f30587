import { expect, test } from 'vitest'
import { anyDecision } from '#kernel/ledger/decision.ts'
import { rowsOf } from '#kernel/ledger/fold-subject.ts'
import { runDecision } from '#kernel/ledger/run-decision.ts'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { actorOfPost, at, contextOf, place } from '#kernel/testing.ts'
import { type DeclarePlace, declarePlace } from './declare-place.ts'
import { PLACE_KIND, PLACES_TABLE, type PlaceState } from './place.ts'

const BUILDING: DeclarePlace = {
  code: place('150105001001-02-05'),
  name: { zh: '5号楼', en: 'Building 5' },
  households: 60,
  residents: 160,
  synthetic: true,
  occurredAt: at('11:00'),
}
const COMPOUND: PlaceState = { ...BUILDING, code: place('150105001001-02') }
const run = (command: DeclarePlace, states: { place?: PlaceState; parent?: PlaceState }, who = '1501.control') =>
  runDecision(
    anyDecision(declarePlace),
    command,
    { place: { domain: states.place ?? null, duties: [] }, parent: { domain: states.parent ?? null, duties: [] } },
    contextOf(actorOfPost(who)),
  )

test('given its compound, when a building is declared, then it stands with its homes', () => {
  expect(declarePlace.streams(BUILDING)).toEqual({
    place: 'place/150105001001-02-05',
    parent: 'place/150105001001-02',
  })
  expect(run(BUILDING, { parent: COMPOUND })).toMatchObject({
    ok: true,
    value: [{ type: 'place-declared', place: BUILDING.code, data: { households: 60, synthetic: true } }],
  })
})

test('a compound or a community needs no declared parent, because the official table has it', () => {
  expect(run({ ...BUILDING, code: place('150105001001-02') }, {})).toMatchObject({ ok: true })
  expect(run({ ...BUILDING, code: place('150172402001') }, {})).toMatchObject({ ok: true })
})

test.each([
  ['place-level-not-local', { ...BUILDING, code: place('150105001') }, {}, '1501.control'],
  ['place-already-declared', BUILDING, { place: BUILDING, parent: COMPOUND }, '1501.control'],
  ['parent-not-declared', BUILDING, {}, '1501.control'],
  ['outside-jurisdiction', BUILDING, { parent: COMPOUND }, '150102.control'],
  ['occurred-too-long-ago', { ...BUILDING, occurredAt: at('11:00', 5) }, { parent: COMPOUND }, '1501.control'],
] as const)('refuses %s', (code, command, states, who) => {
  expect(run(command, states, who)).toMatchObject({ ok: false, refusal: { code } })
})

test('a row has the columns of the table, with level and parent read from the code', () => {
  const state = { domain: BUILDING, duties: [] }
  const [row] = rowsOf(anyKind(PLACE_KIND), state, 'place/150105001001-02-05' as StreamId)
  expect(Object.keys(row?.values ?? {})).toEqual(Object.keys(PLACES_TABLE.columns))
  expect(row?.values).toMatchObject({ level: 'building', parent: '150105001001-02', place: BUILDING.code })
})

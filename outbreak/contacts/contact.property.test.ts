import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { streamId } from '#kernel/primitives/ids.ts'
import { at, type Given } from '../testing.ts'
import {
  becameCase,
  contactOf,
  determined,
  history,
  moved,
  placed,
  released,
  siteOpened,
  told,
  WHO,
} from './builders.ts'
import { CONTACT_KIND } from './room.ts'
import { isFollowed } from './state.ts'

const local = fc
  .integer({ min: 0, max: 239 })
  .map((m) => `${String(8 + Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const step = fc.oneof(
  local.map((l) => determined({ occurredAt: at(l) })),
  local.map((l) => told(l)),
  local.map((l) => moved(l)),
  local.map((l) => placed({ occurredAt: at(l) })),
  local.map((l) => released({ occurredAt: at(l) })),
  local.map((l) => released({ occurredAt: at(l), facility: null })),
)
const steps = fc.array(step, { maxLength: 20 })
const kind = anyKind(CONTACT_KIND)
const tables = (given: readonly Given[]) => {
  const state = contactOf(given)
  const stream = streamId('contact', WHO)
  return { rows: kind.rows(state.domain, stream), counts: kind.counts(state.domain, stream), duties: state.duties }
}

test('a contact owes exactly one isolation until placed, and none after', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const given = history(siteOpened(3), determined(), ...tried)
      for (let n = 2; n <= given.length; n++) {
        const { domain, duties } = contactOf(given.slice(0, n))
        const open = duties.filter(({ kind, closed }) => kind === 'isolate' && closed === null)
        expect(open).toHaveLength(isFollowed(domain) && domain.status !== 'placed' ? 1 : 0)
      }
    }),
    { numRuns: 60 },
  )
})
test('replay is stable: the same history gives the same rows, counts and duties', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const given = history(siteOpened(3), determined(), ...tried)
      expect(tables(structuredClone(given))).toEqual(tables(given))
    }),
    { numRuns: 40 },
  )
})
test('a contact who became a case owes no isolation and is no longer held', () => {
  fc.assert(
    fc.property(steps, (tried) => {
      const { domain, duties } = contactOf(history(siteOpened(3), determined(), ...tried, becameCase('11:59')))
      expect(isFollowed(domain)).toBe(false)
      expect(duties.every(({ closed }) => closed !== null)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
test('with any one record voided, every placement that remains still has an end', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (tried, cut) => {
      const all = history(siteOpened(3), determined(), ...tried)
      const { rows } = tables(all.filter((_, i) => i !== cut % all.length))
      for (const { values } of rows) if (values.placed_at !== null) expect(values.expires_at).not.toBeNull()
    }),
    { numRuns: 40 },
  )
})

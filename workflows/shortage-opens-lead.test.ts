import { expect, it } from 'vitest'
import { CREDIT_COMMANDS } from '#credit/contract.ts'
import type { CityCode, EventId, PlaceCode, PostId } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'
import type { NeedFailed } from '#outbreak/needs/events.ts'
import { SHORTAGE_OPENS_LEAD } from './shortage-opens-lead.ts'
import type { WorkflowEvent } from './workflow.ts'

const failed = (reason: NeedFailed['reason']): WorkflowEvent<NeedFailed> => ({
  ...{ id: '7' as EventId, row: 0, city: '1501' as CityCode, type: 'need-failed', streams: [] },
  ...{ post: '150105001001.community' as PostId, place: '150105001001-02-05' as PlaceCode },
  ...{ occurredAt: instant('2022-11-13T21:00:00+08:00'), recordedAt: instant('2022-11-13T21:00:00+08:00') },
  data: { need: 'n-1', reason },
})
const branch = [{ branch: 'bank-1501' }]

it('what runs short in a zone becomes a lead at the nearest branch that can answer, without a person in it', () => {
  const [command, ...more] = SHORTAGE_OPENS_LEAD.run(failed('no-stock'), { need: [{ kind: 'groceries' }], branch })
  expect(more).toEqual([])
  expect(command).toMatchObject({ city: '1500', command: 'open-lead' })
  expect(command?.payload).toMatchObject({
    lead: 'lead-150105-groceries-20221113',
    reportedFrom: '150105',
    branch: 'bank-1501',
  })
  expect(CREDIT_COMMANDS['open-lead'].schema.safeParse(command?.payload).success).toBe(true)
  expect(JSON.stringify(command)).not.toContain('n-1')
})

it('one lead a district, kind and day: the same id, which the desk refuses a second time', () => {
  const ids = [failed('no-stock'), failed('no-stock')].map(
    (event) => SHORTAGE_OPENS_LEAD.run(event, { need: [{ kind: 'medicine' }], branch })[0]?.payload.lead,
  )
  expect(new Set(ids).size).toBe(1)
})

it.each([
  ['another reason', 'no-vehicle', 'groceries', branch],
  ['care, which no supplier of goods runs short of', 'no-stock', 'dialysis', branch],
  ['no branch of the bank', 'no-stock', 'groceries', []],
] as const)('nothing follows from %s', (_what, reason, kind, rows) => {
  expect(SHORTAGE_OPENS_LEAD.run(failed(reason), { need: [{ kind }], branch: rows })).toEqual([])
})

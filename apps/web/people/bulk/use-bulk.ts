import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ActContext, Values } from '../../shared/act.ts'
import { getJson, postJson } from '../../shared/api.ts'
import { freshKey } from '../../shared/evidence.ts'
import { isPassing } from '../../shared/problem.ts'
import type { StatedPurpose } from '../../shared/purpose.ts'
import type { CityClock, CommandAccepted } from '../../shared/read-types.ts'
import type { TransferPlan } from '../../transfer/transfer.resource.ts'
import { type BulkAct, type Listed, payloadFor } from './bulk-act.ts'
import { type RunState, runSlices, type SliceAnswer } from './run-slices.ts'

const pause = (attempt: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, attempt * 1000))

/** Whom the plan does not name: somebody else was quicker, or this very request was before its answer got lost. */
const WAITS_NO_LONGER = {
  zh: '此人现在不等安置：已有去向，或状态已变。请重新读取名单。',
  en: 'This person waits no longer: a place is given, or the state has changed. Read the list again.',
}

interface Placed {
  readonly listed: Listed
  readonly at: number
  readonly facility: string | null
}

/** A facility each by the rule; who has none is refused with the rule's own words before anything is sent. */
async function placeByRule(bulk: BulkAct, slice: readonly Listed[], values: Values, headers: Record<string, string>) {
  const { rule } = bulk
  if (rule === undefined || rule.unless?.(values) === true)
    return { placed: slice.map((listed, at): Placed => ({ listed, at, facility: null })), refused: [] }
  const plan = await postJson<TransferPlan>(rule.path, { people: slice.map(({ row }) => row.person) }, headers)
  const given = new Map(plan.planned.map(({ person, facility }) => [person, facility]))
  const why = new Map(plan.unplanned.map(({ person, reason }) => [person, reason]))
  const placed: Placed[] = []
  const refused: { row: number; words: { zh: string; en: string } }[] = []
  for (const [at, listed] of slice.entries()) {
    const { person } = listed.row
    const facility = given.get(person)
    const words = why.get(person)
    if (facility !== undefined) placed.push({ listed, at, facility })
    else if (words !== undefined) refused.push({ row: at, words })
    else refused.push({ row: at, words: WAITS_NO_LONGER })
  }
  return { placed, refused }
}

export interface Bulk {
  readonly state: RunState<Listed> | null
  readonly running: boolean
  readonly start: (bulk: BulkAct, rows: readonly Listed[], values: Values) => Promise<void>
  readonly clear: () => void
}

/** Does one act for many rows. Rows that were not sent keep their run's key, so that going on repeats nothing. */
export function useBulk(context: ActContext, { headers }: StatedPurpose): Bulk {
  const client = useQueryClient()
  const [state, setState] = useState<RunState<Listed> | null>(null)
  const [running, setRunning] = useState(false)
  const runs = useRef(new WeakMap<readonly Listed[], { readonly key: string; readonly offset: number }>())

  async function sendSlice(bulk: BulkAct, slice: readonly Listed[], values: Values, key: string): Promise<SliceAnswer> {
    const { placed, refused } = await placeByRule(bulk, slice, values, headers)
    if (placed.length === 0) return { accepted: 0, refused }
    const { now } = await getJson<CityClock>('/api/clock')
    const rows = placed.map(({ listed, facility, at }) =>
      payloadFor(bulk, listed, values, { facility, receipt: `R-${key}-${at}` }, context, now),
    )
    const answer = await postJson<CommandAccepted>(
      `/api/commands/${bulk.act.command}`,
      { rows },
      { 'idempotency-key': `${key}-${bulk.act.command}` },
    )
    const said = answer.refused.flatMap(({ row, problem }) => {
      const at = placed[row]?.at
      return at === undefined ? [] : [{ row: at, words: problem.words }]
    })
    return { accepted: answer.accepted, refused: [...refused, ...said] }
  }

  async function start(bulk: BulkAct, rows: readonly Listed[], values: Values) {
    const { key, offset } = runs.current.get(rows) ?? { key: freshKey(), offset: 0 }
    setRunning(true)
    const ended = await runSlices({
      rows,
      key,
      offset,
      send: (slice, sliceKey) => sendSlice(bulk, slice, values, sliceKey),
      onProgress: setState,
      isPassing,
      pause,
    })
    runs.current.set(ended.left, { key, offset: offset + ended.done })
    setRunning(false)
    if (ended.done > 0) await client.invalidateQueries()
  }
  return { state, running, start, clear: () => setState(null) }
}

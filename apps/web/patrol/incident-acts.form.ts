import type { z } from 'zod'
import type { IncidentView } from '#patrol/contract-reads.ts'
import {
  type CloseIncident,
  type DispatchIncident,
  type FeedBackIncident,
  INCIDENT_KINDS,
  type ReportIncident,
} from '#patrol/incidents/contract.ts'
import { type Act, text } from '../shared/act.ts'
import { freshId } from '../shared/evidence.ts'
import { INCIDENT_WORDS } from './patrol-words.ts'

type Of<S extends z.ZodType> = Omit<z.input<S>, 'occurredAt'>

export const reportIncident = (source: 'call' | 'patrol', beat?: string): Act => ({
  command: 'report-incident',
  words: { zh: '接警登记', en: 'Report an incident' },
  fields: () => [
    ...(beat === undefined
      ? [{ name: 'beat', words: { zh: '巡区编号', en: 'Beat' }, kind: 'text' as const, required: true }]
      : []),
    {
      name: 'kind',
      words: { zh: '类别', en: 'Kind' },
      kind: 'choice',
      required: true,
      choices: INCIDENT_KINDS.map((value) => ({ value, words: INCIDENT_WORDS[value] ?? { zh: value, en: value } })),
    },
    {
      name: 'note',
      words: { zh: '地点和需要（不写个人特征）', en: 'Where, and what is needed (describe nobody)' },
      kind: 'area',
    },
  ],
  payload: (v): Of<typeof ReportIncident> => ({
    incident: freshId('incident'),
    beat: beat ?? text(v.beat),
    kind: text(v.kind) as 'other',
    source,
    note: text(v.note),
  }),
})
export const dispatchIncident = (incident: string): Act => ({
  command: 'dispatch-incident',
  words: { zh: '派警', en: 'Dispatch' },
  fields: () => [{ name: 'shift', words: { zh: '在巡班次', en: 'Shift on the street' }, kind: 'text', required: true }],
  payload: (v): Of<typeof DispatchIncident> => ({ incident, shift: text(v.shift) }),
})
const tap = (command: string, zh: string, en: string, incident: string): Act => ({
  command,
  words: { zh, en },
  fields: () => [],
  payload: () => ({ incident }),
})
const feedBack = (incident: string): Act => ({
  command: 'feed-back-incident',
  words: { zh: '反馈', en: 'Feed back' },
  fields: () => [
    {
      name: 'result',
      words: { zh: '结果', en: 'Result' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'handled', words: { zh: '已处置', en: 'handled' } },
        { value: 'handed-on', words: { zh: '已移交', en: 'handed on' } },
        { value: 'not-found', words: { zh: '未发现', en: 'nothing found' } },
        { value: 'nothing-to-do', words: { zh: '无需处置', en: 'nothing to do' } },
        { value: 'needs-more', words: { zh: '需增援', en: 'needs more' } },
      ],
    },
    { name: 'note', words: { zh: '处置情况（不写个人特征）', en: 'What was done (describe nobody)' }, kind: 'area' },
  ],
  payload: (v): Of<typeof FeedBackIncident> => ({
    incident,
    result: text(v.result) as 'handled',
    note: text(v.note),
  }),
})
const close = (incident: string): Act => ({
  command: 'close-incident',
  words: { zh: '结案', en: 'Close' },
  fields: () => [],
  payload: (): Of<typeof CloseIncident> => ({ incident, outcome: 'closed' }),
})

/** The one act that comes next on a slip, in the order of the chain. */
export function nextSteps({ incident, status }: IncidentView): readonly Act[] {
  switch (status) {
    case 'dispatched':
      return [tap('sign-incident', '签收', 'Sign for it', incident)]
    case 'signed':
      return [tap('depart-incident', '出警', 'On the way', incident)]
    case 'en-route':
      return [tap('arrive-at-incident', '到场', 'On the scene', incident)]
    case 'on-scene':
      return [feedBack(incident)]
    case 'fed-back':
      return [close(incident)]
    default:
      return []
  }
}

import { streamId } from '#kernel/primitives/ids.ts'
import type { VolunteerPosted } from '#volunteers/attendance/events.ts'
import type { ShiftShortReported } from '#volunteers/points/events.ts'
import type { Workflow, WorkflowEvent, WorkflowRead } from './workflow.ts'

const shiftStream = (shift: string) => streamId('volunteer-shift', shift)
const roundStream = (round: string) => streamId('round', round)

const openDuty = ({ city }: WorkflowEvent, subject: string, kind: string): WorkflowRead => ({
  city,
  sql: `select duty, blocked_by from duties
    where city = $1 and subject = $2 and kind = $3 and known_to is null and closed_at is null limit 1`,
  values: [city, subject, kind],
})
/** `<stream>#<kind>#<n>` → `<kind>#<n>`. */
const keyOf = (duty: string): string => duty.slice(duty.indexOf('#') + 1)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A sampling point that stays short makes its round late because of that: the round's duty is blocked by the shift's. */
export const SHORT_SHIFT_BLOCKS_ROUND: Workflow<ShiftShortReported, 'round' | 'shift'> = {
  name: 'short-shift-blocks-round',
  on: ['volunteer-shift-short'],
  reads: (event) => ({
    round: openDuty(event, roundStream(event.data.round ?? '-'), 'test-round'),
    shift: openDuty(event, shiftStream(event.data.shift), 'fill-shift'),
  }),
  run({ city, data, occurredAt }, { round, shift }) {
    const [owed, lacking] = [round[0], shift[0]]
    if (data.round === null || owed === undefined || lacking === undefined) return []
    const by = { kind: 'duty', duty: text(lacking.duty) }
    const payload = { stream: roundStream(data.round), duty: keyOf(text(owed.duty)), by, occurredAt }
    return [{ city, command: 'block-duty', payload }]
  },
}

/** The last missing hand is posted: the round waits no longer for this shift. */
export const FULL_SHIFT_FREES_ROUND: Workflow<VolunteerPosted, 'blocked'> = {
  name: 'full-shift-frees-round',
  on: ['volunteer-posted'],
  reads: ({ city, data: { shift } }) => ({
    blocked: {
      city,
      sql: `select d.duty, d.subject, d.blocked_by from duties d
        where d.city = $1 and d.kind = 'test-round' and d.known_to is null and d.closed_at is null
          and starts_with(d.blocked_by, $2)`,
      values: [city, `duty:${shiftStream(shift)}#`],
    },
  }),
  run({ city, data, occurredAt }, { blocked }) {
    if (data.missing > 0) return []
    return blocked.map(({ duty, subject, blocked_by: by }) => ({
      city,
      command: 'unblock-duty',
      payload: {
        stream: text(subject),
        duty: keyOf(text(duty)),
        by: { kind: 'duty', duty: text(by).replace('duty:', '') },
        occurredAt,
      },
    }))
  },
}

import { createHash } from 'node:crypto'
import type { FoundIn } from '#outbreak/cases/events.ts'
import type { TUBE_REASONS } from '#outbreak/testing/tube-events.ts'
import type { PersonRow } from './find-persons.ts'

/** Commands of one bulk of rows, in the order in which they happen. */
export interface BulkCommand {
  readonly command: 'collect-tube' | 'receive-tube' | 'report-tube-result' | 'report-positive'
  readonly payloads: readonly unknown[]
}

const REASONS: Readonly<Record<FoundIn, (typeof TUBE_REASONS)[number]>> = {
  facilityQuarantine: 'contact',
  homeQuarantine: 'contact',
  highRiskZone: 'zone',
  closedLoop: 'screening',
  lowRiskScreening: 'screening',
  clinicVisit: 'clinic',
  selfReport: 'self-report',
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const DIGEST_LENGTH = 12

/** A laboratory's id as the sheet gives it; a name in words gets an id of its own, the same each time. */
export const laboratoryId = (name: string): string =>
  ID.test(name) ? name : `lab-${createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LENGTH)}`

/** A row without a tube number still has a tube: the person's, of that moment. */
const tubeOf = ({ tube, person, resultAt }: PersonRow): string =>
  tube ?? `${person}-${resultAt.replace(/\D/g, '').slice(0, DIGEST_LENGTH)}`

/** What the rows say has happened, as the commands a laboratory and a district would send one by one. */
export function positiveCommands(rows: readonly PersonRow[]): readonly BulkCommand[] {
  const each = (payload: (row: PersonRow) => unknown) => rows.map(payload)
  return [
    {
      command: 'collect-tube',
      payloads: each((row) => ({
        tube: tubeOf(row),
        person: row.person,
        site: 'import',
        place: row.place,
        reason: REASONS[row.foundIn],
        occurredAt: row.resultAt,
      })),
    },
    {
      command: 'receive-tube',
      payloads: each((row) => ({
        tube: tubeOf(row),
        laboratory: laboratoryId(row.laboratory),
        occurredAt: row.resultAt,
      })),
    },
    {
      command: 'report-tube-result',
      payloads: each((row) => ({
        tube: tubeOf(row),
        result: 'positive',
        ct: row.ct,
        laboratory: laboratoryId(row.laboratory),
        occurredAt: row.resultAt,
      })),
    },
    {
      command: 'report-positive',
      payloads: each((row) => ({
        person: row.person,
        foundIn: row.foundIn,
        home: row.home,
        place: row.place,
        tube: tubeOf(row),
        facility: row.facility,
        occurredAt: row.resultAt,
      })),
    },
  ]
}

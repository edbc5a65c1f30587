import { litMinutes, type Position, parseTrack } from '#patrol/beats/lit-minutes.ts'
import type { PatrolRules } from '#patrol/plan/contract.ts'
import type { ReadDb } from '#store/store.ts'

/** The minutes of light in a track, by the beat's outline and the plan's gap; whatever the phone says is replaced. */
export async function countLit(
  db: ReadDb,
  city: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const [beat] = await db.rows<{ ring: readonly Position[] }>(
    'select ring from patrol_beats where city = $1 and known_to is null and beat = $2',
    [city, payload.beat],
  )
  const [plan] = await db.rows<{ rules: PatrolRules }>(
    'select rules from patrol_plans where city = $1 and known_to is null',
    [city],
  )
  const points = typeof payload.points === 'string' ? parseTrack(payload.points) : null
  if (beat === undefined || plan === undefined || points === null) return { ...payload, lit: [] }
  return { ...payload, lit: litMinutes(points, beat.ring, plan.rules.trackGapMinutes) }
}

import type { PersonId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import { type TextRef, textRef } from '#kernel/texts/text-ref.ts'
import { parseTrack } from '#patrol/beats/lit-minutes.ts'
import { trackStream } from '#patrol/beats/state.ts'
import type { ReadDb, Store } from '#store/store.ts'
import type { DueAct } from '../../jobs/due-act.ts'

interface TrackRow {
  readonly keys: readonly { readonly hour: Instant; readonly key: string }[]
  readonly expiresAt: Instant
  readonly caseRef: string | null
}

/** Where one beat-day's positions are sealed; `undefined` when none are kept. Row security asks for the right. */
export async function readTrackRow(
  db: ReadDb,
  city: string,
  beat: string,
  date: string,
): Promise<TrackRow | undefined> {
  const [row] = await db.rows<TrackRow>(
    `select keys, expires_at as "expiresAt", case_ref as "caseRef" from patrol_tracks
      where city = $1 and known_to is null and beat = $2 and date = $3`,
    [city, beat, date],
  )
  return row
}

/** Who was on the beat that day: those whose positions a reading shows. */
export async function readCrew(db: ReadDb, city: string, beat: string, hours: readonly Instant[]): Promise<PersonId[]> {
  const rows = await db.rows<{ person: PersonId }>(
    `select distinct m.one ->> 'person' as person from patrol_shifts s, jsonb_array_elements(s.members) as m(one)
      where s.city = $1 and s.known_to is null and s.beat = $2
        and exists (select 1 from unnest($3::timestamptz[]) as h(hour) where s.starts_at <= h.hour and s.ends_at > h.hour)`,
    [city, beat, [...hours]],
  )
  return rows.map(({ person }) => person)
}

/** Opens the sealed points; what has been erased is gone and left out. */
export async function openTracks(store: Store, city: Parameters<Store['vault']['readTexts']>[0], row: TrackRow) {
  const refs: TextRef[] = row.keys.map(({ key }) => textRef(key))
  const held = await store.vault.readTexts(city, refs, null)
  return row.keys.flatMap(({ hour, key }) => {
    const text = held[textRef(key)]
    const points = text?.state === 'open' ? parseTrack(text.text) : null
    return points === null
      ? []
      : [{ hour, points: points.map(([s, x, y, l]): [number, number, number, 0 | 1] => [s, x, y, l]) }]
  })
}

const MOST = 200

/** Beat-days whose positions have expired: the key of each is destroyed, then that it was is recorded. */
export async function readExpiredTracks(db: ReadDb, city: string, now: Instant): Promise<readonly DueAct[]> {
  const rows = await db.rows<{ beat: string; date: string }>(
    `select beat, date from patrol_tracks where city = $1 and known_to is null and erased_at is null
      and expires_at <= $2::timestamptz order by expires_at, beat limit ${MOST}`,
    [city, now],
  )
  return rows.map(({ beat, date }) => ({
    command: 'erase-tracks',
    payload: { beat, date, occurredAt: now },
    erases: trackStream(beat, date) satisfies StreamId,
  }))
}

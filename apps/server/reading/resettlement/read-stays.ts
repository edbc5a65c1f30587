import type { StayView } from '#resettlement/contract-reads.ts'
import type { ReadDb } from '#store/store.ts'

const SQL = `select s.person, null as name, s.kind, s.place, coalesce(p.name_zh, c.name_zh, s.place) as "placeName",
    coalesce(l.name_zh, s.left_place) as "leftName", s.site, s.central_days as "centralDays", s.home_days as "homeDays",
    s.expected_at as "expectedAt", s.called_at as "calledAt", s.received_at as "receivedAt", s.status
  from stays s
  left join places p on p.city = s.city and p.place = s.place and p.known_to is null
  left join divisions c on c.code = left(s.place, 12)
  left join divisions l on l.code = left(s.left_place, 4)
  where s.city = $1 and s.known_to is null
  order by s.status = 'ended', s.expected_at, s.person limit 500`

/** Guests expected and here. Of all of them the same is known: where from, where to, until when. */
export const readStays = (db: ReadDb, city: string): Promise<StayView[]> => db.rows<StayView>(SQL, [city])

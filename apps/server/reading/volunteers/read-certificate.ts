import { eventRows } from '#kernel/figures/event-rows-sql.ts'
import { RIGHTS } from '#kernel/positions/rights.ts'
import { placeOfCity } from '#kernel/positions/system-actor.ts'
import { type CityCode, type PersonId, type PostId, postId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Store } from '#store/store.ts'
import { printedHours } from '#volunteers/contract-hours.ts'
import type { CertificatePaper, CertificateRow } from '#volunteers/contract-reads.ts'
import { certificateCode } from './codes.ts'

type Row = CertificateRow & {
  head: string | null
  handler: string | null
  zh: string | null
  en: string | null
  no: string | null
}
const wholeCity = (city: CityCode) => ({ city, scope: [placeOfCity(city)], rights: RIGHTS, mode: 'rows' as const })
const SQL = `select c.certificate, c.person, c.team, c.status, c.number, c.services, c.minutes, c.issued_on as "issuedOn",
    c.notice_until as "noticeUntil", c.reason, c.head, c.handler, t.name_zh as zh, t.name_en as en, v.volunteer_no as no
  from volunteer_certificates c
  left join volunteer_teams t on t.city = c.city and t.team = c.team and t.known_to is null
  left join volunteers v on v.city = c.city and v.person = c.person and v.known_to is null
  where c.city = $1 and c.known_to is null`
/** Verified service by kind of work; a line that was taken back is not on it. */
const tasksSql = (city: CityCode, at: Instant): string => `select r.data ->> 'task' as task,
    sum(coalesce((r.data ->> 'services')::int, 1))::int as services, sum((r.data ->> 'minutes')::int)::int as minutes
  from ${eventRows({ city, types: ['attendance-verified', 'service-line-returned'], at })} as r
  where r.data ->> 'person' = $1 group by 1 order by 3 desc`

/** The certificate as printed. Its holder's name is opened for this purpose, and the reading is logged. */
export async function readCertificatePaper(
  store: Store,
  city: CityCode,
  certificate: string,
  reader: { who: string; post: PostId | null },
): Promise<CertificatePaper | null> {
  const now = await store.clock.now(city)
  const found = await store.read(wholeCity(city), async (db) => {
    const [row] = await db.rows<Row>(`${SQL} and c.certificate = $2`, [city, certificate])
    if (row === undefined) return null
    const tasks = await db.rows<CertificatePaper['tasks'][number]>(tasksSql(city, now), [row.person])
    return { row, tasks }
  })
  if (found === null) return null
  const { head, handler, zh, en, no, ...row } = found.row
  const by = { who: reader.who, post: reader.post ?? postId(city, 'system'), purpose: 'subject-request' as const }
  const names = await store.vault.read(city, [row.person as PersonId], by)
  const fields = names[row.person]
  const idNumber =
    fields?.idNumber === undefined ? null : `${fields.idNumber.slice(0, 6)}********${fields.idNumber.slice(-4)}`
  const code = row.number === null ? '' : await certificateCode(store, row.number, row.person, row.minutes ?? 0)
  return {
    ...row,
    holder: { name: fields?.name ?? null, idNumber, volunteerNo: no },
    issuer: { name: { zh: zh ?? row.team, en: en ?? row.team }, head, handler },
    tasks: found.tasks,
    code,
  }
}

/** Whether a paper says what was issued: for anybody who holds it, without a word about the person. */
export async function checkCertificate(store: Store, city: CityCode, number: string, code: string) {
  const [row] = await store.read(wholeCity(city), (db) => db.rows<Row>(`${SQL} and c.number = $2`, [city, number]))
  const right =
    row !== undefined &&
    (await certificateCode(store, number, row.person, row.minutes ?? 0)) === code.trim().toUpperCase()
  return right
    ? { genuine: true, status: row.status, hours: printedHours(row.minutes ?? 0) }
    : { genuine: false, status: null, hours: null }
}

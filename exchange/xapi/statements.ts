import { hoursBetween, type Instant } from '#kernel/primitives/instant.ts'
import { sha256 } from '#study/code/sha256.ts'

interface Words {
  readonly zh: string
  readonly en: string
}
/** A locked session, as far as a learning record store is told of it. */
export interface StudySessionRecord {
  /** `<event>.<row>` of the lock. */
  readonly record: string
  readonly session: string
  readonly type: string
  readonly typeWords: Words
  readonly theme: Words
  readonly unit: string
  readonly unitName: Words
  readonly campaign: string
  readonly campaignTitle: Words
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly recordedAt: Instant
  readonly counts: {
    readonly present: number
    readonly late: number
    readonly excused: number
    readonly absent: number
  }
  /** When the lock was voided; null while it stands. */
  readonly voidedAt: Instant | null
}

const VERBS = {
  attended: { id: 'http://adlnet.gov/expapi/verbs/attended', display: { 'en-US': 'attended', 'zh-CN': '参加' } },
  voided: { id: 'http://adlnet.gov/expapi/verbs/voided', display: { 'en-US': 'voided', 'zh-CN': '作废' } },
} as const
const MEETING = 'http://adlnet.gov/expapi/activities/meeting'
const COURSE = 'http://adlnet.gov/expapi/activities/course'
const CATEGORY = 'http://id.tincanapi.com/activitytype/category'
const VERSION = '1.0.3'

const mapOf = ({ zh, en }: Words) => ({ 'zh-CN': zh, 'en-US': en })

/** A UUID (version 8: from a digest) that says which record the statement stands for. */
function statementId(what: string): string {
  const bytes = sha256(new TextEncoder().encode(what)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** ISO 8601 duration, in whole minutes. */
const durationOf = (from: Instant, to: Instant): string => `PT${Math.round(hoursBetween(from, to) * 60)}M`

const groupOf = (home: string, { unit, unitName }: StudySessionRecord) => ({
  objectType: 'Group',
  name: unitName.zh,
  account: { homePage: home, name: unit },
})

function attended(home: string, record: StudySessionRecord) {
  const activity = (kind: string, id: string, type: string, name: Words) => ({
    objectType: 'Activity',
    id: `${home}/xapi/${kind}/${id}`,
    definition: { type, name: mapOf(name) },
  })
  const extension = (name: string) => `${home}/xapi/extensions/${name}`
  return {
    id: statementId(`${home} attended ${record.record}`),
    version: VERSION,
    actor: groupOf(home, record),
    verb: VERBS.attended,
    object: activity('sessions', record.session, MEETING, record.theme),
    result: {
      completion: true,
      duration: durationOf(record.startedAt, record.endedAt),
      extensions: { [extension('attendance')]: { ...record.counts } },
    },
    context: {
      contextActivities: {
        parent: [activity('campaigns', record.campaign, COURSE, record.campaignTitle)],
        category: [activity('forms', record.type, CATEGORY, record.typeWords)],
      },
      extensions: { [extension('recorded-at')]: record.recordedAt },
    },
    timestamp: record.startedAt,
  }
}

const voided = (home: string, record: StudySessionRecord, at: Instant) => ({
  id: statementId(`${home} voided ${record.record}`),
  version: VERSION,
  actor: groupOf(home, record),
  verb: VERBS.voided,
  object: { objectType: 'StatementRef', id: statementId(`${home} attended ${record.record}`) },
  timestamp: at,
})

/**
 * Statements of xAPI 1.0.3 about sessions, each followed by its voiding where the record was voided.
 * @param home where the office's accounts and activities are named, without a slash at its end
 */
export const studyStatements = (home: string, records: readonly StudySessionRecord[]): readonly object[] =>
  records.flatMap((record) => [
    attended(home, record),
    ...(record.voidedAt === null ? [] : [voided(home, record, record.voidedAt)]),
  ])

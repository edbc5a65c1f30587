import { describe, expect, it } from 'vitest'
import { instant } from '#kernel/primitives/instant.ts'
import { type StudySessionRecord, studyStatements } from './statements.ts'

const HOME = 'https://firebreak.example'
const RECORD: StudySessionRecord = {
  record: '42.0',
  session: 's-1',
  type: 'party-day',
  typeWords: { zh: '主题党日', en: 'theme party day' },
  theme: { zh: '学习党章', en: 'The charter' },
  unit: 'unit-1',
  unitName: { zh: '司法局', en: 'Bureau' },
  campaign: 'c-1',
  campaignTitle: { zh: '活动', en: 'Campaign' },
  startedAt: instant('2022-11-05T10:00:00+08:00'),
  endedAt: instant('2022-11-05T11:30:00+08:00'),
  recordedAt: instant('2022-11-05T12:10:00+08:00'),
  counts: { present: 12, late: 1, excused: 2, absent: 0 },
  voidedAt: null,
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('statements', () => {
  it('say that a unit attended, for how long, and when the office knew', () => {
    const [statement] = studyStatements(HOME, [RECORD])
    expect(statement).toMatchObject({
      id: expect.stringMatching(UUID),
      version: '1.0.3',
      actor: { objectType: 'Group', account: { homePage: HOME, name: 'unit-1' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/attended' },
      object: { id: `${HOME}/xapi/sessions/s-1`, definition: { type: 'http://adlnet.gov/expapi/activities/meeting' } },
      result: { completion: true, duration: 'PT90M' },
      context: { extensions: { [`${HOME}/xapi/extensions/recorded-at`]: RECORD.recordedAt } },
      timestamp: RECORD.startedAt,
    })
  })

  it('name nobody: no member, no mailbox, no person’s account', () => {
    const text = JSON.stringify(studyStatements(HOME, [RECORD]))
    expect(text).not.toMatch(/"member"|"mbox|"Agent"/)
  })

  it('are voided by a statement that refers to them, and are the same when sent again', () => {
    const given = studyStatements(HOME, [{ ...RECORD, voidedAt: instant('2022-11-06T09:00:00+08:00') }])
    const [first, second] = given as { id: string; object: { id: string }; verb: { id: string } }[]
    expect(second?.verb.id).toBe('http://adlnet.gov/expapi/verbs/voided')
    expect(second?.object.id).toBe(first?.id)
    expect((studyStatements(HOME, [RECORD])[0] as { id: string }).id).toBe(first?.id)
    expect((studyStatements(HOME, [{ ...RECORD, record: '43.0' }])[0] as { id: string }).id).not.toBe(first?.id)
  })
})

import type { z } from 'zod'
import { readXlsx } from '#exchange/xlsx/read-xlsx.ts'
import type { StudyBoard, StudySessionView } from '#study/contract-reads.ts'
import { saveWorkbook } from '../grid/save-workbook.ts'
import { fullTime } from '../shared/times.ts'
import { ATTENDANCE_WORDS, METHOD_WORDS, SAY, STATUS_WORDS } from './study-words.ts'

const NOTE = '演练数据 / simulated'
const COLUMNS = [
  { id: 'person', names: ['人员编号', 'person', 'id'] },
  { id: 'status', names: ['出勤', 'attendance', 'status'] },
] as const

/** The roll of one session, to be filled in without a network and read again. */
export const exportRoll = (view: StudySessionView): Promise<void> =>
  saveWorkbook(`roll-${view.session}`, {
    name: view.theme.zh,
    notes: [NOTE, `${view.unitName.zh} ${view.theme.zh} ${fullTime(view.startsAt)}`],
    columns: ['人员编号', '姓名', '出勤', '方式', '时间', '补学日期'].map((head) => ({ head })),
    rows: (view.roll ?? []).map(({ person, name, status, method, at, madeUpAt }) => [
      person,
      name,
      status === null ? '' : (ATTENDANCE_WORDS[status]?.zh ?? status),
      method === null ? '' : (METHOD_WORDS[method]?.zh ?? method),
      at === null ? '' : fullTime(at),
      madeUpAt === null ? '' : fullTime(madeUpAt),
    ]),
  })

/** What a filled roll says of each: only those it marks as there, late or absent; leave is granted one by one. */
export async function importRoll(
  file: File,
): Promise<{ rows: { member: string; status: string }[]; unread: number[] }> {
  const sheet = await readXlsx(new Uint8Array(await file.arrayBuffer()), COLUMNS)
  const marks = Object.entries(ATTENDANCE_WORDS).filter(([status]) => status !== 'excused')
  const rows: { member: string; status: string }[] = []
  const unread: number[] = []
  for (const { row, cells } of sheet.rows) {
    const said = (cells.status ?? '').trim().toLowerCase()
    const mark = marks.find(([status, words]) => said === status || said === words.zh || said === words.en)
    if (mark !== undefined && cells.person) rows.push({ member: cells.person, status: mark[0] })
    else if (said !== '' && said !== SAY.excused.zh && said !== 'excused') unread.push(row)
  }
  return { rows, unread }
}

/** Every session of a campaign in numbers: what an inspection asks for. */
export const exportBoard = (campaign: z.infer<typeof StudyBoard>['campaigns'][number]): Promise<void> =>
  saveWorkbook(`study-${campaign.campaign}`, {
    name: campaign.title.zh,
    notes: [NOTE, campaign.title.zh],
    columns: [
      '单位',
      '场次',
      '形式',
      '主题',
      '日期',
      '应到',
      '到',
      '迟到',
      '准假',
      '缺席',
      '已补',
      '状态',
      '锁定时间',
      '记录时间',
    ].map((head) => ({ head })),
    rows: campaign.units.flatMap((unit) =>
      unit.sessions.map((one) => [
        unit.name.zh,
        one.session,
        one.typeWords.zh,
        one.theme.zh,
        fullTime(one.startsAt),
        ...[one.due, one.present, one.late, one.excused, one.absent, one.madeUp],
        STATUS_WORDS[one.status]?.zh ?? one.status,
        one.lockedAt === null ? '' : fullTime(one.lockedAt),
        one.lockedRec === null ? '' : fullTime(one.lockedRec),
      ]),
    ),
  })

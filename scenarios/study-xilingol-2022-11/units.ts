import type { SessionType } from '#study/session-types.ts'

interface Words {
  readonly zh: string
  readonly en: string
}
interface PlannedCommitment {
  readonly owner: 'service' | 'mediation' | 'correction' | 'study'
  readonly words: Words
  /** Local time by which it is promised. */
  readonly dueAt: string
  /** When it is kept; null: still open. */
  readonly keptAt: string | null
  /** Carried over once: when, and until when. */
  readonly carried?: { readonly at: string; readonly dueAt: string }
}
export interface PlannedSession {
  readonly type: SessionType
  readonly theme: Words
  readonly venue: string
  readonly agenda: readonly string[]
  /** Local date and times. */
  readonly date: string
  readonly from: string
  readonly to: string
  /** How many of the unit are due, the first ones of its list. */
  readonly due: number
  readonly excused: number
  readonly absent: number
  readonly late: number
  readonly documents: readonly string[]
  readonly commitments: readonly PlannedCommitment[]
  /** Local time at which the minutes are locked; null: with gaps left, they are not. */
  readonly lockedAt: string | null
  /** How many of those away have made it up by the opening. */
  readonly madeUp: number
}
export interface PlannedUnit {
  readonly code: string
  readonly name: Words
  readonly members: number
  readonly form: SessionType
  /** Local time of the report; null: not reported. */
  readonly reportedAt: string | null
  readonly sessions: readonly PlannedSession[]
}

const REPORT = '党的二十大报告'
const CHARTER = '党的二十大修订的党章'
const DECISION = '关于学习宣传贯彻党的二十大精神的通知'
const words = (zh: string, en: string): Words => ({ zh, en })

/** Divisions are real; who studied when, who was away and what was promised are invented. */
export const UNITS: readonly PlannedUnit[] = [
  {
    code: '152531',
    name: words('多伦县司法局（演练）', 'Duolun County justice bureau (drill)'),
    members: 24,
    form: 'collective',
    reportedAt: '2022-11-04T17:20',
    sessions: [
      {
        type: 'collective',
        theme: words('全体干警学习党的二十大文件', 'The whole staff studies the documents of the congress'),
        venue: '局三楼会议室',
        agenda: ['领学报告全文', '结合岗位讨论落实'],
        ...{ date: '2022-11-03', from: '09:00', to: '11:00' },
        ...{ due: 24, excused: 3, absent: 1, late: 2 },
        documents: [REPORT, CHARTER],
        commitments: [
          {
            owner: 'service',
            words: words(
              '封控期间法律援助电话不断线',
              'Legal aid by telephone without a gap while buildings are closed',
            ),
            dueAt: '2022-11-10T18:00',
            keptAt: '2022-11-09T16:10',
          },
          {
            owner: 'mediation',
            words: words('排查封控区邻里纠纷并逐件调解', 'Find quarrels in closed areas and mediate each'),
            dueAt: '2022-11-11T18:00',
            keptAt: '2022-11-13T10:30',
          },
        ],
        lockedAt: '2022-11-03T11:50',
        madeUp: 3,
      },
      {
        type: 'self-study',
        theme: words('自学报告第四部分', 'Part four of the report, each for themselves'),
        venue: '各自岗位',
        agenda: ['阅读与提纲'],
        ...{ date: '2022-11-08', from: '14:00', to: '17:00' },
        ...{ due: 24, excused: 1, absent: 0, late: 0 },
        documents: [REPORT],
        commitments: [],
        lockedAt: '2022-11-08T17:40',
        madeUp: 0,
      },
    ],
  },
  {
    code: '152502',
    name: words('锡林浩特市司法局（演练）', 'Xilinhot justice bureau (drill)'),
    members: 26,
    form: 'leading-group',
    reportedAt: '2022-11-02T18:05',
    sessions: [
      {
        type: 'leading-group',
        theme: words('传达大会精神，把学习作为首要任务', 'The spirit is passed on; study is the first task'),
        venue: '局党组会议室',
        agenda: ['传达会议精神', '部署学习为首要政治任务', '研究疫情期间法律服务'],
        ...{ date: '2022-11-02', from: '15:00', to: '17:00' },
        ...{ due: 7, excused: 1, absent: 0, late: 0 },
        documents: [REPORT, DECISION],
        commitments: [
          {
            owner: 'service',
            words: words('组建法律服务工作组下沉社区', 'A working group brings legal services to the communities'),
            dueAt: '2022-11-09T18:00',
            keptAt: '2022-11-08T17:00',
          },
          {
            owner: 'correction',
            words: words('社区矫正对象线上教育全覆盖', 'Online teaching reaches everybody under community correction'),
            dueAt: '2022-11-12T18:00',
            keptAt: null,
          },
        ],
        lockedAt: '2022-11-02T17:30',
        madeUp: 1,
      },
      {
        type: 'discussion',
        theme: words('研讨：法治保障与岗位职责', 'Discussion: rule of law and the duties of each desk'),
        venue: '局大会议室',
        agenda: ['各科室发言', '议定措施'],
        ...{ date: '2022-11-10', from: '09:30', to: '11:30' },
        ...{ due: 26, excused: 4, absent: 1, late: 1 },
        documents: [REPORT],
        commitments: [
          {
            owner: 'mediation',
            words: words('复工企业合同纠纷一周内答复', 'Answer contract questions of reopening firms within a week'),
            dueAt: '2022-11-12T18:00',
            keptAt: null,
            carried: { at: '2022-11-12T16:00', dueAt: '2022-11-16T18:00' },
          },
        ],
        lockedAt: '2022-11-11T09:20',
        madeUp: 2,
      },
    ],
  },
  {
    code: '152526',
    name: words('西乌珠穆沁旗司法局（演练）', 'West Ujimqin justice bureau (drill)'),
    members: 18,
    form: 'party-day',
    reportedAt: '2022-11-05T16:40',
    sessions: [
      {
        type: 'party-day',
        theme: words('主题党日：学习修订的党章', 'Theme party day with the revised charter'),
        venue: '党员活动室',
        agenda: ['重温入党誓词', '领学修订的党章'],
        ...{ date: '2022-11-05', from: '10:00', to: '11:30' },
        ...{ due: 15, excused: 2, absent: 0, late: 1 },
        documents: [CHARTER],
        commitments: [
          {
            owner: 'service',
            words: words(
              '党员志愿服务：为隔离群众代办公证',
              'Members volunteer: notary errands for people in isolation',
            ),
            dueAt: '2022-11-12T18:00',
            keptAt: '2022-11-11T11:00',
          },
        ],
        lockedAt: '2022-11-05T12:10',
        madeUp: 1,
      },
    ],
  },
  {
    code: '152530',
    name: words('正蓝旗司法局（演练）', 'Plain Blue Banner justice bureau (drill)'),
    members: 20,
    form: 'special-topic',
    reportedAt: '2022-11-09T17:55',
    sessions: [
      {
        type: 'special-topic',
        theme: words('专题：全面依法治国', 'Themed session: the rule of law in all fields'),
        venue: '旗司法局会议室',
        agenda: ['专题辅导', '对照职责谈打算'],
        ...{ date: '2022-11-09', from: '14:30', to: '16:30' },
        ...{ due: 20, excused: 3, absent: 1, late: 1 },
        documents: [REPORT, DECISION],
        commitments: [
          {
            owner: 'correction',
            words: words('刑满释放人员帮扶走访', 'Visits of support to people released from prison'),
            dueAt: '2022-11-18T18:00',
            keptAt: null,
          },
          {
            owner: 'mediation',
            words: words('牧区纠纷巡回调解一轮', 'One round of mediation in the pastures'),
            dueAt: '2022-11-12T18:00',
            keptAt: '2022-11-12T15:45',
          },
        ],
        lockedAt: '2022-11-09T17:10',
        madeUp: 2,
      },
    ],
  },
  {
    code: '152501',
    name: words('二连浩特市司法局（演练）', 'Erenhot justice bureau (drill)'),
    members: 16,
    form: 'collective',
    reportedAt: null,
    sessions: [
      {
        type: 'collective',
        theme: words('集体学习党的二十大报告', 'Collective study of the report'),
        venue: '口岸法律服务中心',
        agenda: ['领学报告', '讨论口岸法律服务'],
        ...{ date: '2022-11-11', from: '15:00', to: '16:30' },
        ...{ due: 16, excused: 5, absent: 2, late: 0 },
        documents: [],
        commitments: [],
        lockedAt: null,
        madeUp: 0,
      },
    ],
  },
  {
    code: '152527',
    name: words('太仆寺旗司法局（演练）', 'Taibus Banner justice bureau (drill)'),
    members: 14,
    form: 'discussion',
    reportedAt: null,
    sessions: [],
  },
]

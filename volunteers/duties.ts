import type { Stage } from '#kernel/duties/duty.ts'
import type { Words } from './contract-fields.ts'

/** One kind of duty in words: who owes what, and what each of its stages is. */
interface DutyWords {
  readonly words: Words
  readonly holder: Words
  readonly stages: Partial<Readonly<Record<Stage, Words>>>
  readonly clocks: Partial<Readonly<Record<Stage, string>>>
}
const LEADER = { zh: '服务点负责人', en: 'the point leader' }
const TEAM = { zh: '志愿服务组织', en: 'the team' }

/** Who owes what by when in volunteer service; the clocks are `contract-rules.ts`. */
export const VOLUNTEERS_DUTIES = {
  'fill-shift': {
    words: { zh: '补足班次人手', en: 'fill the shift' },
    holder: TEAM,
    stages: { finish: { zh: '满员', en: 'every hand posted' }, report: { zh: '报告缺人', en: 'said to be short' } },
    clocks: {},
  },
  'sign-out-check': {
    words: { zh: '未签退核对', en: 'check who is not signed out' },
    holder: LEADER,
    stages: { finish: { zh: '已签退', en: 'signed out' } },
    clocks: {},
  },
  'verify-attendance': {
    words: { zh: '核实服务时长', en: 'verify the service' },
    holder: LEADER,
    stages: { finish: { zh: '已核实', en: 'verified' } },
    clocks: {},
  },
  'site-disinfection': {
    words: { zh: '终末消毒', en: 'final disinfection' },
    holder: TEAM,
    stages: { finish: { zh: '消毒完成', en: 'disinfected' } },
    clocks: {},
  },
  'issue-certificate': {
    words: { zh: '开具服务证明', en: 'issue the certificate' },
    holder: TEAM,
    stages: { finish: { zh: '已开具', en: 'issued' } },
    clocks: {},
  },
  'certificate-notice': {
    words: { zh: '证明公示期满', en: 'end of the certificate’s notice' },
    holder: TEAM,
    stages: { finish: { zh: '生效', en: 'final' } },
    clocks: {},
  },
} as const satisfies Record<string, DutyWords>

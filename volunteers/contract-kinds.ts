import type { Words } from './contract-fields.ts'

/** The three bodies of records that are never added up: the corps, the league's recruitment, the region's returns. */
export const SCOPES = ['corps', 'league', 'region'] as const
export type Scope = (typeof SCOPES)[number]

export const GATES = ['consent', 'guardian-consent', 'insurance', 'training', 'health', 'confidentiality'] as const
export type Gate = (typeof GATES)[number]
export const GATE_WORDS: Readonly<Record<Gate, Words>> = {
  consent: { zh: '本人同意并知悉风险', en: 'own consent, risks disclosed' },
  'guardian-consent': { zh: '监护人同意', en: 'guardian’s consent' },
  insurance: { zh: '人身意外保险', en: 'personal accident insurance' },
  training: { zh: '岗前培训', en: 'training for the task' },
  health: { zh: '健康申报', en: 'health declaration' },
  confidentiality: { zh: '保密承诺（有期限）', en: 'confidentiality terms, with an end' },
}

export const SKILLS = ['medical', 'disinfection', 'driving', 'computer', 'language-mongolian', 'building'] as const
export type Skill = (typeof SKILLS)[number]
export const SKILL_WORDS: Readonly<Record<Skill, Words>> = {
  medical: { zh: '医护', en: 'medical' },
  disinfection: { zh: '消杀', en: 'disinfection' },
  driving: { zh: '驾驶', en: 'driving' },
  computer: { zh: '电脑录入', en: 'data entry' },
  'language-mongolian': { zh: '蒙古语', en: 'Mongolian' },
  building: { zh: '施工', en: 'building work' },
}

export const TASKS = [
  'sampling-order',
  'makeshift-construction',
  'community-registration',
  'data-entry',
  'tracing-help',
  'sampling-disinfection',
  'door-to-door',
  'patient-pick-up',
  'supplies-transport',
  'daily-needs',
] as const
export type Task = (typeof TASKS)[number]

/** What a kind of work asks of whoever does it (domain reference, volunteers). */
export interface TaskRule {
  readonly words: Words
  /** Done from home: no place to scan, so the output is the evidence. */
  readonly remote: boolean
  /** Possible bodily danger: accident cover must stand before anybody is posted (Order 685, art. 17). */
  readonly danger: boolean
  /** Rescue work: adults only (Emergency Response Law, art. 26). */
  readonly adultsOnly: boolean
  readonly gates: readonly Gate[]
}
const rule = (zh: string, en: string, more: Partial<TaskRule> = {}): TaskRule => ({
  words: { zh, en },
  remote: false,
  danger: false,
  adultsOnly: false,
  gates: [],
  ...more,
})
export const TASK_RULES: Readonly<Record<Task, TaskRule>> = {
  'sampling-order': rule('采样秩序维护', 'order at sampling', { danger: true, gates: ['training'] }),
  'makeshift-construction': rule('方舱建设', 'building the makeshift hospital', { danger: true, adultsOnly: true }),
  'community-registration': rule('社区登记', 'community registration'),
  'data-entry': rule('数据录入', 'data entry', { remote: true, gates: ['confidentiality'] }),
  'tracing-help': rule('流调协助', 'help with tracing', { remote: true, gates: ['training', 'confidentiality'] }),
  'sampling-disinfection': rule('采样消杀', 'sampling and disinfection', {
    danger: true,
    adultsOnly: true,
    gates: ['training'],
  }),
  'door-to-door': rule('入户排查', 'door-to-door checks', { danger: true, gates: ['training'] }),
  'patient-pick-up': rule('接送患者', 'patient pick-up', { danger: true, adultsOnly: true, gates: ['training'] }),
  'supplies-transport': rule('物资转运', 'supplies transport', { danger: true }),
  'daily-needs': rule('生活物资保供', 'supply of daily needs'),
}

export const PREMISES_CLASSES = ['ordinary', 'positive'] as const
export type PremisesClass = (typeof PREMISES_CLASSES)[number]
export const CLASS_WORDS: Readonly<Record<PremisesClass, Words>> = {
  ordinary: { zh: '一般场所（预防性消毒）', en: 'ordinary premises' },
  positive: { zh: '阳性场所（终末消毒）', en: 'positive premises: final disinfection' },
}
export const AGENTS = ['chlorine', 'peroxyacetic-acid', 'hydrogen-peroxide', 'alcohol', 'quaternary-ammonium'] as const
export type Agent = (typeof AGENTS)[number]
export const AGENT_WORDS: Readonly<Record<Agent, Words>> = {
  chlorine: { zh: '含氯消毒剂', en: 'chlorine' },
  'peroxyacetic-acid': { zh: '过氧乙酸', en: 'peracetic acid' },
  'hydrogen-peroxide': { zh: '过氧化氢', en: 'hydrogen peroxide' },
  alcohol: { zh: '乙醇', en: 'alcohol' },
  'quaternary-ammonium': { zh: '季铵盐', en: 'quaternary ammonium' },
}

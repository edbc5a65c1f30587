import { DUTY_REFUSALS } from './duties/duty-refusals.ts'
import { MOMENT_REFUSALS } from './ledger/moment-refusals.ts'

type Words = { readonly zh: string; readonly en: string }

const RIGHT_REFUSALS = {
  'right-missing': {
    zh: '岗位 {post} 没有“{right}”权限。请由有此权限的岗位办理，或由上级为本岗位授权。',
    en: 'Post {post} does not hold the right {right}. A post that holds it can do this, or your superior can grant it.',
  },
  'outside-jurisdiction': {
    zh: '{place} 不在岗位 {post} 的辖区 {jurisdiction} 之内。请由当地岗位或其上级办理。',
    en: '{place} lies outside {jurisdiction}, the jurisdiction of post {post}. The post that answers for it, or one above, can do this.',
  },
  'assist-cannot-command': {
    zh: '岗位 {post} 的“{right}”只限协助，不能下令。请由有指挥权的岗位决定。',
    en: 'Post {post} holds {right} only to assist, and this act is an order. A post in command must decide it.',
  },
  'post-expired': {
    zh: '岗位 {post} 的任期已于 {until} 结束。续任或换人后方可办理。',
    en: 'The term of post {post} ended at {until}. It can act again once the post is filled anew.',
  },
} as const satisfies Record<string, Words>

const PLACE_REFUSALS = {
  'place-level-not-local': {
    zh: '{code} 属于{level}级，来自国家行政区划，不能在此登记。只能登记社区及以下的地点。',
    en: '{code} is a {level} and comes from the official table. Only communities and places inside them are declared.',
  },
  'place-already-declared': {
    zh: '{code} 已经登记。如有错误，请作废原记录后重新登记。',
    en: '{code} is declared already. If it is wrong, void that record and declare it again.',
  },
  'parent-not-declared': {
    zh: '{code} 的上级 {parent} 尚未登记。请先登记上级。',
    en: '{parent}, which contains {code}, is not declared yet. Declare it first.',
  },
} as const satisfies Record<string, Words>

const POST_REFUSALS = {
  'post-exists': { zh: '岗位 {post} 已存在。', en: 'Post {post} exists already. Fill it, or choose another desk.' },
  'grant-not-held': {
    zh: '岗位 {post} 自己没有“{right}”的指挥权，不能授予他人。',
    en: 'Post {post} does not itself command with {right}, so it cannot grant it.',
  },
  'post-unknown': { zh: '没有岗位 {post}。请先设立。', en: 'There is no post {post}. Create it first.' },
  'post-held': {
    zh: '岗位 {post} 现由 {holder} 担任。请先办理离任。',
    en: 'Post {post} is held by {holder}. Vacate it first.',
  },
  'post-not-held': { zh: '岗位 {post} 现无人担任。', en: 'Nobody holds post {post}, so there is nothing to vacate.' },
  'term-ends-before-start': {
    zh: '任期结束时间 {until} 不晚于开始时间。请填写更晚的时间。',
    en: 'The term would end at {until}, not after it starts. Enter a later end.',
  },
} as const satisfies Record<string, Words>

const COMMAND_REFUSALS = {
  'command-exists': { zh: '指挥部 {command} 已存在。', en: 'Command {command} exists already. Use another id.' },
  'no-seats': { zh: '指挥部至少要有一个席位。', en: 'A command needs at least one seat. Add a post.' },
  'command-not-active': {
    zh: '指挥部 {command} 不在运行中（状态：{status}）。请选择正在运行的指挥部。',
    en: 'Command {command} is not active ({status}). Choose one that is.',
  },
  'merges-itself': { zh: '指挥部 {command} 不能与自己合署。', en: 'Command {command} cannot be merged with itself.' },
  'dual-hat-not-seated': {
    zh: '双重任职的岗位 {posts} 须分属两个机构，且都在席位之中。',
    en: 'The dual-hatted posts {posts} must both be seated, one in each of the two bodies.',
  },
  'group-exists': { zh: '工作组 {group} 已存在。', en: 'Working group {group} exists already. Use another id.' },
  'front-outside-command': {
    zh: '前线 {front} 不在指挥部辖区 {place} 之内。',
    en: 'The front {front} lies outside the command’s place {place}. Choose a place inside it.',
  },
  'leader-not-seated': {
    zh: '组长 {leader} 不是指挥部 {command} 的成员。工作组须由指挥部成员带队。',
    en: '{leader} has no seat in command {command}. A group is led by one of its members.',
  },
} as const satisfies Record<string, Words>

const DIRECTIVE_REFUSALS = {
  'directive-exists': {
    zh: '指令 {directive} 已下达。',
    en: 'Directive {directive} was issued already. Use another id.',
  },
  'supervision-without-cause': {
    zh: '督办须有事由：写明超时事项，或写明未达标的数字。',
    en: 'A supervision circular needs a cause: name the late duty, or the figure in which the unit fails.',
  },
  'parts-unanswered': {
    zh: '指令 {directive} 还有 {open} 个分指令未答复（{to}），不能答复“办成”；请催办，或答复“部分办成”。',
    en: '{open} parts of directive {directive} are not answered yet ({to}), so it is not done. Press for them, or answer "partly".',
  },
  'relay-outside': {
    zh: '{place} 不在原指令范围 {whole} 之内；分指令只能下到范围之内。',
    en: '{place} lies outside {whole}, the place of the directive. Pass it down to places inside.',
  },
  'relay-to-self': {
    zh: '分指令不能发给自己（{to}）；自己办理的部分直接答复。',
    en: 'A part cannot go to the post itself ({to}); what you do yourself goes into your answer.',
  },
  'relay-too-late': {
    zh: '分指令的答复时限 {answerDueAt} 晚于原指令的 {wholeDueAt}；请提前。',
    en: 'The part would be answered by {answerDueAt}, after the whole is due ({wholeDueAt}). Give an earlier time.',
  },
  'directive-unknown': { zh: '没有指令 {directive}。', en: 'There is no directive {directive}.' },
  'directive-outside-command': {
    zh: '{place} 不在指挥部 {command} 的辖区之内。',
    en: '{place} lies outside the place of command {command}. Issue it for a place inside.',
  },
  'directive-due-order': {
    zh: '回执时限 {receiptDueAt} 须晚于下达时间，且不晚于答复时限 {answerDueAt}。',
    en: 'The receipt must be due after issue ({receiptDueAt}) and the answer not before it ({answerDueAt}).',
  },
  'figure-needed': {
    zh: '指令所指数字“{figure}”缺少数值。请填入统计值。',
    en: 'The figure {figure} has no value here. Give the number as counted.',
  },
  'effect-needed': {
    zh: '该指令没有指明数字，请判定效果。',
    en: 'This directive names no figure, so its effect must be judged here.',
  },
  'not-addressed': {
    zh: '此步应由岗位 {to} 办理，而不是 {post}。',
    en: 'This step belongs to post {to}, not to {post}.',
  },
  'already-receipted': {
    zh: '指令 {directive} 已回执。',
    en: 'Directive {directive} has its receipt already ({status}).',
  },
  'not-receipted': {
    zh: '指令 {directive} 尚未回执。请先回执再答复。',
    en: 'Directive {directive} has no receipt yet. Give the receipt, then answer.',
  },
  'already-answered': { zh: '指令 {directive} 已答复。', en: 'Directive {directive} is answered already ({status}).' },
  'not-answered': {
    zh: '指令 {directive} 尚未答复，不能核查效果。',
    en: 'Directive {directive} is not answered yet ({status}), so there is no effect to check.',
  },
  'already-checked': {
    zh: '指令 {directive} 的效果已核查。',
    en: 'The effect of directive {directive} is checked already.',
  },
} as const satisfies Record<string, Words>

const SHIFT_REFUSALS = {
  'shift-open': {
    zh: '{place} 的值班已由 {post} 担任；换人须由其交班、接班人接受。',
    en: 'The duty desk of {place} is kept by {post} already. It changes hands when that officer hands over and the next accepts.',
  },
  'shift-not-open': {
    zh: '{place} 还没有值班记录；请先开班。',
    en: 'The duty desk of {place} is not kept yet. Open the shift first.',
  },
  'shift-end-order': {
    zh: '交班时间 {until} 须晚于现在。',
    en: 'The shift would end at {until}, which is not after it begins. Give a later time.',
  },
  'shift-not-yours': {
    zh: '{place} 的这一步应由 {to} 办理，而不是 {post}。',
    en: 'This step at the duty desk of {place} belongs to {to}, not to {post}.',
  },
  'shift-same-officer': { zh: '不能交给自己（{to}）。', en: 'A shift is not handed over to oneself ({to}).' },
  'shift-already-offered': {
    zh: '已于 {at} 向 {to} 交班，尚待接受；对方退回后可另交他人。',
    en: 'It was offered to {to} at {at} and waits for the answer. Once declined it can go to somebody else.',
  },
  'shift-not-offered': {
    zh: '{place} 没有待接受的交班。',
    en: 'No hand-over of the duty desk of {place} is on offer.',
  },
} as const satisfies Record<string, Words>

const PERIOD_REFUSALS = {
  'period-exists': { zh: '{period} 已开启。', en: 'The period {period} is open already.' },
  'period-unknown': { zh: '没有 {period} 这一日程；请先开启。', en: 'There is no period {period}. Open it first.' },
  'period-closed': {
    zh: '{period} 已日结，不再收报。更正请作废原记录。',
    en: 'The period {period} is closed and takes no more returns. Correct by voiding the record.',
  },
  'period-over': {
    zh: '{date} 已于 {closesAt} 结束，不能再开启。',
    en: 'The day {date} ended at {closesAt} and is not opened any more.',
  },
  'no-rhythm-in-pack': {
    zh: '现行方案 {pack} 没有每日工作节奏。',
    en: 'The pack in force ({pack}) has no daily rhythm, so there is nothing to open.',
  },
  'unit-outside': {
    zh: '{unit} 不属于 {place}；只能要求辖区内的单位报送。',
    en: '{unit} does not belong to {place}. Only units inside owe a return here.',
  },
  'return-not-owed': {
    zh: '{unit} 在 {period} 没有报送任务。',
    en: '{unit} owes no return in {period}. Check the unit and the day.',
  },
  'not-nil': {
    zh: '{unit} 当日记录中“{figure}”为 {n}，不能零报告；请报送当日情况。',
    en: 'The records of {unit} show {n} for {figure}, so its day is not nil. Return the day instead.',
  },
} as const satisfies Record<string, Words>

const LEDGER_REFUSALS = {
  'record-unknown': {
    zh: '没有记录 {event} 的第 {row} 条。请核对编号。',
    en: 'There is no fact {row} in event {event}. Check the number in the timeline.',
  },
  'already-voided': { zh: '记录 {event} 的第 {row} 条已作废。', en: 'Fact {row} of event {event} is voided already.' },
  'not-voidable': {
    zh: '记录 {event} 本身是一次作废，不能再作废。请重新录入原来的事实。',
    en: 'Event {event} is itself a voiding. Enter the original fact again instead.',
  },
} as const satisfies Record<string, Words>

/** What the kernel refuses, in words: the rule, why it applies here, what would make the act possible. */
export const KERNEL_REFUSALS = {
  ...SHIFT_REFUSALS,
  ...PERIOD_REFUSALS,
  ...RIGHT_REFUSALS,
  ...MOMENT_REFUSALS,
  ...PLACE_REFUSALS,
  ...POST_REFUSALS,
  ...COMMAND_REFUSALS,
  ...DIRECTIVE_REFUSALS,
  ...LEDGER_REFUSALS,
  ...DUTY_REFUSALS,
} as const satisfies Record<string, Words>
export type KernelRefusal = keyof typeof KERNEL_REFUSALS

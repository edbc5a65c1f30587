import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Words } from '../contract-fields.ts'

/** Why the tracing desk is refused: the rule, why here, what would make it possible. */
export const TRACING_REFUSALS = {
  ...MOMENT_REFUSALS,
  'no-case-to-trace': {
    zh: '{person} 没有在管病例记录，无从流调；请先报告阳性，或核对编号。',
    en: '{person} has no case on record to trace; report the positive first, or check the id.',
  },
  'interview-held': {
    zh: '{person} 的流调已于 {at} 完成；补充的接触与地点请另行登记接触关系或名册。',
    en: '{person} was interviewed at {at}; record what is new as exposures or rosters.',
  },
  'onset-in-future': {
    zh: '发病时间 {onsetAt} 晚于访谈时间 {occurredAt}；请核对。',
    en: 'The onset, {onsetAt}, is after the interview at {occurredAt}. Check the time.',
  },
  'stay-ends-before-start': {
    zh: '到访 {place} 的离开时间 {until} 早于到达时间 {from}；请核对。',
    en: 'The stay at {place} ends at {until}, before it starts at {from}. Check the times.',
  },
  'roster-exists': {
    zh: '名册 {roster} 已于 {at} 登记；更正请先作废原名册，或用新编号登记。',
    en: 'Roster {roster} was recorded at {at}; void it to correct it, or use a new id.',
  },
  'roster-names-twice': {
    zh: '名册中 {person} 出现两次；请删去重复的一行。',
    en: '{person} is on the roster twice; leave one of the lines out.',
  },
  'roster-names-the-case': {
    zh: '名册中有病例 {person} 本人；请删去，名册只写同住、同事、同学等其他人。',
    en: 'The roster names the case, {person}; leave that line out: it lists the others only.',
  },
  'exposure-exists': {
    zh: '接触关系 {exposure} 已登记；请用新编号，或先作废原记录。',
    en: 'Exposure {exposure} is on record; use a new id, or void the record first.',
  },
  'exposure-to-self': {
    zh: '{person} 不能与自己接触；请核对两端编号。',
    en: '{person} cannot be exposed to themselves; check both ids.',
  },
  'met-in-future': {
    zh: '接触时间 {at} 晚于登记时间 {occurredAt}；请核对。',
    en: 'The meeting at {at} is after the record at {occurredAt}. Check the time.',
  },
  'source-known': {
    zh: '{person} 的来源已于 {at} 确定；如有错误，请先作废该记录。',
    en: 'The source of {person} was settled at {at}; void that record first if it is wrong.',
  },
  'source-is-self': {
    zh: '{person} 不能是自己的传染来源；请核对指标病例。',
    en: '{person} cannot be their own source; check the index case.',
  },
  'source-not-a-case': {
    zh: '{indexCase} 没有在管病例记录，不能作为来源；请核对编号，或关联到聚集性疫情。',
    en: '{indexCase} has no case on record and cannot be a source; check the id, or link to a cluster.',
  },
  'exposure-not-of-case': {
    zh: '接触关系 {exposure} 不是 {indexCase} 到 {person} 的；请核对编号。',
    en: 'Exposure {exposure} does not lead from {indexCase} to {person}; check the id.',
  },
  'interview-first': {
    zh: '{person} 尚未完成流调，不能以来源不明结案；请先访谈。',
    en: '{person} has not been interviewed, so the source cannot be closed as unknown; interview first.',
  },
  'list-empty': {
    zh: '{place} {date} 没有判定的密接，没有名单可签。',
    en: 'No contact was determined in {place} on {date}; there is no list to sign.',
  },
  'list-cleared': {
    zh: '{place} {date} 的名单已于 {at} 签结；之后没有新判定的人。',
    en: 'The list of {place} for {date} was signed at {at}, and nobody was added since.',
  },
  'list-incomplete': {
    zh: '名单应有 {expected} 人，还缺 {missing} 人（如 {first}）；签结须逐一列明，请重新读取名单。',
    en: 'The list has {expected} people and {missing} are left out ({first} for one); read the list again and name everybody.',
  },
  'not-on-list': {
    zh: '{person} 不在该日名单上；请重新读取名单。',
    en: "{person} is not on that day's list; read the list again.",
  },
  'list-not-explained': {
    zh: '还有 {n} 人未说明（如 {first}：{state}）；未到位或迟到位的每人须有原因（事项受阻，或此处注明），方可签结。',
    en: '{n} people are unexplained ({first} for one: {state}); each who is not placed, or was placed late, needs a cause (a block on the duty, or one given here) before the list is signed.',
  },
} as const satisfies Record<string, Words>
export type TracingRefusal = keyof typeof TRACING_REFUSALS

import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Words } from '../contract-fields.ts'
import { BOARDING_REFUSALS } from '../transfer/boarding-refusals.ts'

/** Why the contacts room refuses: the rule, why here, what would make it possible. */
export const CONTACTS_REFUSALS = {
  ...MOMENT_REFUSALS,
  ...BOARDING_REFUSALS,
  'person-is-a-case': {
    zh: '{person} 已是阳性感染者（{status}），不能再判定为密接；请按病例转运。',
    en: '{person} is a case already ({status}) and cannot become a contact; follow the case instead.',
  },
  'already-a-contact': {
    zh: '{person} 已是密接（{status}，{since} 判定）；同一人不重复判定，等解除后方可再判。',
    en: '{person} is a contact already ({status}, determined {since}); the same person is determined again only after release.',
  },
  'own-contact': {
    zh: '{person} 不能是自己的密接；请核对指标病例。',
    en: '{person} cannot be their own contact; check the index case.',
  },
  'outside-lookback': {
    zh: '末次暴露 {lastExposureAt} 早于追溯起点 {earliest}（指标病例发现前 {days} 天）；现行方案不追溯到此前的接触。',
    en: 'The last exposure, {lastExposureAt}, is before {earliest}: {days} days before the index case was found. The pack in force does not reach further back.',
  },
  'exposure-in-future': {
    zh: '末次暴露 {lastExposureAt} 晚于判定时间 {occurredAt}；请核对时间。',
    en: 'The last exposure, {lastExposureAt}, is after the determination at {occurredAt}. Check the time.',
  },
  'index-found-in-future': {
    zh: '指标病例发现时间 {indexFoundAt} 晚于判定时间 {occurredAt}；请核对时间。',
    en: 'The index case is said to be found at {indexFoundAt}, after the determination at {occurredAt}. Check the time.',
  },
  'exposures-reversed': {
    zh: '首次暴露 {firstExposureAt} 晚于末次暴露 {lastExposureAt}。请核对两个时间。',
    en: 'The first exposure ({firstExposureAt}) is after the last ({lastExposureAt}). Check the two times.',
  },
  'secondary-not-in-pack': {
    zh: '现行方案 {pack} 不再判定密接的密接；只能判定密接。',
    en: 'The pack in force ({pack}) has no contacts of contacts; only close contacts are determined.',
  },
  'contact-unknown': {
    zh: '{person} 未被判定为密接；请先判定。',
    en: '{person} is not a contact; determine the contact first.',
  },
  'contact-closed': {
    zh: '{person} 已不在管理中（{status}）；如有新的暴露，请重新判定。',
    en: '{person} is no longer followed ({status}); a new exposure needs a new determination.',
  },
  'already-told': { zh: '{person} 已于 {at} 告知；无需重复。', en: '{person} was told at {at}; once is enough.' },
  'already-moving': { zh: '{person} 已于 {at} 上车；无需重复。', en: '{person} has been on the way since {at}.' },
  'contact-already-placed': {
    zh: '{person} 已于 {at} 入住（{placement}）；如需换地点，请先解除或由原地点登记。',
    en: '{person} was placed at {at} ({placement}) and is not placed or moved again.',
  },
  'site-missing': {
    zh: '集中隔离须写明隔离点；请填写，或按方案改为居家。',
    en: 'Placement at an isolation site names the site; name it, or place at home where the pack allows.',
  },
  'site-not-for-home': {
    zh: '居家隔离不写隔离点；请去掉 {facility}，或改为集中隔离。',
    en: 'Isolation at home has no site; leave {facility} out, or place at the site.',
  },
  'site-unknown': {
    zh: '没有隔离点 {facility} 的开设记录；请先登记开设，或核对编号。',
    en: 'Site {facility} was never opened; open it first, or check the id.',
  },
  'site-wrong-kind': {
    zh: '{facility} 是 {kind}，不是集中隔离点；密接不与阳性感染者同处，请另选隔离点。',
    en: '{facility} is a {kind}, not an isolation site; contacts are not kept with cases. Choose an isolation site.',
  },
  'site-closed': {
    zh: '隔离点 {facility} 已关闭；请另选隔离点。',
    en: 'Site {facility} is closed; choose another.',
  },
  'site-full': {
    zh: '隔离点 {facility} 剩余 {free} 间，无法安排；请另选有空房的隔离点，或由其扩容。',
    en: 'Site {facility} has {free} free rooms; choose one with a free room, or have it enlarged.',
  },
  'site-has-room': {
    zh: '隔离点 {facility} 还有 {free} 间空房，不能以“满员”拒收；请接收，或以实际原因拒收。',
    en: 'Site {facility} has {free} free rooms and cannot refuse as full; take the person in, or give the real reason.',
  },
  'site-open': {
    zh: '隔离点 {facility} 正在使用，不能以“已关闭”拒收；请接收，或以实际原因拒收。',
    en: 'Site {facility} is open and cannot refuse as closed; take the person in, or give the real reason.',
  },
  'home-not-in-pack': {
    zh: '现行方案 {pack} 要求{category}集中隔离（{restriction}），不能居家；请安排隔离点。',
    en: 'The pack in force ({pack}) asks for a facility for this category ({category}: {restriction}); find a site instead of home.',
  },
  'no-isolation-in-pack': {
    zh: '现行方案 {pack} 对该类人员（{category}）不作隔离限制，不能安排隔离；请解除。',
    en: 'The pack in force ({pack}) restricts no {category} contact; release the person instead.',
  },
  'isolation-basis-missing': {
    zh: '未写明隔离的法律依据；限制人身须有法律依据，请填写条款。',
    en: 'No legal basis is given; a restriction on a person needs one. Name the provision.',
  },
  'schedule-already-over': {
    zh: '按方案该人员的隔离期已于 {expiresAt} 届满，不能再限制；请解除。',
    en: "By the pack's schedule the isolation ended at {expiresAt}; nobody is restricted after it. Release the person.",
  },
  'schedule-not-reached': {
    zh: '按方案最早于 {expiresAt} 解除，现在不能以“期满”解除；提前解除须有理由：非密接、申诉成立或方案调整。',
    en: 'By the schedule the earliest release is {expiresAt}; before it, release needs a reason: not a contact, appeal, or a changed pack.',
  },
  'not-placed': {
    zh: '{person} 尚未入住，没有可届满的隔离期；提前结束须有理由：非密接、申诉成立或方案调整。',
    en: '{person} is not placed, so no schedule has run; ending it needs a reason: not a contact, appeal, or a changed pack.',
  },
  'isolation-still-in-pack': {
    zh: '现行方案 {pack} 下该人员的隔离期仍至 {until}，不能以“方案调整”解除。',
    en: 'Under the pack in force ({pack}) the isolation still runs to {until}; it is not ended by a changed pack.',
  },
  'period-not-shorter': {
    zh: '{person} 的隔离期至 {expiresAt}；现行方案 {pack} 算得 {until}，并不更早，不能“缩短”。',
    en: 'The isolation of {person} runs to {expiresAt}; the pack in force ({pack}) gives {until}, which is no earlier. Nothing is shortened.',
  },
  'period-over-in-pack': {
    zh: '按现行方案 {pack}，{person} 的隔离期已满；请以“方案调整”解除，不必缩短。',
    en: 'Under the pack in force ({pack}) the isolation of {person} is over already. Release the person, with the changed pack as the reason.',
  },
  'isolation-not-expired': {
    zh: '隔离至 {expiresAt} 届满，{occurredAt} 尚未到期。',
    en: 'The isolation expires at {expiresAt}; {occurredAt} is before that.',
  },
  'facility-mismatch': {
    zh: '{person} 所在隔离点是 {placed}，不是 {facility}；请按实际隔离点填写。',
    en: '{person} is placed at {placed}, not at {facility}; name the actual site.',
  },
  'already-home': {
    zh: '{person} 已在居家监测；无需再转。',
    en: '{person} is at home already; there is no site to leave.',
  },
  'no-home-days-in-pack': {
    zh: '现行方案 {pack} 对该类人员没有居家天数；期满即解除，请用“解除隔离”。',
    en: 'The pack in force ({pack}) has no home days for this category; it ends by release.',
  },
  'facility-days-not-over': {
    zh: '集中隔离至 {until}，还未满，不能转居家；提前离开须有理由解除：非密接、申诉成立或方案调整。',
    en: 'The facility days run to {until} and are not over, so the home days do not start; leaving earlier is a release with a reason: not a contact, appeal, or a changed pack.',
  },
  'last-test-not-negative': {
    zh: '{person} 最近一次检测是 {result}（共 {tests} 次），转居家须末次阴性；请先补检。',
    en: "{person}'s last test is {result} ({tests} in all); going home needs a negative one. Test first.",
  },
  'zone-leaver-not-in-pack': {
    zh: '现行方案 {pack} 对高风险区外溢人员没有规定，不作管理。',
    en: 'The pack in force ({pack}) has no rule for people who left a high-risk zone; they are not followed.',
  },
  'left-in-future': {
    zh: '离开时间 {leftAt} 晚于判定时间 {occurredAt}；请核对。',
    en: 'The zone was left at {leftAt}, after the determination at {occurredAt}. Check the time.',
  },
  'left-too-long-ago': {
    zh: '{person} 离开高风险区已超过 {days} 天，按方案只需一次核酸，不隔离；请改按一般接触者判定。',
    en: '{person} left the zone more than {days} days ago: by the pack one test and no isolation. Determine a general contact instead.',
  },
  'symptoms-missing': {
    zh: '结果为“见到、有异常”须写明症状；无症状请选“见到、正常”。',
    en: 'SEEN_NOT_OK names the symptoms; without any the outcome is SEEN_OK.',
  },
  'symptoms-unexpected': {
    zh: '结果为 {outcome} 时不写症状；有症状请选“见到、有异常”。',
    en: 'With {outcome} there are no symptoms; somebody seen with symptoms is SEEN_NOT_OK.',
  },
  'follow-up-day-ahead': {
    zh: '{date} 还没有到，不能登记该日随访。',
    en: '{date} has not come yet; its follow-up cannot be recorded.',
  },
  'follow-up-before-determined': {
    zh: '{person} 于 {since} 才判定，{date} 没有随访任务。',
    en: '{person} was determined on {since}; nothing was due on {date}.',
  },
  'follow-up-recorded': {
    zh: '{person} {date} 已有随访记录（{outcome}）；该日不算未随访。',
    en: '{person} has a follow-up for {date} ({outcome}); the day was not missed.',
  },
  'follow-up-day-not-over': {
    zh: '{date} 还没有结束，不能算作未随访。',
    en: '{date} is not over yet, so nothing of it was missed.',
  },
  'guest-not-here': {
    zh: '{person} 不在隔离点 {facility}（现在：{placed}）；请从例外名单删去，或核对编号。',
    en: '{person} does not stay at {facility} (now: {placed}); leave the line out, or check the id.',
  },
  'more-exceptions-than-guests': {
    zh: '例外 {exceptions} 人多于在点 {guests} 人；请核对人数。',
    en: '{exceptions} exceptions are more than {guests} guests; check the number.',
  },
  'guest-named-twice': {
    zh: '例外名单中 {person} 出现两次；请删去一行。',
    en: '{person} is named twice among the exceptions; leave one line out.',
  },
  'site-round-recorded': {
    zh: '{facility} {date} 的巡查已登记；该日不算未巡查。',
    en: 'The round of {facility} for {date} is on record; the day was not missed.',
  },
  'no-test-missed': {
    zh: '{person} 没有过期未检的计划检测。',
    en: '{person} has no scheduled test whose day is over.',
  },
  'appeal-pending': {
    zh: '{person} 的申诉（{at}）正在办理；答复前无需再次提出。',
    en: "{person}'s appeal of {at} is being answered; there is no need for another one before that.",
  },
  'no-appeal': {
    zh: '{person} 没有待答复的申诉。',
    en: '{person} has no appeal that waits for an answer.',
  },
} as const satisfies Record<string, Words>
export type ContactsRefusal = keyof typeof CONTACTS_REFUSALS

import { z } from 'zod'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import {
  BuildingField,
  type CommandContract,
  FacilityField,
  IdField,
  InstantField,
  OccurredAt,
  PersonField,
  type Words,
} from '../contract-fields.ts'

const FacilityOrNone = FacilityField.nullable()
  .default(null)
  .meta({ description: 'the isolation site where the person is placed; null when at home or not placed' })

export const DetermineContact = z
  .strictObject({
    person: PersonField,
    indexCase: PersonField.meta({ description: 'the case that was met; for a secondary contact, the close contact' }),
    category: z.enum(['close', 'secondary']),
    lastExposureAt: InstantField.meta({ description: 'last exposure; not before the look-back of the pack in force' }),
    indexFoundAt: InstantField.meta({ description: 'when the index case was found: the look-back counts from here' }),
    setting: z.enum(['household', 'workplace', 'school', 'transport', 'venue', 'health-care', 'neighbour']),
    certainty: z.enum(['low', 'medium', 'high']),
    home: BuildingField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Who met whom, when, in which setting, how sure: the isolation clock starts.' })
export type DetermineContact = z.output<typeof DetermineContact>

export const TellContact = z
  .strictObject({
    person: PersonField,
    channel: z.enum(['phone', 'in-person', 'sms', 'community-worker']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The contact has been told. Stops the accept clock.' })
export type TellContact = z.output<typeof TellContact>

export const MoveContact = z
  .strictObject({ person: PersonField, vehicle: IdField, occurredAt: OccurredAt })
  .meta({ description: 'The contact is on board, on the way. Stops the start clock.' })
export type MoveContact = z.output<typeof MoveContact>

export const PlaceContact = z
  .strictObject({
    person: PersonField,
    placement: z.enum(['isolation-site', 'home']),
    facility: FacilityOrNone,
    legalBasis: z.string().trim().max(400).meta({ description: 'the provision the restriction rests on' }),
    receipt: IdField.meta({ description: 'receipt of the site or of the community worker' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The contact is at the place, with receipt. Discharges the isolation duty; it ends by itself.' })
export type PlaceContact = z.output<typeof PlaceContact>

export const RefusePlacement = z
  .strictObject({
    person: PersonField,
    facility: FacilityField,
    code: z.enum(['full', 'closed', 'need-not-met', 'class-mismatch']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The isolation site refused the person; the duty stays open.' })
export type RefusePlacement = z.output<typeof RefusePlacement>

export const RecordContactTest = z
  .strictObject({ person: PersonField, result: z.enum(['negative', 'positive', 'invalid']), occurredAt: OccurredAt })
  .meta({ description: "A test of a contact; its schedule day is counted by the pack's day zero." })
export type RecordContactTest = z.output<typeof RecordContactTest>

export const ReleaseContact = z
  .strictObject({
    person: PersonField,
    facility: FacilityOrNone,
    reason: z.enum(['completed', 'not-a-contact', 'appeal', 'pack-changed']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'End the isolation: schedule completed, or earlier by a stated reason.' })
export type ReleaseContact = z.output<typeof ReleaseContact>

export const ShortenContact = z
  .strictObject({
    person: PersonField,
    reason: z.enum(['pack-changed']),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'The pack now in force asks for less: the isolation ends on its earlier day.' })
export type ShortenContact = z.output<typeof ShortenContact>

export const ExpireContact = z
  .strictObject({ person: PersonField, facility: FacilityOrNone, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: the isolation has reached its expiry and ends by itself.' })
export type ExpireContact = z.output<typeof ExpireContact>

export const CONTACTS_COMMANDS = {
  'determine-contact': { schema: DetermineContact, summary: { zh: '判定密接', en: 'Determine a close contact' } },
  'tell-contact': { schema: TellContact, summary: { zh: '告知密接', en: 'Tell the contact' } },
  'move-contact': { schema: MoveContact, summary: { zh: '密接上车', en: 'Contact on board' } },
  'place-contact': { schema: PlaceContact, summary: { zh: '密接入住（回执）', en: 'Contact placed, with receipt' } },
  'refuse-placement': { schema: RefusePlacement, summary: { zh: '隔离点拒收', en: 'Site refuses the contact' } },
  'record-contact-test': { schema: RecordContactTest, summary: { zh: '密接核酸', en: "Record a contact's test" } },
  'release-contact': { schema: ReleaseContact, summary: { zh: '解除隔离', en: 'Release the contact' } },
  'shorten-contact': { schema: ShortenContact, summary: { zh: '缩短隔离期', en: 'Shorten the isolation' } },
  'expire-contact': { schema: ExpireContact, summary: { zh: '隔离到期', en: 'Isolation expires' } },
} as const satisfies Record<string, CommandContract>

export const CONTACTS_REFUSALS = {
  ...MOMENT_REFUSALS,
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
} as const satisfies Record<string, Words>
export type ContactsRefusal = keyof typeof CONTACTS_REFUSALS

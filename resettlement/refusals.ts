import type { Words } from '#kernel/contract-fields.ts'
import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'

/** Every reason to refuse in this module. None of them is a reason to hold anybody: they bind papers, seats and beds. */
export const RESETTLEMENT_REFUSALS = {
  ...MOMENT_REFUSALS,
  'returnee-exists': { zh: '{returnee} 已登记；请用新的编号。', en: '{returnee} is listed already. Use another id.' },
  'no-such-returnee': {
    zh: '没有登记 {returnee}；请先登记，或核对编号。',
    en: '{returnee} is not listed. List them first, or check the id.',
  },
  'county-outside-city': {
    zh: '{county} 不属于 {city}；返乡对象由其户籍所在市登记。',
    en: '{county} is not in {city}. Somebody is listed by the city of their home.',
  },
  'prison-desk-missing': {
    zh: '释放前登记须写明监狱交接岗位；滞留人员不写。',
    en: "A listing before release names the prison's desk, and one of a stranded person names none. Correct the entry or the desk.",
  },
  'release-in-past': {
    zh: '释放日 {releaseOn} 已过，不能按“释放前”登记；确有困难的请按“滞留”登记。',
    en: 'The legal date {releaseOn} is past, so this is no listing before release. List the person as stranded if they cannot get home.',
  },
  'release-not-past': {
    zh: '释放日 {releaseOn} 未到，不能按“滞留”登记；请按“释放前”登记。',
    en: 'The legal date {releaseOn} is still to come, so nobody is stranded. List the person before release.',
  },
  'before-legal-date': {
    zh: '释放日为 {releaseOn}；证明书在当日发放后登记。',
    en: 'The legal date is {releaseOn}. The certificate is recorded once it is handed over that day.',
  },
  'certificate-recorded': {
    zh: '证明书已于 {at} 登记。',
    en: 'The certificate was recorded at {at}. Void that record if it is wrong.',
  },
  'address-answered': {
    zh: '住址已于 {at} 核实；有误请作废后重报。',
    en: 'The address was answered at {at}. Void that record to answer anew.',
  },
  'community-missing': {
    zh: '住址核实为“{result}”须写明社区，并在 {county} 之内。',
    en: 'An answer "{result}" names the community, inside {county}. Give its code.',
  },
  'address-unanswered': {
    zh: '住址尚未核实；请先由接收单位回执。',
    en: 'The address is not verified yet. The receiving office answers first.',
  },
  'wish-unknown': {
    zh: '尚未登记本人意愿；请先询问本人是否需要帮助。',
    en: 'The wish of the person is not recorded. Ask first whether help is wanted.',
  },
  'help-not-wanted': {
    zh: '本人意愿为“{wish}”，不安排统一返乡；改变主意时请重新登记意愿。',
    en: 'The person chose "{wish}", so no seat is booked. Record a new wish if they change their mind.',
  },
  'already-received': {
    zh: '已于 {at} 交接到社区；不再变更行程。',
    en: 'Handed over to the community at {at}. Nothing of the way can change any more.',
  },
  'already-left-chain': {
    zh: '已于 {at} 以“{code}”退出；如需帮助请重新登记意愿。',
    en: 'Left the chain at {at} as {code}. Record a new wish if help is wanted again.',
  },
  'destination-unanswered': {
    zh: '{county} 尚未答复返乡人员政策，或已于 {until} 失效；只影响乘车安排，不影响释放。请催办该地指挥部。',
    en: '{county} has not answered what it asks of returning residents, or its answer ran out at {until}. Only the transport waits: press its command.',
  },
  'destination-closed': {
    zh: '{county} 暂不接收返乡人员（至 {until}）；请先安排住宿，或由本人自行选择。',
    en: '{county} takes no returning residents until {until}. Lodge the person meanwhile, or let them choose their own way.',
  },
  'site-needed': {
    zh: '{county} 要求集中隔离 {days} 天，须写明隔离点；不要求时不填。',
    en: '{county} asks for {days} central days: name the site exactly where there are some.',
  },
  'home-outside-county': {
    zh: '{home} 不在 {county}；请核对住址。',
    en: '{home} is not in {county}. Check the address.',
  },
  'place-in-use': {
    zh: '{stay} 已用于另一登记；请为每个住处用新的编号。',
    en: '{stay} stands for another booking. Use a new id for every place.',
  },
  'quarantine-not-booked': {
    zh: '尚未预订隔离住处；请先预订再安排座位。',
    en: 'No place of quarantine is booked. Book it before the seat.',
  },
  'quarantine-booked': {
    zh: '隔离住处已预订（{stay}）；改订请先作废。',
    en: 'A place of quarantine is booked ({stay}). Void it to book another.',
  },
  'not-stranded': {
    zh: '只为滞留人员落实临时住宿；释放前人员请直接安排返乡。',
    en: 'Lodging is for people who are stranded. Plan the way home instead.',
  },
  'lodging-asked': { zh: '当晚住宿已落实（{stay}）。', en: 'A bed is asked for already ({stay}).' },
  'end-not-ahead': {
    zh: '截止时间 {until} 不晚于现在；请填写之后的时间。',
    en: 'The end {until} is not ahead. Give a later time.',
  },
  'no-such-place': {
    zh: '没有与 {stay} 对应的预订。',
    en: 'No booking of the chain stands behind {stay}. Nothing is to be noted.',
  },
  'place-step-order': {
    zh: '{stay} 的进展“{step}”不合顺序，或已登记。',
    en: 'The step {step} of {stay} is noted already, or comes out of order.',
  },
  'batch-exists': { zh: '批次 {batch} 已存在。', en: 'Batch {batch} exists. Use another id.' },
  'no-such-batch': { zh: '没有批次 {batch}；请先编排。', en: 'There is no batch {batch}. Open it first.' },
  'departure-past': { zh: '出发时间 {departsAt} 已过。', en: 'The departure {departsAt} is past. Give a time ahead.' },
  'same-signer': { zh: '交出方与押送（护送）方须为两个岗位。', en: 'Who gives and who escorts must be two posts.' },
  'batch-left': {
    zh: '批次 {batch} 已出发（{status}），不能再加人；请另排批次。',
    en: 'Batch {batch} has left ({status}). Open another for whoever is not on it.',
  },
  'batch-full': {
    zh: '批次 {batch} 的 {seats} 个座位已满。',
    en: 'All {seats} seats of batch {batch} are taken. Open another, or a bigger vehicle.',
  },
  'seat-booked': { zh: '已安排在批次 {batch}。', en: 'A seat is booked in batch {batch} already.' },
  'not-in-batch': {
    zh: '{returnee} 不在批次 {batch} 中。',
    en: '{returnee} has no seat in batch {batch}. Book it first.',
  },
  'not-free-yet': {
    zh: '释放日为 {releaseOn}；门口交接在当日进行。',
    en: 'The legal date is {releaseOn}. The hand-over at the gate is on that day.',
  },
  'signer-wrong': {
    zh: '这一栏应由 {expected} 签署，而不是 {post}。',
    en: 'This line is signed by {expected}, not by {post}.',
  },
  'already-signed': { zh: '这一栏已于 {at} 签署。', en: 'This line was signed at {at}.' },
  'gate-unsigned': {
    zh: '{returnee} 的门口交接双方尚未签齐。',
    en: 'The hand-over of {returnee} at the gate lacks a signature. Both sides sign before the vehicle leaves.',
  },
  'not-departed': { zh: '批次 {batch} 尚未出发。', en: 'Batch {batch} has not left yet. Record the departure first.' },
  'count-differs': {
    zh: '车门清点 {aboard} 人，与门口交接的 {gate} 人不符；请再清点，或先登记退出原因。',
    en: '{aboard} people were counted at the vehicle, but {gate} were handed over at the gate. Count again, or record a coded exit first.',
  },
  'batch-not-departed': {
    zh: '批次 {batch} 尚未出发，不能办结。',
    en: 'Batch {batch} has not left, so it cannot close.',
  },
  'batch-closed': { zh: '批次 {batch} 已办结。', en: 'Batch {batch} is closed.' },
  'people-open': {
    zh: '批次 {batch} 还有 {open} 人既无签收也无退出原因；请逐人补齐。',
    en: '{open} people of batch {batch} have neither a receipt nor a coded exit. Settle each of them first.',
  },
  'quarantine-running': {
    zh: '{stay} 的隔离尚未结束；结束后建档。',
    en: 'The quarantine {stay} has not ended. The file opens after it.',
  },
  'not-home-yet': {
    zh: '尚未交接到社区，也未退出；返乡后建档。',
    en: 'Neither handed over to the community nor out of the chain. The file opens after that.',
  },
  'file-open': { zh: '已于 {at} 建档。', en: 'The file was opened at {at}.' },
  'stay-open': { zh: '{person} 已有未结束的登记。', en: '{person} has a stay that is not over. End it first.' },
  'no-such-stay': { zh: '没有 {person} 的登记。', en: 'There is no stay of {person}. Check the id.' },
  'stay-outside-city': {
    zh: '{place} 不在 {city}；请由该市登记。',
    en: '{place} is not in {city}. Have it registered there.',
  },
  'stay-step-order': {
    zh: '{person} 现为“{status}”，不能办理此步。',
    en: 'The stay of {person} is {status}, so this step does not apply now.',
  },
  'release-exists': { zh: '通知 {release} 已发出。', en: 'Notice {release} was sent already. Use another id.' },
  'no-such-release': { zh: '没有通知 {release}。', en: 'There is no notice {release}. Check its id.' },
  'release-answered': { zh: '通知 {release} 已回执。', en: 'Notice {release} is answered already.' },
} as const satisfies Record<string, Words>
export type ResettlementRefusal = keyof typeof RESETTLEMENT_REFUSALS

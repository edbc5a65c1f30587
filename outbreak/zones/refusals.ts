import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Words } from '../contract-fields.ts'

/** Each says which rule, why here, and what would make it possible. */
export const ZONES_REFUSALS = {
  ...MOMENT_REFUSALS,
  'legal-basis-missing': {
    zh: '未写明法律依据；限制令须有依据，请填写条款（如《传染病防治法》第四十一条）。',
    en: 'No legal basis is given; an order needs one. Name the provision (such as the Infectious Disease Law, art. 41).',
  },
  'issuer-missing': {
    zh: '未写明发布机关；请填写发布岗位（至少为县级人民政府）。',
    en: 'No issuer is named; name the issuing post (county government at least).',
  },
  'issuer-lacks-power': {
    zh: '{issuer} 无权对 {place} 发布限制令：至少须为对该地有管辖权的县级人民政府，且由该机关或其上级办理；请改由有权机关发布。',
    en: '{issuer} has no power to restrict {place}: the least is the county government over it, acting by itself or through a level above. Have it issued there.',
  },
  'approval-missing': {
    zh: '缺少上一级（{level}）对 {place} 限制令的批准；{issuer} 须报上一级决定，请附批准岗位与时间。',
    en: 'The approval of the next level ({level}) over {place} is missing; {issuer} reports to it and it decides. Add who approved and when.',
  },
  'approval-in-future': {
    zh: '{post} 的批准时间 {at} 晚于下令时间 {occurredAt}；批准须在先，请核对。',
    en: '{post} approved at {at}, after the order at {occurredAt}; approval comes first. Check the time.',
  },
  'reason-missing': {
    zh: '未写明理由；请说明为何需要此限制。',
    en: 'No reason is given; say why this restriction is needed.',
  },
  'evidence-missing': {
    zh: '未附证据；请列出所依据的病例、样本或流调编号。',
    en: 'No evidence is given; list the cases, tubes or investigations it rests on.',
  },
  'scope-empty': {
    zh: '管控范围为 {households} 户、{residents} 人；须写明涉及户数与人数。',
    en: 'The scope has {households} households and {residents} residents; say how many are restricted.',
  },
  'no-zones-in-pack': {
    zh: '现行方案 {pack} 不划风险区；不能下达此限制令。',
    en: 'The pack in force ({pack}) draws no zones; this order cannot be given.',
  },
  'level-abolished': {
    zh: '现行方案 {pack} 没有“{level}”风险等级（仅 {levels}）；请改用现行等级。',
    en: 'The pack in force ({pack}) has no level "{level}" (only {levels}); use one it has.',
  },
  'regime-not-in-pack': {
    zh: '“{level}”风险区的管控方式是“{allowed}”，不能采用“{regime}”；请改为方案规定的方式。',
    en: 'The regime of a {level}-risk zone is "{allowed}", not "{regime}"; use the one the pack has.',
  },
  'unit-not-allowed': {
    zh: '{place} 是 {unit}；现行方案 {pack} 只按 {units} 划定{level}风险区，不得随意扩大；请改划到 {units}。',
    en: '{place} is a {unit}; the pack in force ({pack}) draws {level}-risk zones by {units} only and forbids enlarging. Draw it by {units}.',
  },
  'start-in-past': {
    zh: '开始时间 {startAt} 早于下令时间 {occurredAt}；限制不溯及既往，请改为下令之后。',
    en: 'The start, {startAt}, is before the order at {occurredAt}; a restriction is never retroactive. Start it at or after the order.',
  },
  'expiry-missing': {
    zh: '未写明截止时间；限制令须自行终止，请填写截止时间。',
    en: 'No expiry is given; an order ends by itself. Give the time at which it does.',
  },
  'already-expired': {
    zh: '截止时间 {expiresAt} 不晚于开始时间 {startAt}；请核对。',
    en: 'The expiry, {expiresAt}, is not after the start, {startAt}. Check the times.',
  },
  'expiry-too-long': {
    zh: '截止时间 {expiresAt} 超过最长 {days} 天（至 {latest}）；更长须另行作出延长决定。',
    en: 'The expiry, {expiresAt}, is beyond the longest term of {days} days ({latest}); anything longer is a new decision to extend.',
  },
  'review-missing': {
    zh: '未写明复核周期；请填写，最长 {most} 小时。',
    en: 'No review interval is given; give one, {most} hours at most.',
  },
  'review-too-rare': {
    zh: '复核周期为 {hours} 小时，最长 {most} 小时；请缩短。',
    en: 'The review is every {hours} hours; {most} is the most. Make it more frequent.',
  },
  'lift-rule-missing': {
    zh: '未写明解除条件；请填写连续无新增天数与末轮核酸要求。',
    en: 'No lift rule is given; give the consecutive days without new infection and the final round.',
  },
  'lift-rule-harsher-than-pack': {
    zh: '解除条件为连续 {days} 天无新增、末轮“{finalRound}”，严于现行方案 {pack} 的 {packDays} 天、“{packFinalRound}”；不得层层加码，请按方案填写。',
    en: 'The lift rule ({days} days, final round {finalRound}) is harsher than the pack {pack} ({packDays} days, {packFinalRound}); nobody adds to the pack. Use its rule.',
  },
  'appeal-missing': {
    zh: '未写明申诉渠道；请填写居民可用的渠道（24 小时内答复）。',
    en: 'No appeal channel is given; give one residents can use (answered within 24 hours).',
  },
  'support-plan-missing': {
    zh: '未写明生活保障方案；实施限制的政府须保障食品、药品与就医，请填写。',
    en: 'No support plan is given; who restricts supplies food, medicine and care. Say how.',
  },
  'notice-missing': {
    zh: '公告缺少 {language} 文本；须有中英文公告，请补齐。',
    en: 'The notice has no {language} text; both languages are published. Add it.',
  },
  'already-in-force': {
    zh: '{place} 的管控令已在执行，至 {expiresAt}；如需延长请作延长决定，如需调整请先解除。',
    en: 'An order over {place} is in force until {expiresAt}; extend it by a new decision, or lift it first.',
  },
  'already-proposed': {
    zh: '{place} 已于 {at} 提出划定；请下令或撤回。',
    en: 'A zone at {place} was proposed at {at}; order it.',
  },
  'zone-unknown': {
    zh: '{place} 没有划定记录；请先提出或下令。',
    en: 'There has been no zone at {place}; propose or order one first.',
  },
  'zone-not-in-force': {
    zh: '{place} 的管控当前为 {status}，不在执行中；只有执行中的管控令可以这样办理。',
    en: 'The zone at {place} is {status}, not in force; only an order in force takes this.',
  },
  'zone-expired': {
    zh: '{place} 的管控已于 {expiresAt} 到期，居民自该时起不受限制；如仍需管控，须作出新的决定。',
    en: 'The order over {place} expired at {expiresAt} and residents have been free since; restricting again needs a new order.',
  },
  'extension-not-later': {
    zh: '新的截止时间 {expiresAt} 不晚于现截止时间 {current}；延长须更晚，提前结束请作解除。',
    en: 'The new expiry, {expiresAt}, is not after the present one, {current}; extend to a later time, or lift to end it earlier.',
  },
  'exits-blocked': {
    zh: '上次复核发现 {place} 出口不畅；出口畅通前不得延长，请先疏通并复核。',
    en: 'The last review found exits of {place} blocked; open them and review before extending.',
  },
  'lift-rule-not-met': {
    zh: '解除条件为连续 {days} 天无新增，最早 {liftDueAt}；未到时间，提前解除须有理由：不应划定、申诉成立或方案调整。',
    en: 'The rule is {days} days without new infection, met at {liftDueAt} at the earliest; before that, lifting needs a reason: never needed, appeal, or a changed pack.',
  },
  'final-round-missing': {
    zh: '解除条件要求末轮核酸（{finalRound}）；请填写已完成的轮次。',
    en: 'The lift rule asks for a final round ({finalRound}); name the completed round.',
  },
  'final-round-not-completed': {
    zh: '轮次 {round} 为 {status}，尚未全部出结果；请等待完成，或填写另一轮。',
    en: 'Round {round} is {status}: not every result is in. Wait until it is completed, or name another.',
  },
  'final-round-elsewhere': {
    zh: '轮次 {round} 不覆盖 {place}；请填写覆盖该区域的轮次。',
    en: 'Round {round} does not cover {place}; name one that does.',
  },
  'final-round-not-clear': {
    zh: '轮次 {round} 开启后 {place} 仍发现新增感染（{foundAt}），末轮不为全阴；请再做一轮。',
    en: 'An infection was found in {place} at {foundAt}, after round {round} was opened, so it is not all negative; hold another.',
  },
  'final-round-too-early': {
    zh: '末轮核酸于 {completedAt} 完成，须在 {earliest} 之后；请补做一轮。',
    en: 'The final round was completed at {completedAt}, and must be at or after {earliest}; hold another one.',
  },
  'zone-still-in-pack': {
    zh: '现行方案 {pack} 仍适用于 {place} 的{level}风险区，不能以“方案调整”解除。',
    en: 'The pack in force ({pack}) still has this zone ({place}, {level}); it is not lifted by a changed pack.',
  },
  'zone-not-expired': {
    zh: '{place} 的管控至 {expiresAt} 到期，{occurredAt} 尚未到期。',
    en: 'The order over {place} expires at {expiresAt}; {occurredAt} is before that.',
  },
  'approver-lacks-power': {
    zh: '{post} 无权批准 {place} 的限制令：须为县级以上、且对该地有管辖权的上级；请由其上级岗位自行签批。',
    en: '{post} cannot approve an order over {place}: a level above the county that answers for it does. Have that post sign.',
  },
  'already-approved': {
    zh: '{post} 已于 {at} 批准 {place}；无需重复。',
    en: '{post} approved {place} at {at} already; once is enough.',
  },
  'entrances-missing': {
    zh: '未列出封控出入口；请逐个登记，每个注明是否畅通。',
    en: 'No sealed entrance is listed; enter each, and whether it can be passed.',
  },
  'photo-missing': {
    zh: '出入口 {entrance} 没有照片；检查须有照片、时间和检查人。',
    en: 'Entrance {entrance} has no photograph; a check needs photograph, time and inspector.',
  },
  'part-outside': {
    zh: '{part} 不在 {place} 之内；请只填写该区域以内更小的范围。',
    en: '{part} is not inside {place}; name smaller places within it only.',
  },
  'parts-overlap': {
    zh: '{part} 与另一部分重叠；每处只填一次。',
    en: '{part} overlaps another part; name each place once.',
  },
  'parts-exceed-zone': {
    zh: '各部分合计 {residents} 人，多于原管控的 {most} 人；缩小不得增加人数，请核对。',
    en: 'The parts have {residents} residents together, more than the {most} of the order; drawing smaller never adds people. Check the counts.',
  },
  'nothing-kept': {
    zh: '没有楼栋在窗口期内有感染，无需保留；请直接解除 {place}。',
    en: 'No building had an infection inside the window, so none is kept; lift {place} instead.',
  },
  'case-not-inside': {
    zh: '{person} 不是 {part} 在窗口期内的感染者（住址或发现时间不符）；请填写该楼栋 {days} 天内的病例，或不再保留该楼栋。',
    en: '{person} is no infection of {part} inside the window (home or time found); name a case of that building within {days} days, or free the building.',
  },
  'infection-left-out': {
    zh: '{person} 于 {foundAt} 在 {place} 内发现，仍在窗口期内，但其楼栋未列入；请列入，或先更正病例。',
    en: '{person} was found in {place} at {foundAt}, still inside the window, and the building is not kept; add it, or correct the case first.',
  },
  'nothing-due': {
    zh: '{place} 在 {occurredAt} 没有到时事项。',
    en: 'Nothing is due about {place} at {occurredAt}.',
  },
} as const satisfies Record<string, Words>
export type ZonesRefusal = keyof typeof ZONES_REFUSALS

import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Words } from '../contract-fields.ts'

/** Every reason for which this room refuses: what rule, why here, what would make it possible. */
export const TESTING_REFUSALS = {
  ...MOMENT_REFUSALS,
  'round-exists': {
    zh: '轮次 {round} 已存在（{status}）；同一轮次编号只能开启一次，请换一个编号。',
    en: 'Round {round} exists already ({status}); a round is opened once. Use a new id.',
  },
  'round-unknown': {
    zh: '没有轮次 {round}；请先开启轮次，或核对编号。',
    en: 'There is no round {round}; open it first, or check the id.',
  },
  'round-not-open': {
    zh: '轮次 {round} 当前为 {status}，只有进行中的轮次可以继续上报；请核对轮次，或开启新的轮次。',
    en: 'Round {round} is {status}; only an open round takes this. Check the round, or open a new one.',
  },
  'areas-overlap': {
    zh: '{inner} 已包含在 {outer} 内，同一处会被计两次；请去掉其中之一。',
    en: '{inner} lies inside {outer} and would be counted twice; leave one of them out.',
  },
  'areas-in-several-cities': {
    zh: '{first} 与 {second} 不属于同一城市；一个轮次只属于一个城市，请分开开启。',
    en: '{first} and {second} are not in one city; a round belongs to one city. Open one in each.',
  },
  'roster-empty': {
    zh: '应检人数为 0；轮次须写明应检人数。',
    en: 'The roster has 0 people; say how many are to be sampled.',
  },
  'more-people-than-tubes-hold': {
    zh: '{tubes} 管按 {pooling} 混 1 最多 {most} 人，上报了 {people} 人；请核对管数或人数。',
    en: '{tubes} tubes at {pooling} to one hold at most {most} people, {people} were reported; check tubes or people.',
  },
  'more-tubes-than-collected': {
    zh: '本轮已采 {collected} 管、已接收 {received} 管，不能再接收 {tubes} 管；请先补报采样，或核对管数。',
    en: '{collected} tubes were collected and {received} received, so {tubes} more cannot be; report the sampling first, or check the number.',
  },
  'more-results-than-tubes': {
    zh: '实验室已接收 {received} 管、已有结果 {resulted} 管，不能再报 {results} 个结果；请先补报接收，或核对数目。',
    en: '{received} tubes were received and {resulted} have results, so {results} more cannot; report the receipt first, or check the number.',
  },
  'no-results-given': {
    zh: '阴性、阳性、无效均为 0；无结果时无需上报。',
    en: 'Negative, positive and invalid are all 0; nothing to report.',
  },
  'nothing-collected': {
    zh: '轮次 {round} 尚未采样，不能完成；如不再进行，请取消轮次。',
    en: 'Round {round} has no samples yet and cannot be complete; cancel it if it will not be held.',
  },
  'tubes-not-received': {
    zh: '已采 {collected} 管，仅接收 {received} 管，还有 {missing} 管在途；全部接收并出结果后才能完成。',
    en: '{collected} tubes were collected, {received} received: {missing} are still on the way. The round is complete when all are received and have results.',
  },
  'results-missing': {
    zh: '已接收 {received} 管，仅 {resulted} 管有结果，还差 {missing} 管；全部出结果后才能完成，不能强制完成。',
    en: '{received} tubes were received, {resulted} have results: {missing} are missing. The round is complete when every tube has one; it cannot be forced.',
  },
  'tube-exists': {
    zh: '管号 {tube} 已采样；一个管号只用一次，请核对管号。',
    en: 'Tube {tube} was collected already; a tube is used once. Check the number.',
  },
  'tube-unknown': {
    zh: '没有管号 {tube} 的采样记录；请先登记采样，或核对管号。',
    en: 'Tube {tube} was never collected; record the sampling first, or check the number.',
  },
  'tube-already-received': {
    zh: '管 {tube} 已于 {receivedAt} 由 {laboratory} 接收；每管只接收一次。',
    en: 'Tube {tube} was received by {laboratory} at {receivedAt}; a tube is received once.',
  },
  'tube-not-received': {
    zh: '管 {tube} 尚未被实验室接收，不能有结果；请先登记接收。',
    en: 'Tube {tube} has not been received by a laboratory; record the receipt first.',
  },
  'tube-already-resulted': {
    zh: '管 {tube} 已有结果（{result}）；每管一个结果。如有误，请作废原记录后重报。',
    en: 'Tube {tube} has its result already ({result}); a tube has one. If it is wrong, void that record and report again.',
  },
  'other-laboratory': {
    zh: '管 {tube} 由 {received} 接收，不能由 {laboratory} 出结果；请由接收的实验室上报。',
    en: 'Tube {tube} was received by {received}; {laboratory} cannot report it. The receiving laboratory reports.',
  },
  'round-not-given': {
    zh: '采样原因是“轮次”，但没有写轮次编号；请填写轮次。',
    en: 'The reason is a round, but no round is named; name the round.',
  },
  'tested-today': {
    zh: '{area} 当天已有轮次 {round}（{openedAt} 开启）；方案规定一天不得做两轮。请次日再开，或写明理由并经上级批准。',
    en: '{area} has round {round} today already (opened at {openedAt}); the pack allows no two rounds a day. Open it tomorrow, or give a reason and an approval from above.',
  },
  'trigger-needed': {
    zh: '{pack} 规定：没有触发条件不开展区域全员核酸，此处写明“无”。请只检风险岗位和重点人群；确需开展的，写明触发条件，或写明理由并经上级批准。',
    en: '{pack} allows no testing of a whole area without a trigger, and none is stated. Test risk posts and key groups; name the trigger if there is one, or give a reason and an approval from above.',
  },
  'city-approval-needed': {
    zh: '全市轮次由省级研判决定；{area} 为全市范围。请写明理由和批准岗位，或按区分开。',
    en: 'A round over a whole city is decided by the province, and {area} is a whole city. Give the reason and the post that approved it, or open one in each district.',
  },
  'stop-rule-wait': {
    zh: '{area} 已连续 {clear} 轮未检出阳性；方案规定等 {waitDays} 天后再做一轮，{until} 起可开。提前开展须写明理由并经上级批准。',
    en: '{area} had {clear} clear rounds in a row; the pack waits {waitDays} days and then holds one more, from {until} on. To hold it earlier give a reason and an approval from above.',
  },
  'stop-rule-met': {
    zh: '{area} 已达停检条件（连续 {clear} 轮及等待后再一轮均未检出阳性，末轮 {last}）。再开须写明理由并经上级批准。',
    en: '{area} has met the stop rule: {clear} clear rounds in a row and the one after the wait, {last}. Another needs a reason and an approval from above.',
  },
  'approval-not-above': {
    zh: '批准岗位 {approvedBy} 不在 {actor} 之上；突破方案须由更大范围的指挥机构批准。请填写上级岗位。',
    en: 'Post {approvedBy} is not above {actor}; a rule of the pack is set aside by the command of a wider place. Name that post.',
  },
  'not-in-community': {
    zh: '{building} 不在社区 {community} 内；名册按实际住址编制，请列入它所在社区的名册。',
    en: '{building} is not in community {community}; a roster goes by actual address. Put it on the roster of its own community.',
  },
  'not-a-community': {
    zh: '{place} 不是社区；名册一个社区一份，请写 12 位社区代码。',
    en: '{place} is not a community; there is one roster a community. Give the code of 12 digits.',
  },
  'outside-round': {
    zh: '{place} 不在轮次 {round} 的范围内；请核对地点，或为它另开一轮。',
    en: '{place} is outside the areas of round {round}; check the place, or open a round for it.',
  },
  'building-twice': {
    zh: '{building} 在名册中出现两次，会被计两次；请合并为一行。',
    en: '{building} is on the list twice and would be counted twice; make it one row.',
  },
  'more-elsewhere-than-people': {
    zh: '{building}：户籍在外 {elsewhere} 人，多于实住 {people} 人；实住人数应包含户籍在外的人。',
    en: '{building}: {elsewhere} registered elsewhere are more than the {people} who live there; they are part of these people.',
  },
  'slot-ends-before-start': {
    zh: '采样点 {site} 的时段 {from} 至 {to} 结束不晚于开始；请核对。',
    en: 'Slot {from} to {to} of site {site} does not end after it starts; check the times.',
  },
  'building-not-on-roster': {
    zh: '{building} 不在轮次 {round} 的名册上，不能计入；请先编入名册，或不按楼栋上报。',
    en: '{building} is not on the roster of round {round} and cannot be counted; plan it first, or report without buildings.',
  },
  'more-people-in-buildings': {
    zh: '各楼栋合计 {inBuildings} 人，多于本次 {people} 人；请核对。',
    en: 'The buildings add up to {inBuildings} people, more than the {people} reported; check the numbers.',
  },
  'already-untested': {
    zh: '{person} 已在轮次 {round} 的上门名单上（{reason}）；一人一条。采样或了结后可再登记。',
    en: '{person} is on the door list of round {round} already ({reason}); one entry a person. Sample or settle that one first.',
  },
  'not-on-door-list': {
    zh: '{person} 不在轮次 {round} 的上门名单上；请核对编号，或先登记应检未检。',
    en: '{person} is not on the door list of round {round}; check the id, or record them as not sampled first.',
  },
  'ratio-not-allowed': {
    zh: '{group} 只能 {allowed}，不能 {ratio} 混 1（{source}）；请改为允许的方式分管采样。',
    en: '{group} may be sampled {allowed} only, not {ratio} to one ({source}); take the swabs in tubes of an allowed kind.',
  },
  'pooling-not-in-pack': {
    zh: '方案 {pack} 没有混采规则，只能单采；请用单管采样。',
    en: 'Pack {pack} has no rule for pooling, so only single tubes are allowed; collect one tube a person.',
  },
  'too-many-members': {
    zh: '{ratio} 混 1 最多 {most} 人，此管有 {members} 人；请分成多管。',
    en: 'A tube of {ratio} to one holds at most {most} people and this one has {members}; use more tubes.',
  },
  'member-twice': {
    zh: '{person} 在同一管中出现两次；每人一次，请核对编号。',
    en: '{person} is in the tube twice; each person is once. Check the ids.',
  },
  'no-open-retest': {
    zh: '{person} 在混管 {pool} 没有待做的单采；只有阳性或可疑混管的未了结成员才需单采。请核对混管号和人员编号。',
    en: '{person} has no open single retest of pool {pool}: only members of a positive or suspicious pool who are not resolved have one. Check pool and person.',
  },
  'no-resample-owed': {
    zh: '管 {tube} 不需要重采（{status}）；只有无效、可疑或遗失的管才重采。请核对管号。',
    en: 'Tube {tube} needs no new sample ({status}): only an invalid, suspicious or lost tube does. Check the number.',
  },
  'resample-other-people': {
    zh: '管 {tube} 的重采必须是同一批人，{person} 不在其中；请核对人员。',
    en: 'The new sample for tube {tube} is of the same people, and {person} is not one of them; check the person.',
  },
  'tube-already-sent': {
    zh: '管 {tube} 已于 {at} 送出；每管只送一次。',
    en: 'Tube {tube} was sent off at {at}; a tube is sent once.',
  },
  'tube-ended': {
    zh: '管 {tube} 已登记遗失；它不会再有结果，请重采。',
    en: 'Tube {tube} was reported lost and will give no result; sample again.',
  },
  'tube-already-testing': {
    zh: '管 {tube} 已上机（{plate} {well}）；每管上机一次。',
    en: 'Tube {tube} is on a plate already ({plate} {well}); a tube goes on once.',
  },
  'well-taken': {
    zh: '{plate} 的 {well} 孔已有管 {other}；实验室不得把几管再混在一起（30、50 混 1 未经验证，会漏检）。请换一个孔。',
    en: 'Well {well} of {plate} holds tube {other}; the laboratory never pools tubes again (30 or 50 to one is unvalidated and misses positives). Use another well.',
  },
} as const satisfies Record<string, Words>
export type TestingRefusal = keyof typeof TESTING_REFUSALS

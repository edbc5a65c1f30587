import type { Right, RightMode } from './rights.ts'

type Words = { readonly zh: string; readonly en: string }

/** What a right lets its holder do, in plain words. */
export const RIGHT_WORDS: Readonly<Record<Right, Words>> = {
  'board.read': { zh: '查看指挥看板', en: 'See the command board' },
  'case.read': { zh: '查看病例与密接记录', en: 'See the records of cases and contacts' },
  'identity.read': { zh: '查看个人身份信息（每次登记用途）', en: 'See who a person is, each time with a purpose' },
  'place.declare': { zh: '登记小区、楼栋和单元', en: 'Declare compounds, buildings and units' },
  'person.register': { zh: '登记人员信息', en: 'Register a person' },
  'person.erase': { zh: '删除个人身份信息', en: 'Erase a person’s identity' },
  'round.run': { zh: '开展、结束和取消核酸轮次', en: 'Open, complete and cancel testing rounds' },
  'sample.collect': { zh: '采样并登记样本', en: 'Collect samples and register them' },
  'result.report': { zh: '报告检测结果', en: 'Report test results' },
  'case.classify': { zh: '对感染者诊断分型、转归和撤销', en: 'Classify, convert and revoke cases' },
  'case.verify': { zh: '复核阳性结果', en: 'Recheck positives' },
  'case.treat': {
    zh: '上报疑似、登记分型变化、出院检测和死亡',
    en: 'Report suspects, record changes of grade, tests for release and deaths',
  },
  'case.follow': { zh: '居家监测、结案和安葬登记', en: 'Watch released persons at home, close files, record burials' },
  'outbreak.declare': { zh: '跟踪并宣布疫情终结', en: 'Follow an outbreak to its end and declare it' },
  'bed.assign': { zh: '分配和收回床位', en: 'Assign beds and take them back' },
  'patient.carry': { zh: '转运感染者', en: 'Carry patients' },
  'patient.admit': { zh: '收治、拒收和出院', en: 'Admit, refuse and discharge patients' },
  'care.record': { zh: '登记救治与转运需要', en: 'Record what a person needs in care and on the way' },
  'vehicle.run': { zh: '管理车辆、班组和车次', en: 'Run vehicles, crews and trips' },
  'contact.determine': { zh: '判定密接', en: 'Determine who is a contact' },
  'contact.tell': { zh: '通知密接', en: 'Tell contacts' },
  'contact.move': { zh: '转运密接', en: 'Move contacts' },
  'contact.place': { zh: '安置密接并签收', en: 'Place contacts and give receipt' },
  'contact.release': { zh: '解除隔离', en: 'Release contacts' },
  'case.interview': {
    zh: '流调：访谈、名册、接触关系与传染来源',
    en: 'Interview cases, record rosters, exposures and sources',
  },
  'contact.follow': { zh: '密接随访', en: 'Follow contacts up' },
  'zone.propose': { zh: '提出划定风险区', en: 'Propose a zone' },
  'zone.order': { zh: '决定划定、延长和解除风险区', en: 'Order, extend and lift zones' },
  'zone.review': { zh: '复核风险区', en: 'Review zones' },
  'zone.approve': { zh: '批准限制令', en: 'Approve orders' },
  'zone.check': { zh: '检查封控出口', en: 'Check sealed exits' },
  'appeal.file': { zh: '代居民提出申诉', en: 'File appeals for residents' },
  'appeal.decide': { zh: '裁决申诉', en: 'Decide appeals' },
  'household.record': { zh: '登记住户', en: 'Record households' },
  'need.request': { zh: '登记居民需求', en: 'Record residents’ needs' },
  'need.serve': { zh: '办理居民需求', en: 'Serve residents’ needs' },
  'premises.manage': { zh: '管理场所开闭', en: 'Close and reopen premises' },
  'facility.manage': {
    zh: '管理医院、方舱和隔离点的床位',
    en: 'Run hospitals, makeshift hospitals and isolation sites',
  },
  'duty.act': { zh: '办理、移交和签收事项', en: 'Act on duties: accept, do, hand over, report' },
  'duty.escalate': { zh: '上报逾期事项', en: 'Escalate late duties' },
  'directive.issue': { zh: '下达指令并核查效果', en: 'Issue directives and check their effect' },
  'directive.answer': { zh: '回执并答复指令', en: 'Give receipt of directives and answer them' },
  'directive.relay': { zh: '把指令分解下达', en: 'Pass directives down in parts' },
  'shift.keep': { zh: '值班、交班和接班', en: 'Keep the duty officer’s shift: take it, hand it over' },
  'period.run': { zh: '开启每日工作节奏', en: 'Open the day’s rhythm' },
  'period.return': { zh: '报送当日情况或零报告', en: 'Return the day, or nil' },
  'command.establish': { zh: '成立、合署和撤销指挥部', en: 'Establish, merge and stand down commands' },
  'post.manage': { zh: '设立岗位、任职和离任', en: 'Create, fill and vacate posts' },
  'patrol.lead': {
    zh: '部署巡防：方案、巡区、配发、派警、启动仪式',
    en: 'Lead patrol: plan, beats, issues of kit, dispatch, launch',
  },
  'patrol.serve': {
    zh: '执勤：清点、班次、必巡点、警情、出口检查',
    en: 'Serve on patrol: count kit, shifts, points, incidents, exits',
  },
  'patrol.locate': {
    zh: '查看民警位置与轨迹（每次登记）',
    en: 'See where officers are and were; each reading is logged',
  },
  'volunteer.read': { zh: '查看志愿者名册与出勤', en: 'See the register of volunteers and their attendance' },
  'volunteer.manage': {
    zh: '管理志愿服务组织、项目、服务点和证明',
    en: 'Run volunteer teams, campaigns, service points and certificates',
  },
  'volunteer.lead': { zh: '负责服务点：排班、派岗、核实', en: 'Lead a service point: plan, post, verify' },
  'volunteer.serve': { zh: '参加志愿服务：签到、签退', en: 'Serve as a volunteer: sign in and out' },
  'record.void': { zh: '更正：作废错误记录', en: 'Correct records by voiding them' },
  'return.read': {
    zh: '查看衔接安置记录（每次登记用途）',
    en: 'See the records of hand-over and resettlement, each time with a purpose',
  },
  'return.list': { zh: '登记释放名单与释放凭据', en: 'List people before their release, record the certificate' },
  'return.verify': { zh: '核实住址、接收并建立帮扶档案', en: 'Verify addresses, receive people, open support files' },
  'return.plan': { zh: '安排返乡批次、座位与住处', en: 'Plan the way home: batches, seats, lodging' },
  'return.sign': { zh: '签署交接单', en: 'Sign the hand-over form' },
  'return.policy': { zh: '设定返乡人员目的地政策', en: 'Set the destination policy for returning residents' },
  'stay.book': { zh: '登记返乡人员住处', en: 'Book places for returning residents' },
  'stay.receive': { zh: '接收返乡人员入住', en: 'Receive returning residents' },
  'study.lead': { zh: '部署学习活动、查看各单位进度', en: 'Lead study campaigns and see every unit’s progress' },
  'study.keep': {
    zh: '本单位学习：签到、记录、锁定、承诺',
    en: 'Keep a unit’s study: roll, minutes, lock, commitments',
  },
  'study.attend': { zh: '学习签到、查看本人记录', en: 'Sign in to study and read one’s own record' },
  'credit.read': { zh: '查看应急信贷记录', en: 'See the records of emergency credit' },
  'credit.work': { zh: '办理贷款环节和名单对接', en: 'Do steps of loans, contact listed firms' },
  'credit.decide': { zh: '审批贷款和减费让利', en: 'Approve loans and relief' },
  'credit.pay': { zh: '录入和复核放款', en: 'Prepare and release payments' },
  'credit.lead': {
    zh: '牵头：网点到岗、逐项授权、名单与台账',
    en: 'Lead: branch staffing, delegation of steps, lists and records',
  },
  'scenario.run': { zh: '运行演练', en: 'Run the scenario' },
}

const MODE_WORDS: Readonly<Record<RightMode, Words>> = {
  command: { zh: '可决定和下令', en: 'may decide and order' },
  assist: { zh: '只可协助执行', en: 'may help to carry out, never order' },
}

/** The right in plain words, with the mode it is held in. */
export function rightWords(right: Right, mode: RightMode = 'command'): Words {
  const { zh, en } = RIGHT_WORDS[right]
  return { zh: `${zh}（${MODE_WORDS[mode].zh}）`, en: `${en} (${MODE_WORDS[mode].en})` }
}

import { MOMENT_REFUSALS } from '#kernel/ledger/moment-refusals.ts'
import type { Words } from '../contract-fields.ts'

export const LOAN_REFUSALS = {
  ...MOMENT_REFUSALS,
  'loan-exists': { zh: '贷款 {loan} 已存在；请用新的编号。', en: 'Loan {loan} exists already; use a new id.' },
  'no-such-loan': { zh: '没有编号为 {loan} 的贷款；请核对编号。', en: 'There is no loan {loan}; check the id.' },
  'loan-only-recorded': {
    zh: '{loan} 是台账录入的贷款，不在此逐环节办理；如有新借据，请录入借据。',
    en: '{loan} is a row of the books and is not taken through its steps here; record a draw for a new IOU.',
  },
  'loan-not-recorded': {
    zh: '{loan} 不是台账贷款，放款由复核放款产生；请在该笔贷款上办理。',
    en: '{loan} is no row of the books; its payment comes from releasing it, so do the step there.',
  },
  'not-of-branch': {
    zh: '贷款 {loan} 属于 {homeBranch}；请填写其经办行。',
    en: 'Loan {loan} belongs to {homeBranch}; name its home branch.',
  },
  'loan-over': {
    zh: '贷款 {loan} 已办结（{status}），没有待办环节；如有错误，请更正记录。',
    en: 'Loan {loan} is over ({status}) and owes no step; correct the record if that is wrong.',
  },
  'no-such-firm': { zh: '没有企业 {firm}；请先登记企业。', en: 'There is no firm {firm}; register it first.' },
  'no-such-approval-branch': {
    zh: '金额超过 {branch} 的审批权限，须由上级行审批；请填写上级行。',
    en: 'The amount is above what {branch} may approve; name the branch above that approves it.',
  },
  'not-accepted-here': {
    zh: '{homeBranch} 正常到岗，申请由其客户经理受理；只有该行无法到岗时上级行才可代为受理。',
    en: '{homeBranch} has its staff, so its own relationship manager takes applications in; a branch above may only while it is empty.',
  },
  'loan-evidence-missing': {
    zh: '没有附凭据；请附扫描件、签字或系统回执后再办结。',
    en: 'There is no evidence; attach the scan, signature or system receipt, then this can be done.',
  },
  'person-not-known': {
    zh: '岗位 {post} 没有登记到人，无法判断是否不同的人办理；请先任职到人。',
    en: 'Nobody is known to hold {post}, so it cannot be told whether different people act; fill the post first.',
  },
  'second-duty': {
    zh: '你已办理贷款 {loan} 的“{step}”环节；同一笔贷款的各环节须由不同的人办理，请由未参与的人办理。',
    en: 'You have done “{step}” of loan {loan}; each duty of a loan is done by somebody else, so another person must do this one.',
  },
  'not-this-step': {
    zh: '贷款 {loan} 现在的环节是“{next}”，不是“{step}”；请按次序办理。',
    en: 'Loan {loan} is at “{next}”, not at “{step}”; the steps come in their order.',
  },
  'not-your-step': {
    zh: '“{step}”由 {holder} 负责，{post} 不能办理；该行无法到岗时可由牵头岗逐项授权。',
    en: '“{step}” is owed by {holder}, not by {post}; while that branch is empty its lead desk can delegate it.',
  },
  'delegation-expired': {
    zh: '对“{step}”的授权已于 {expiresAt} 到期或收回，现由 {holder} 负责；如仍需要，请重新授权。',
    en: 'The right lent for “{step}” ended (it ran to {expiresAt}); {holder} owes it now. It can be delegated again.',
  },
  'over-delegated-limit': {
    zh: '金额 {amount} 元超过授权限额 {limit} 元；请提高限额后重新授权，或由原岗位办理。',
    en: 'CNY {amount} is above the lent limit of CNY {limit}; delegate it again with a higher limit, or let the own desk act.',
  },
  'over-asked': {
    zh: '批准金额超过申请金额 {asked} 元；请按申请金额内批准，或请企业另行申请。',
    en: 'More is approved than the CNY {asked} asked for; approve within it, or have the firm apply for more.',
  },
  'rate-over-reference': {
    zh: '合同利率高于参考利率，不属优惠；请核对两个利率。',
    en: 'The contract rate is above the reference rate, which is no preference; check both.',
  },
  'cannot-decline-here': {
    zh: '“{step}”环节不能否决；只在审查或审批环节否决，其他环节可撤回申请。',
    en: 'A loan is declined at its review or approval, not at “{step}”; elsewhere the application can be withdrawn.',
  },
  'already-paid': {
    zh: '贷款 {loan} 的款项已付出，不能撤回；请按贷后办理。',
    en: 'The money of loan {loan} has left, so it is not withdrawn; go on with its use check.',
  },
  'payment-system-closed': {
    zh: '支付系统在 {occurredAt} 未开放（截止 {closes}），下次开放 {opensAt}；请在开放时段复核放款。',
    en: 'The payment system takes nothing at {occurredAt} (it closes at {closes}); it opens next at {opensAt}. Release it then.',
  },
  'not-green-channel': {
    zh: '贷款 {loan} 未走绿色通道，不得暂缓环节；请按次序办理。',
    en: 'Loan {loan} is not in the green channel, so no step is left for later; do the step.',
  },
  'step-not-waivable': {
    zh: '“{step}”关系职责分离、用途或放款条件，不得暂缓；可暂缓的只有：双人实地核查、提款审核。',
    en: '“{step}” guards duties, purpose or conditions and is never left for later; only the second site check and the drawdown check are.',
  },
  'nothing-waived': {
    zh: '贷款 {loan} 没有待补办的“{step}”；请核对环节。',
    en: 'Loan {loan} has no “{step}” to be made good; check the step.',
  },
  'not-yours-to-make-good': {
    zh: '“{step}”由 {holder} 补办；请由该岗位办理。',
    en: '“{step}” is made good by {holder}; have that post do it.',
  },
  'step-not-of-branch': {
    zh: '“{step}”不由 {branch} 负责，无需授权；请核对环节。',
    en: '“{step}” is not owed by {branch}, so there is nothing to delegate; check the step.',
  },
  'step-already-done': {
    zh: '“{step}”已办结；只能授权尚未办理的环节。',
    en: '“{step}” is done already; only a step still to come can be delegated.',
  },
  'already-delegated': {
    zh: '“{step}”已授权给 {to}，至 {expiresAt}；如要改派，请先收回。',
    en: '“{step}” is lent to {to} until {expiresAt}; take it back first to lend it to another.',
  },
  'delegate-not-held': {
    zh: '岗位 {to} 现无人任职；请选有人任职的岗位。',
    en: 'Nobody holds {to} now; choose a post that somebody holds.',
  },
  'delegate-same-branch': {
    zh: '{to} 属于无法到岗的 {branch}；请授权给其他机构的岗位。',
    en: '{to} is of {branch}, which cannot act; lend the step to another branch.',
  },
  'delegate-lacks-right': {
    zh: '岗位 {to} 没有办理“{step}”的权限；请选同类岗位。',
    en: '{to} may not do “{step}” at all; choose a post of the same kind.',
  },
  'delegate-did-duty': {
    zh: '岗位 {to} 的任职人已办理本笔贷款的“{step}”；请授权给未参与的人。',
    en: 'Whoever holds {to} has done “{step}” of this loan; lend it to somebody who has done none.',
  },
  'delegate-to-yourself': {
    zh: '不得授权给自己；请授权给他人。',
    en: 'A step is not lent to oneself; lend it to somebody else.',
  },
  'limit-below-amount': {
    zh: '限额低于贷款金额 {amount} 元，受权人无法办理；请提高限额。',
    en: 'The limit is under the loan’s CNY {amount}, so the delegate could do nothing; raise it.',
  },
  'expiry-not-later': {
    zh: '到期时间 {expiresAt} 须晚于现在；请改正。',
    en: 'The delegation would end at {expiresAt}, before it begins; set a later moment.',
  },
  'expiry-too-far': {
    zh: '授权最长到 {latest}；到期后可再次授权。',
    en: 'A delegation runs until {latest} at most; it can be given again after that.',
  },
  'nothing-delegated': {
    zh: '“{step}”没有在用的授权；无需收回。',
    en: '“{step}” is lent to nobody now, so there is nothing to take back.',
  },
  'delegation-not-over': {
    zh: '对“{step}”的授权至 {expiresAt} 才到期；提前收回须由牵头岗办理。',
    en: 'The right lent for “{step}” runs until {expiresAt}; only the lead desk takes it back earlier.',
  },
  'file-not-away': {
    zh: '贷款 {loan} 的档案在经办行，或已签收；无需再签收。',
    en: 'The file of loan {loan} is at its branch, or has its receipt; nothing is to be received.',
  },
  'file-received-by-home': {
    zh: '档案由经办行 {homeBranch} 签收，{post} 不能代签；请由经办行到岗人员签收。',
    en: 'The home branch {homeBranch} gives the receipt, not {post}; somebody at that branch must.',
  },
  'draw-exists': { zh: '借据 {draw} 已录入；请核对编号。', en: 'Draw {draw} is recorded already; check its number.' },
  'over-signed': {
    zh: '借据合计超过合同金额 {signed} 元；请核对金额，或先更正合同金额。',
    en: 'The draws would be more than the CNY {signed} signed for; check the amount, or correct the loan’s row first.',
  },
  'dates-out-of-order': {
    zh: '日期次序不对：申请、审批、签约、放款须依次；请核对。',
    en: 'The dates are out of order: application, approval, contract, payment. Check them.',
  },
  'amounts-out-of-order': {
    zh: '签约金额不得超过批准金额，批准金额不得超过申请金额；请核对。',
    en: 'No more is signed than approved, and no more approved than asked for; check the amounts.',
  },
} as const satisfies Record<string, Words>

import type { Instant } from '#kernel/primitives/instant.ts'

/** What each reading of the credit desk asks of the tables; `city` is always `$1`. */
export interface CreditAsked {
  readonly city: string
  readonly now: Instant
}

const words = (alias: string, nullable = false) => {
  const pair = `jsonb_build_object('zh', ${alias}.name_zh, 'en', ${alias}.name_en)`
  return nullable ? `case when ${alias}.name_zh is null then null else ${pair} end` : pair
}
const postWords = (alias: string) =>
  `case when ${alias}.post is null then null else jsonb_build_object('zh', ${alias}.title_zh, 'en', ${alias}.title_en) end`
const firmWords = (id: string) => `coalesce(${words('f', true)}, jsonb_build_object('zh', ${id}, 'en', ${id}))`
const joined = (table: string, alias: string, column: string, key: string) =>
  `left join ${table} ${alias} on ${alias}.city = $1 and ${alias}.known_to is null and ${alias}.${column} = ${key}`
const fen = (column: string, name: string) => `${column}::float8 as "${name}"`

export const LOANS = `select l.loan, l.firm, ${firmWords('l.firm')} as "firmWords", l.entry, l.home_branch as "homeBranch",
    coalesce(${words('b', true)}, jsonb_build_object('zh', l.home_branch, 'en', l.home_branch)) as "homeWords",
    l.lead_branch as "leadBranch", l.product, l.tags, l.channel, l.status, l.followed, l.term_months as "termMonths",
    ${fen('l.amount_fen', 'amountFen')}, ${fen('l.approved_fen', 'approvedFen')}, ${fen('l.signed_fen', 'signedFen')},
    ${fen('l.drawn_fen', 'drawnFen')}, l.rate_bp as "rateBp", l.reference_bp as "referenceBp",
    l.applied_on::text as "appliedOn", l.approved_on::text as "approvedOn", l.signed_on::text as "signedOn",
    l.paid_on::text as "paidOn", l.applied_at as "appliedAt", l.pay_due_at as "payDueAt", l.paid_at as "paidAt",
    l.next_step as "nextStep", l.next_holder as "nextHolder", ${postWords('p')} as "nextWords",
    l.next_due_at as "nextDueAt", l.waived_open as "waivedOpen", l.file_away as "fileAway"
  from credit_loans l ${joined('credit_firms', 'f', 'firm', 'l.firm')} ${joined('credit_branches', 'b', 'branch', 'l.home_branch')}
    ${joined('posts', 'p', 'post', 'l.next_holder')}
  where l.city = $1 and l.known_to is null`

export const STEPS = `select s.loan, s.step, s.number, ${firmWords('s.firm')} as "firmWords", s.home_branch as "homeBranch",
    ${fen('s.amount_fen', 'amountFen')}, s.status, s.post, ${postWords('p')} as "postWords", s.delegated,
    s.done_at as "doneAt", s.due_at as "dueAt", s.pay_due_at as "payDueAt", s.make_good_due_at as "makeGoodDueAt",
    s.made_good_at as "madeGoodAt", s.reason, s.evidence
  from credit_steps s ${joined('credit_firms', 'f', 'firm', 's.firm')} ${joined('posts', 'p', 'post', 's.post')}
  where s.city = $1 and s.known_to is null`

export const DELEGATIONS = `select d.loan, d.step, d.number, d.from_branch as "fromBranch", ${words('b', true)} as "fromWords",
    d.to_post as "toPost", ${postWords('p')} as "toWords", ${fen('d.limit_fen', 'limitFen')}, d.lent_at as "lentAt",
    d.expires_at as "expiresAt", d.by_post as "byPost", d.ended_at as "endedAt", d.end_reason as "endReason"
  from credit_delegations d ${joined('credit_branches', 'b', 'branch', 'd.from_branch')} ${joined('posts', 'p', 'post', 'd.to_post')}
  where d.city = $1 and d.known_to is null`

export const BRANCHES = `select b.branch, ${words('b')} as words, b.place, ${fen('b.approval_limit_fen', 'approvalLimitFen')}, b.upper,
    b.status, b.since, b.reason, b.expected_back_at as "expectedBackAt",
    (select count(*)::int from credit_steps s where s.city = $1 and s.known_to is null and s.status = 'open'
      and s.home_branch = b.branch) as "openSteps"
  from credit_branches b where b.city = $1 and b.known_to is null order by b.status, b.branch`

export const ENTRIES = `select e.entry, e.list, e.firm, ${firmWords('e.firm')} as "firmWords", coalesce(f.code, '') as code,
    coalesce(f.industry, '') as industry, jsonb_build_object('zh', e.project_zh, 'en', e.project_en) as project, e.field,
    ${fen('e.demand_fen', 'demandFen')}, e.branch, e.status, e.contact_due_at as "contactDueAt",
    e.contacted_at as "contactedAt", e.way, e.wants, e.not_drawn as "notDrawn",
    coalesce(l.approved, 0)::float8 as "approvedFen", coalesce(l.signed, 0)::float8 as "signedFen",
    coalesce(l.drawn, 0)::float8 as "drawnFen",
    case when l.drawn >= l.signed and l.drawn > 0 then 'drawn' when l.drawn > 0 then 'first-draw'
         when l.signed > 0 then 'signed' when l.approved > 0 then 'approved' when l.n > 0 then 'applied'
         when e.contacted_at is not null then 'contacted' else 'listed' end as stage
  from credit_entries e ${joined('credit_firms', 'f', 'firm', 'e.firm')}
  left join lateral (select count(*) as n, sum(approved_fen) as approved, sum(signed_fen) as signed, sum(drawn_fen) as drawn
      from credit_loans o where o.city = $1 and o.known_to is null and o.entry = e.entry
        and o.status not in ('declined', 'withdrawn')) l on true
  where e.city = $1 and e.known_to is null and e.status <> 'unlisted'`

export const RELIEFS = `select r.relief, r.firm, ${firmWords('r.firm')} as "firmWords", r.loan, r.branch, r.kind,
    ${fen('r.amount_fen', 'amountFen')}, ${fen('r.principal_fen', 'principalFen')}, r.reference_bp as "referenceBp",
    r.contract_bp as "contractBp", r.days, ${fen('r.saving_fen', 'savingFen')}, r.granted_at as "grantedAt"
  from credit_reliefs r ${joined('credit_firms', 'f', 'firm', 'r.firm')} where r.city = $1 and r.known_to is null`

export const LEADS = `select l.lead, l.source, l.reported_from as "reportedFrom",
    jsonb_build_object('zh', coalesce(v.name_zh, l.reported_from), 'en', coalesce(v.name_en, v.name_zh, l.reported_from)) as "reportedWords",
    l.shortage, l.branch, l.firm, ${words('f', true)} as "firmWords", l.status, l.opened_at as "openedAt", l.due_at as "dueAt",
    l.closed_at as "closedAt", l.outcome, l.loan,
    coalesce((select jsonb_agg(jsonb_build_object('firm', o.firm, 'words', ${words('o')}) order by o.firm) from credit_firms o
      where o.city = $1 and o.known_to is null and o.supplies @> to_jsonb(l.shortage)), '[]') as suppliers
  from credit_leads l ${joined('credit_firms', 'f', 'firm', 'l.firm')} left join divisions v on v.code = l.reported_from
  where l.city = $1 and l.known_to is null order by l.status desc, l.due_at, l.lead`

import { opensNext, paymentCutOff } from '#credit/banking-day.ts'
import { TAGS } from '#credit/contract-kinds.ts'
import type { BranchRow, CreditBoard, EntryRow, LoanRow, StepRow } from '#credit/contract-reads.ts'
import { localDate } from '#kernel/primitives/local-day.ts'
import type { ReadDb } from '#store/store.ts'
import { BRANCHES, type CreditAsked, ENTRIES, LOANS, STEPS } from './columns.ts'

/** The list's stages in their order; a line counts at its own and at every one before. */
const STAGES = ['listed', 'contacted', 'applied', 'approved', 'signed', 'first-draw', 'drawn'] as const

/** Lines and money at each stage: what was asked for, and from the approval on what was bound. */
export function funnelOf(entries: readonly EntryRow[]): CreditBoard['funnel'] {
  const money = (stage: (typeof STAGES)[number]) => (entry: EntryRow) => {
    if (stage === 'approved') return entry.approvedFen
    if (stage === 'signed') return entry.signedFen
    if (stage === 'first-draw' || stage === 'drawn') return entry.drawnFen
    return entry.demandFen
  }
  return STAGES.map((stage, n) => {
    const reached = entries.filter((entry) => STAGES.indexOf(entry.stage as (typeof STAGES)[number]) >= n)
    return { stage, lines: reached.length, fen: reached.map(money(stage)).reduce((sum, fen) => sum + fen, 0) }
  })
}

/** Why the money signed for is not drawn; a line without a word is asked about. */
function reasonsOf(entries: readonly EntryRow[]): CreditBoard['notDrawn'] {
  const undrawn = entries.filter(({ signedFen, drawnFen }) => signedFen > drawnFen)
  return [...Map.groupBy(undrawn, ({ notDrawn }) => notDrawn ?? 'not-said')]
    .map(([reason, lines]) => ({
      reason,
      lines: lines.length,
      fen: lines.reduce((sum, { signedFen, drawnFen }) => sum + signedFen - drawnFen, 0),
    }))
    .sort((a, b) => b.fen - a.fen)
}

const ORDER: readonly string[] = TAGS
const BY_TAG = `select t.tag, count(distinct d.loan)::int as loans,
    coalesce(sum(d.amount_fen) filter (where date_part('year', d.paid_on) = $2), 0)::float8 as "thisYearFen",
    coalesce(sum(d.amount_fen) filter (where date_part('year', d.paid_on) = $2 - 1), 0)::float8 as "lastYearFen"
  from credit_draws d cross join lateral jsonb_array_elements_text(d.tags) as t(tag)
  where d.city = $1 and d.known_to is null group by 1`

const MEDIANS = `select percentile_cont(0.5) within group (order by approved_on - applied_on) as "applyToApproveDays",
    percentile_cont(0.5) within group (order by paid_on - approved_on) as "approveToDrawDays"
  from credit_loans where city = $1 and known_to is null and date_part('year', applied_on) = $2`

/** Same-day loans not over, and those that were over in the last days; late ones first, then whatever is due soonest. */
const SAME_DAY = `${LOANS} and l.followed and l.pay_due_at is not null
    and (l.status = 'underway' or l.paid_at >= $2::timestamptz - interval '30 days')
  order by (l.status = 'underway') desc, l.pay_due_at`

export async function readCreditBoard(db: ReadDb, { city, now }: CreditAsked, zone: string): Promise<CreditBoard> {
  const year = Number(localDate(now, zone).slice(0, 4))
  const entries = await db.rows<EntryRow>(ENTRIES, [city])
  const tags = await db.rows<CreditBoard['tags'][number]>(BY_TAG, [city, year])
  const [medians] = await db.rows<CreditBoard['medians']>(MEDIANS, [city, year])
  const opensAt = opensNext(now, zone)
  return {
    at: now,
    cutOffAt: opensAt === null ? paymentCutOff(now, zone) : null,
    opensAt,
    sameDay: await db.rows<LoanRow>(SAME_DAY, [city, now]),
    branches: await db.rows<BranchRow>(BRANCHES, [city]),
    funnel: funnelOf(entries),
    notDrawn: reasonsOf(entries),
    tags: tags.toSorted((a, b) => ORDER.indexOf(a.tag) - ORDER.indexOf(b.tag)),
    medians: medians ?? { applyToApproveDays: null, approveToDrawDays: null },
    waived: await db.rows<StepRow>(`${STEPS} and s.status = 'waived' order by s.make_good_due_at`, [city]),
  }
}

import type { LocalDate } from '#kernel/primitives/instant.ts'
import { addDays } from '#kernel/primitives/local-day.ts'
import type { Chance } from '../hohhot-2022-11/random.ts'
import type { BookRow } from './books.ts'
import type { Firm } from './firms.ts'
import { act, moment, type Script } from './script.ts'
import { billion, split } from './split.ts'

const LISTED = 122
/** How far the lines have come: of 122 contacted, so many have applied, and of those so many more. */
const STAGES = { applied: 96, approved: 71, signed: 57, drawn: 38, fully: 21 } as const
const DEMAND = billion(15.87)
const WAYS = ['visit', 'phone', 'video', 'joint-meeting', 'online-form']
const FIELDS = ['manufacturing', 'industrial-digitalisation', 'energy-saving', 'charging', 'new-infrastructure']
const NOT_DRAWN = ['conditions-open', 'supplier-late', 'site-closed', 'capital-short', 'firm-waits']
const CONTACT_DAYS = ['10-20', '10-21', '10-22', '10-23', '10-24']
const COSTLY = 430
const PREFERRED = 320

interface Line {
  readonly entry: string
  readonly firm: string
  readonly branch: string
  readonly demandFen: number
}

function listLines(script: Script, firms: readonly Firm[], chance: Chance): readonly Line[] {
  const demands = split(DEMAND, LISTED, chance)
  const rows = firms.slice(0, LISTED).map((firm, n) => ({
    entry: `entry-${String(n + 1).padStart(3, '0')}`,
    list: n % 3 === 0 ? 'equipment-renewal' : 'manufacturing-mlt',
    firm: firm.firm,
    project: { zh: `${n + 1}号技术改造项目`, en: `Works renewal ${n + 1}` },
    field: n % 3 === 0 ? (FIELDS[1 + (n % 4)] ?? 'manufacturing') : 'manufacturing',
    demandFen: demands[n] ?? 0,
    branch: firm.branch,
  }))
  act(script, moment('10-20T08:40'), 'bank-15.lead', 'list-firm', rows)
  return rows
}

/** Each branch's relationship manager goes through the branch's own lines, a few a day, one by one. */
function contactLines(script: Script, lines: readonly Line[], chance: Chance): void {
  const groups = Map.groupBy(lines, ({ branch }) => branch)
  for (const [branch, own] of groups)
    for (const [d, day] of CONTACT_DAYS.entries()) {
      const rows = own
        .filter((_, n) => n % CONTACT_DAYS.length === d)
        .map(({ entry }) => ({
          entry,
          branch,
          way: chance.pick(WAYS),
          wants: lineNumber(entry) <= STAGES.applied ? 'now' : 'later',
        }))
      act(script, moment(`${day}T16:${20 + d}`), `${branch}.manager`, 'contact-listed-firm', rows)
    }
}
const lineNumber = (entry: string): number => Number(entry.slice('entry-'.length))

function lineLoan(line: Line, n: number, chance: Chance): BookRow {
  const appliedOn = addDays('2022-10-21' as LocalDate, Math.floor((n * 14) / STAGES.applied))
  const approvedOn = n < STAGES.approved ? addDays(appliedOn, chance.int(1, 3)) : null
  const signedOn = n < STAGES.signed && approvedOn !== null ? addDays(approvedOn, 1) : null
  const signedFen = signedOn === null ? null : line.demandFen
  const share = n < STAGES.fully ? 1 : 0.4
  const drawnFen = Math.floor((line.demandFen * share) / 1_000_000) * 1_000_000
  const paidOn = signedOn !== null && n < STAGES.drawn ? addDays(signedOn, chance.int(0, 2)) : null
  return {
    loan: {
      loan: `ll-2022-${String(n + 1).padStart(3, '0')}`,
      firm: line.firm,
      homeBranch: line.branch,
      entry: line.entry,
      product: 'fixed-asset',
      tags: ['manufacturing', 'mid-long-term', ...(n % 3 === 0 ? ['equipment-renewal'] : [])],
      termMonths: 60,
      amountFen: line.demandFen,
      approvedFen: approvedOn === null ? null : line.demandFen,
      signedFen,
      rateBp: PREFERRED,
      referenceBp: COSTLY,
      appliedOn,
      approvedOn,
      signedOn,
    },
    draws: paidOn === null ? [] : [{ amountFen: n < STAGES.fully ? line.demandFen : drawnFen, paidOn }],
  }
}

/** Why the money signed for is not drawn, line by line, on the evening of 12 November. */
function noteReasons(script: Script, lines: readonly Line[]): void {
  const undrawn = lines.slice(STAGES.drawn, STAGES.signed)
  const groups = Map.groupBy(
    undrawn.map((line, n) => ({ ...line, reason: NOT_DRAWN[n % NOT_DRAWN.length] })),
    ({ branch }) => branch,
  )
  for (const [branch, own] of groups) {
    const rows = own.map(({ entry, reason }) => ({ entry, branch, reason }))
    act(script, moment('11-12T19:00'), `${branch}.manager`, 'note-not-drawn', rows)
  }
}

/** The lists from listing to the reasons for what is not drawn; gives the loans that answer them. */
export function matchLists(script: Script, firms: readonly Firm[], chance: Chance): readonly BookRow[] {
  const lines = listLines(script, firms, chance)
  contactLines(script, lines, chance)
  noteReasons(script, lines)
  return lines.slice(0, STAGES.applied).map((line, n) => lineLoan(line, n, chance))
}

import type { z } from 'zod'
import type * as Kernel from '#kernel/contract-reads.ts'
import type { BoardMap, BoardSql, ClockDistribution, MapCell, Trend, TrendDay } from '#outbreak/board/contract.ts'
import type * as Care from '#outbreak/cases/contract-reads.ts'
import type * as Outbreak from '#outbreak/contract-reads.ts'
import type * as End from '#outbreak/outbreak-end/contract-reads.ts'

/** What the server answers, inferred from the contracts; nothing of Zod reaches the browser through this file. */
export type { DutyView, Problem, TimelineEntry } from '#kernel/contract-reads.ts'
export type { Board, ClockFigure, Lapsing, LateBuckets, Positives, UnitFigure } from '#outbreak/board/contract.ts'
export type Words = z.infer<typeof Kernel.Words>
export type DutyList = z.infer<typeof Kernel.DutyList>
export type CityClock = z.infer<typeof Kernel.CityClockView>
export type PostView = z.infer<typeof Kernel.PostView>
export type Me = z.infer<typeof Kernel.Me>
export type PlaceView = z.infer<typeof Kernel.PlaceView>
export type PlacePage = z.infer<typeof Kernel.PlacePage>
export type DirectiveView = z.infer<typeof Kernel.DirectiveView>
export type CommandAccepted = z.infer<typeof Kernel.CommandAccepted>
export type CaseFacts = z.infer<typeof Outbreak.CaseFacts>
export type ContactFacts = z.infer<typeof Outbreak.ContactFacts>
export type PersonPage = z.infer<typeof Outbreak.PersonPage>
export type HoldFacts = PersonPage['holds'][number]
export type CareFile = z.infer<typeof Care.CareFile>
export type Stocks = z.infer<typeof Care.Stocks>
export type StockRow = z.infer<typeof Care.StockView>
export type OutbreakEndView = z.infer<typeof End.OutbreakEndView>
export type Identity = z.infer<typeof Outbreak.Identity>
export type FacilityRow = z.infer<typeof Outbreak.FacilityRow>
export type FacilityPage = z.infer<typeof Outbreak.FacilityPage>
export type ZoneRow = z.infer<typeof Outbreak.ZoneRow>
export type ZonePage = z.infer<typeof Outbreak.ZonePage>
export type RoundRow = z.infer<typeof Outbreak.RoundRow>
export type RoundPage = z.infer<typeof Outbreak.RoundPage>
export type TrendDays = z.infer<typeof Trend>
export type TrendDayView = z.infer<typeof TrendDay>
export type MapCells = z.infer<typeof BoardMap>
export type MapCellView = z.infer<typeof MapCell>
export type Distribution = z.infer<typeof ClockDistribution>
export type SqlCheck = z.infer<typeof BoardSql>
export interface DemoAccount {
  readonly account: string
  readonly displayName: string
  readonly words: Words
  readonly post: string
  readonly password: string
}

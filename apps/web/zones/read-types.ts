import type { z } from 'zod'
import type * as Reads from '#outbreak/zones/contract-reads.ts'

/** What the server answers about residents under order, inferred from the contracts. */
export type AppealRow = z.infer<typeof Reads.AppealRow>
export type BuildingPage = z.infer<typeof Reads.BuildingPage>
export type NeedRow = z.infer<typeof Reads.NeedRow>
export type NeedFigures = z.infer<typeof Reads.NeedFigures>
export type PremisesRow = z.infer<typeof Reads.PremisesRow>
export type RedrawPreview = z.infer<typeof Reads.RedrawPreview>
export type ReopeningFigures = z.infer<typeof Reads.ReopeningFigures>
export type ZoneUpkeep = z.infer<typeof Reads.ZoneUpkeepView>

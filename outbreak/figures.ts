import { APPEALS_FIGURES } from './appeals/figures.ts'
import { CASES_FIGURES } from './cases/figures.ts'
import { CONTACTS_FIGURES } from './contacts/figures.ts'
import { FACILITIES_FIGURES } from './facilities/figures.ts'
import { HOUSEHOLDS_FIGURES } from './households/figures.ts'
import { NEEDS_FIGURES } from './needs/figures.ts'
import { PREMISES_FIGURES } from './premises/figures.ts'
import { TESTING_FIGURES } from './testing/figures.ts'
import { TRACING_FIGURES } from './tracing/figures.ts'
import { ZONES_FIGURES } from './zones/figures.ts'

/** Every running figure this module publishes, by id: its names, and what `part` breaks it down by. */
export const OUTBREAK_FIGURES = {
  ...CASES_FIGURES,
  ...FACILITIES_FIGURES,
  ...TESTING_FIGURES,
  ...CONTACTS_FIGURES,
  ...TRACING_FIGURES,
  ...ZONES_FIGURES,
  ...APPEALS_FIGURES,
  ...HOUSEHOLDS_FIGURES,
  ...NEEDS_FIGURES,
  ...PREMISES_FIGURES,
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly part: string }>
export type OutbreakFigure = keyof typeof OUTBREAK_FIGURES

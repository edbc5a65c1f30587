import type { CommandContract, Words } from '../contract-fields.ts'
import type { PublishedFigure } from '../figures/published-figure.ts'
import type { DomainModule } from './module.ts'

/** All that a module promises outside: what may be sent, why it may be refused, which printed numbers it counts. */
export interface ModuleOffer {
  readonly domain: DomainModule
  readonly commands: Readonly<Record<string, CommandContract>>
  /** Every refusal code in both languages; `{slot}`s are filled from the refusal's params. */
  readonly refusals: Readonly<Record<string, Words>>
  readonly published: readonly PublishedFigure[]
}

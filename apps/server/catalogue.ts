import { KERNEL_COMMANDS, KERNEL_REFUSALS } from '#kernel/contract.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import { KERNEL } from '#kernel/module.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import { OUTBREAK_COMMANDS, OUTBREAK_REFUSALS } from '#outbreak/contract.ts'
import type { CommandContract } from '#outbreak/contract-fields.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import type { Catalogue } from './runtime.ts'

/** The one list of modules: a seventh is added here and nowhere else. */
export const MODULES: readonly DomainModule[] = [KERNEL, OUTBREAK]

export const COMMANDS: Readonly<Record<string, CommandContract>> = { ...KERNEL_COMMANDS, ...OUTBREAK_COMMANDS }

export const CATALOGUE: Catalogue = {
  commands: COMMANDS,
  refusals: { ...KERNEL_REFUSALS, ...OUTBREAK_REFUSALS },
  packs: PACKS,
}

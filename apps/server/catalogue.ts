import { KERNEL_COMMANDS, KERNEL_REFUSALS } from '#kernel/contract.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import { KERNEL } from '#kernel/module.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import { OUTBREAK_COMMANDS, OUTBREAK_REFUSALS } from '#outbreak/contract.ts'
import type { CommandContract } from '#outbreak/contract-fields.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import type { WordsByCode } from './http/problem.ts'
import type { Catalogue } from './runtime.ts'
import { textFields } from './texts/text-fields.ts'

/** The one list of modules: a seventh is added here and nowhere else. */
export const MODULES: readonly DomainModule[] = [KERNEL, OUTBREAK]

export const COMMANDS: Readonly<Record<string, CommandContract>> = { ...KERNEL_COMMANDS, ...OUTBREAK_COMMANDS }

/** What the store itself refuses before any decision; `post-not-held` is also a refusal of vacating a post. */
const STORE_REFUSALS: WordsByCode = {
  'post-not-held': {
    zh: '岗位 {post} 现无人担任，不能以它办理，也无需离任。请先任命。',
    en: 'Nobody holds post {post} now, so nothing can be done in its name and there is nothing to vacate. Fill it first.',
  },
  'no-policy-in-force': {
    zh: '{at} 没有针对“{disease}”的有效方案，时限无从计算。请先装入该时段的方案。',
    en: 'No policy pack for {disease} is in force at {at}, so no time limit can be set. Add a pack that covers it.',
  },
  'unknown-command': {
    zh: '没有“{command}”这种办理。可用的办理见 /openapi.json。',
    en: 'There is no command {command}. /openapi.json lists those there are.',
  },
}

/** Commands in which people write in their own words. */
export const TEXT_FIELDS = textFields(COMMANDS, MODULES)

export const CATALOGUE: Catalogue = {
  commands: COMMANDS,
  refusals: { ...KERNEL_REFUSALS, ...OUTBREAK_REFUSALS, ...STORE_REFUSALS },
  packs: PACKS,
}

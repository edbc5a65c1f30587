import { CREDIT_COMMANDS, CREDIT_REFUSALS } from '#credit/contract.ts'
import { CREDIT } from '#credit/module.ts'
import { CREDIT_PUBLISHED } from '#credit/published.ts'
import { KERNEL_COMMANDS, KERNEL_REFUSALS } from '#kernel/contract.ts'
import type { CommandContract } from '#kernel/contract-fields.ts'
import type { PublishedFigure } from '#kernel/figures/published-figure.ts'
import type { DomainModule } from '#kernel/ledger/module.ts'
import type { ModuleOffer } from '#kernel/ledger/module-offer.ts'
import { KERNEL } from '#kernel/module.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import { OUTBREAK_COMMANDS, OUTBREAK_REFUSALS } from '#outbreak/contract.ts'
import { OUTBREAK } from '#outbreak/module.ts'
import { PATROL_OFFER } from '#patrol/module.ts'
import { RESETTLEMENT_OFFER } from '#resettlement/module.ts'
import { STUDY_COMMANDS, STUDY_REFUSALS } from '#study/contract.ts'
import { STUDY } from '#study/module.ts'
import { STUDY_PUBLISHED } from '#study/published.ts'
import { VOLUNTEERS_OFFER } from '#volunteers/module.ts'
import type { WordsByCode } from './http/problem.ts'
import type { Catalogue } from './runtime.ts'
import { textFields } from './texts/text-fields.ts'

const KERNEL_OFFER: ModuleOffer = {
  domain: KERNEL,
  commands: KERNEL_COMMANDS,
  refusals: KERNEL_REFUSALS,
  published: [],
}
const OUTBREAK_OFFER: ModuleOffer = {
  domain: OUTBREAK,
  commands: OUTBREAK_COMMANDS,
  refusals: OUTBREAK_REFUSALS,
  published: [],
}
const CREDIT_OFFER: ModuleOffer = {
  domain: CREDIT,
  commands: CREDIT_COMMANDS,
  refusals: CREDIT_REFUSALS,
  published: CREDIT_PUBLISHED,
}
const STUDY_OFFER: ModuleOffer = {
  domain: STUDY,
  commands: STUDY_COMMANDS,
  refusals: STUDY_REFUSALS,
  published: STUDY_PUBLISHED,
}

/** The one list of modules: another is a line here, and a line of its pages in `modules/all-pages.ts`. */
export const OFFERS: readonly ModuleOffer[] = [
  KERNEL_OFFER,
  OUTBREAK_OFFER,
  CREDIT_OFFER,
  STUDY_OFFER,
  PATROL_OFFER,
  RESETTLEMENT_OFFER,
  VOLUNTEERS_OFFER,
]

/** What all modules name, with no name taken twice. @throws {Error} naming the one that is. */
function together<T>(what: string, parts: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const all: Record<string, T> = {}
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (Object.hasOwn(all, name)) throw new Error(`two modules have a ${what} named ${name}`)
    all[name] = value
  }
  return all
}

export const MODULES: readonly DomainModule[] = OFFERS.map(({ domain }) => domain)
export const COMMANDS: Readonly<Record<string, CommandContract>> = together(
  'command',
  OFFERS.map(({ commands }) => commands),
)
/** Printed numbers by the module that counts them. */
export const PUBLISHED: ReadonlyMap<string, readonly PublishedFigure[]> = new Map(
  OFFERS.map(({ domain, published }) => [domain.name, published]),
)

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
  refusals: { ...Object.assign({}, ...OFFERS.map(({ refusals }) => refusals)), ...STORE_REFUSALS },
  packs: PACKS,
}

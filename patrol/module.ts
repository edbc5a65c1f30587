import type { DomainModule } from '#kernel/ledger/module.ts'
import type { ModuleOffer } from '#kernel/ledger/module-offer.ts'
import { BEATS_DECISIONS, BEATS_KINDS } from './beats/room.ts'
import { PATROL_COMMANDS, PATROL_REFUSALS } from './contract.ts'
import { EXITS_DECISIONS, EXITS_KINDS } from './exits/room.ts'
import { INCIDENTS_DECISIONS, INCIDENTS_KINDS } from './incidents/room.ts'
import { KIT_DECISIONS, KIT_KINDS } from './kit/room.ts'
import { LAUNCH_DECISIONS, LAUNCH_KINDS } from './launch/room.ts'
import { PLAN_DECISIONS } from './plan/decisions/record-patrol-plan.ts'
import { PLAN_KINDS } from './plan/state.ts'
import { PATROL_PUBLISHED } from './published.ts'
import { SHIFTS_DECISIONS, SHIFTS_KINDS } from './shifts/room.ts'

/** Patrol: kit to units, beats and their light, shifts, incidents. Places and duties, nobody's file. */
const PATROL: DomainModule = {
  name: 'patrol',
  kinds: [
    ...PLAN_KINDS,
    ...LAUNCH_KINDS,
    ...KIT_KINDS,
    ...BEATS_KINDS,
    ...SHIFTS_KINDS,
    ...INCIDENTS_KINDS,
    ...EXITS_KINDS,
  ],
  decisions: [
    ...PLAN_DECISIONS,
    ...LAUNCH_DECISIONS,
    ...KIT_DECISIONS,
    ...BEATS_DECISIONS,
    ...SHIFTS_DECISIONS,
    ...INCIDENTS_DECISIONS,
    ...EXITS_DECISIONS,
  ],
}

/** All that patrol promises outside. */
export const PATROL_OFFER: ModuleOffer = {
  domain: PATROL,
  commands: PATROL_COMMANDS,
  refusals: PATROL_REFUSALS,
  published: PATROL_PUBLISHED,
}

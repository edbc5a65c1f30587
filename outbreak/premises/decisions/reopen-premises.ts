import { ancestorsOf } from '#kernel/jurisdictions/place-code.ts'
import type { Context, Decision } from '#kernel/ledger/decision.ts'
import type { SubjectState } from '#kernel/ledger/stream-kind.ts'
import { DEFAULT_REOPENING } from '#kernel/policy/reopening-rule.ts'
import { type PlaceCode, streamId } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import { hasOrderAt, type ZoneState } from '../../zones/state.ts'
import type { PremisesRefusal, ReopenPremises } from '../contract.ts'
import { knownPremises, type PremisesReads, premisesFact, premisesPlace, premisesStream } from '../premises-reads.ts'
import type { KnownPremises } from '../state.ts'

type Reads = PremisesReads & { readonly zones: readonly SubjectState<ZoneState>[] }

/** Places whose order would cover premises at `place`, itself included. */
const coveringPremises = (place: PlaceCode): readonly PlaceCode[] => [place, ...ancestorsOf(place)]

function refuseStage({ premises, stage }: ReopenPremises, { status }: KnownPremises) {
  if (status === 'open') return refuse('premises-not-closed', { premises, status, stage })
  if (stage === 'partial' && status === 'partly-open') return refuse('premises-not-closed', { premises, status, stage })
  return stage === 'full' && status === 'closed' ? refuse('stage-skipped', {}, { field: 'stage' }) : undefined
}

function refuseConditions({ stage, occurredAt }: ReopenPremises, { conditions }: KnownPremises, { policy }: Context) {
  const rule = (policy.reopening ?? DEFAULT_REOPENING).stages.find((one) => one.stage === stage)
  const lacking = rule?.needs.find((condition) => {
    const met = conditions[condition]
    return met === undefined || plusHours(met, rule.validHours) < occurredAt
  })
  return rule === undefined || lacking === undefined
    ? undefined
    : refuse('condition-missing', { stage, condition: lacking, hours: rule.validHours })
}

/** Stage by stage, with the pack's conditions met lately, and never inside an order that keeps people at home. */
export const reopenPremises: Decision<ReopenPremises, Reads, PremisesRefusal> = {
  name: 'reopen-premises',
  right: 'premises.manage',
  place: premisesPlace,
  streams: (command) => ({
    ...premisesStream(command),
    zones: coveringPremises(command.place).map((place) => streamId('zone', place)),
  }),
  decide(command, states, context) {
    const known = knownPremises(command, states, context)
    if (!known.ok) return known
    const { premises, stage, occurredAt } = command
    const { place } = known.value
    if (place !== command.place)
      return refuse('premises-elsewhere', { premises, place, given: command.place }, { field: 'place' })
    const refused = refuseStage(command, known.value) ?? refuseConditions(command, known.value, context)
    if (refused) return refused
    const covering = states.zones.map(({ domain }) => domain).find((zone) => hasOrderAt(zone, occurredAt))
    if (covering?.status === 'inForce')
      return refuse('order-still-covers', { place, zone: covering.place, expiresAt: covering.order.expiresAt })
    return accept([premisesFact('premises-reopened', { premises, stage }, place, occurredAt)])
  },
}

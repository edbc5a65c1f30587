import type { Decision } from '#kernel/ledger/decision.ts'
import { accept, refuse } from '#kernel/primitives/result.ts'
import type { PatrolRefusal } from '../../contract.ts'
import { factOf } from '../../facts.ts'
import { inOrder } from '../../in-order.ts'
import { type PlanReads, planStream, rulesOf } from '../../plan/state.ts'
import type { AttendLaunch, HoldLaunch } from '../contract.ts'
import type { LaunchEvents } from '../events.ts'
import { type LaunchReads, launchStream, type PresenceReads, presenceStream } from '../state.ts'

/** The launch (启动仪式), with the plan laid down. */
export const holdLaunch: Decision<HoldLaunch, LaunchReads & PlanReads, PatrolRefusal> = {
  name: 'hold-launch',
  right: 'patrol.lead',
  place: ({ place }) => place,
  streams: ({ ceremony, place }) => ({ launch: launchStream(ceremony), plan: planStream(place) }),
  decide({ occurredAt, ...data }, states, context) {
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    const { ceremony, place } = data
    if (states.launch.domain !== null) return refuse('launch-exists', { ceremony }, { field: 'ceremony' })
    const rules = rulesOf(states, place)
    if (!rules.ok) return rules
    return accept([
      factOf<LaunchEvents>()('launch-held', data, { streams: [launchStream(ceremony)], place, occurredAt }),
    ])
  },
}

/** Counted one by one, so that a number at the launch is a list of those who stood there. */
export const attendLaunch: Decision<AttendLaunch, LaunchReads & PresenceReads, PatrolRefusal> = {
  name: 'attend-launch',
  right: 'patrol.lead',
  place: (_command, { launch }) => launch.domain?.place ?? null,
  streams: ({ ceremony, person }) => ({
    presence: presenceStream(ceremony, person),
    launch: launchStream(ceremony),
  }),
  decide({ occurredAt, ...data }, states, context) {
    const { ceremony, person } = data
    const launch = states.launch.domain
    if (launch === null) return refuse('no-such-launch', { ceremony }, { field: 'ceremony' })
    const moment = inOrder(occurredAt, context)
    if (!moment.ok) return moment
    if (states.presence.domain !== null) return refuse('already-present', { ceremony, person }, { field: 'person' })
    const streams = [presenceStream(ceremony, person), launchStream(ceremony)] as const
    return accept([factOf<LaunchEvents>()('officer-present', data, { streams, place: launch.place, occurredAt })])
  },
}

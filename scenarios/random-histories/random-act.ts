import fc from 'fast-check'
import type { PostId } from '#kernel/primitives/ids.ts'
import { plusHours } from '#kernel/primitives/instant.ts'
import { addDays, localDate } from '#kernel/primitives/local-day.ts'
import { COMMANDS, type History, SYSTEM } from './history.ts'
import { type Pointed, payloadOf, pointAt } from './payload-from-contract.ts'
import { CITY_PLACE, POSTS, ZONE } from './tiny-city.ts'

/** One act that somebody tries, after some hours. */
export interface RandomAct {
  readonly command: string
  readonly payload: unknown
  readonly wait: number
  readonly post: string
  /** Chooses among what the history holds. */
  readonly n: number
}

/** Acts of the clock are sent by it; the two that end a restriction run by themselves, see `run-clock.ts`. */
const BY_CLOCK: readonly string[] = [
  'call-zone',
  'miss-contact-test',
  'miss-follow-up',
  'miss-site-round',
  'escalate-duty',
  'flip-duty',
]
const RUN_BY_CLOCK: readonly string[] = ['lapse-zone', 'expire-contact']
/** Who holds which post is settled before the history begins. */
const SETTLED: readonly string[] = ['create-post', 'fill-post', 'vacate-post']
/** Ends of whole subjects are tried less often, so that there is something to end. */
const RARE: readonly string[] = [
  'close-facility',
  'revoke-case',
  'cancel-round',
  'stand-down-command',
  'release-contact',
  'record-death',
  'lift-zone',
  'record-care-needs',
  'reassign-duty',
  'declare-surge',
  'set-facility-beds',
]
/** Steps of the long ways, from swab to closed file and from order to appeal, are tried more often. */
const OFTEN: readonly string[] = [
  'report-positive',
  'classify-case',
  'assign-bed',
  'pick-up-patient',
  'admit-patient',
  'record-release-test',
  'discharge-patient',
  'start-home-monitoring',
  'record-home-test',
  'close-case',
  'determine-contact',
  'tell-contact',
  'move-contact',
  'place-contact',
  'send-contact-home',
  'order-zone',
  'file-appeal',
  'decide-appeal',
  'redraw-zone',
  'record-exit-check',
]
/** Any record may be wrong: corrections are tried as often as the commonest act, at every depth of a history. */
const weightOf = (command: string): number =>
  command === 'void-record' ? 24 : RARE.includes(command) ? 1 : OFTEN.includes(command) ? 12 : 4

export const TRIED: readonly string[] = Object.keys(COMMANDS).filter(
  (name) => !RUN_BY_CLOCK.includes(name) && !SETTLED.includes(name),
)

/** Parts that a payload must have together, as the office's form would fill them in. */
const SENSIBLE: Readonly<Record<string, object>> = {
  'order-zone': {
    legalBasis: '《传染病防治法》第四十二条',
    issuer: '150105.control',
    reason: 'as found',
    startAt: { $hours: 0 },
    expiresAt: { $hours: 72 },
    reviewEveryHours: 24,
    lift: { consecutiveDaysNoNew: 5, finalRound: 'none' },
    appealChannel: '12345',
    supportPlan: 'doors',
    notice: { zh: '通告', en: 'notice' },
    households: 10,
    residents: 20,
  },
}
const sensible = (command: string, payload: unknown) => ({ ...(payload as object), ...SENSIBLE[command] })

const actOf = (command: string) =>
  fc.record({
    command: fc.constant(command),
    payload: payloadOf(COMMANDS[command as keyof typeof COMMANDS].schema).map((payload) => sensible(command, payload)),
    wait: fc.constantFrom(0, 0, 1, 3, 13),
    post: BY_CLOCK.includes(command) ? fc.constant(SYSTEM) : fc.constantFrom(...POSTS),
    n: fc.nat(1000),
  })

export const RANDOM_ACT: fc.Arbitrary<RandomAct> = fc.oneof(
  ...TRIED.map((command) => ({ weight: weightOf(command), arbitrary: actOf(command) })),
)

const pointedOf = (history: History): Pointed => ({
  moment: (hours) => plusHours(history.now, hours),
  day: (days) => addDays(localDate(history.now, ZONE), days),
  openDuty: (n) => {
    const open = history
      .subjects()
      .flatMap(({ stream, state }) => state.duties.map(({ key, closed }) => ({ stream, duty: key, closed })))
      .filter(({ closed }) => closed === null)
    const one = open[n % Math.max(1, open.length)]
    return one && { stream: one.stream, duty: one.duty }
  },
  fact: (n) => String(n % Math.max(1, history.facts.length)),
})

/** Sends the act; what is refused has changed nothing. */
export const attempt = (history: History, act: RandomAct) =>
  history.send(act.command, pointAt(act.payload, act.n, pointedOf(history)), act.post as PostId, CITY_PLACE)

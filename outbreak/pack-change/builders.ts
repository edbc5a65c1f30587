import { anyKind } from '#kernel/ledger/stream-kind.ts'
import { CN_9 } from '#kernel/policy/packs/cn-9.ts'
import { CN_20 } from '#kernel/policy/packs/cn-20.ts'
import { type FacilityId, type PlaceCode, postId, streamId } from '#kernel/primitives/ids.ts'
import { type Instant, plusDays, plusHours } from '#kernel/primitives/instant.ts'
import { isolationEnd } from '../contacts/isolation-schedule.ts'
import { CONTACT_KIND } from '../contacts/room.ts'
import type { ContactState } from '../contacts/state.ts'
import { countingDay } from '../counting-zone.ts'
import { at, facility, HOME, happened, person, place, subject } from '../testing.ts'
import type { ZoneLevel } from '../zones/events.ts'
import { REGIME_OF } from '../zones/pack-zones.ts'
import { ZONE_KIND } from '../zones/room.ts'
import type { ZoneState } from '../zones/state.ts'
import type { Coming } from './plan-contacts.ts'
import type { PackChangeSnapshot } from './snapshot.ts'

/** Midnight of 11 November: the ninth edition gives way to the twenty measures. */
export const CHANGE = at('2022-11-11T00:00:00')
export const COMING: Coming = { from: CN_9, to: CN_20, at: CHANGE, zone: 'Asia/Shanghai' }
export const COMPOUND = place('150105001001-02')
export const building = (n: number): PlaceCode => place(`${COMPOUND}-0${n}`)
export const EMPTY: PackChangeSnapshot = { contacts: [], zones: [], infections: [], buildings: [] }

interface Followed {
  readonly category?: 'close' | 'secondary'
  readonly exposedAt: Instant
  readonly site?: FacilityId | null
}

/** Determined; then placed under the ninth edition, at a site or (null) at home, unless `site` is left out. */
export function contact(n: number, { category = 'close', exposedAt, site }: Followed): ContactState {
  const stream = streamId('contact', person(n))
  const determinedAt = plusHours(exposedAt, 10)
  const determined = happened(
    'contact-determined',
    {
      person: person(n),
      indexCase: person(999),
      category,
      lastExposureAt: exposedAt,
      setting: 'household',
      certainty: 'high',
      home: HOME,
      countedDate: countingDay(determinedAt),
      isolateDueAt: plusHours(determinedAt, 8),
      tellDueAt: plusHours(determinedAt, 1),
      moveDueAt: plusHours(determinedAt, 4),
      isolateHolder: postId('150105', 'isolation'),
    },
    determinedAt,
    [stream],
  )
  const expiresAt = isolationEnd(
    { policy: CN_9, zone: COMING.zone },
    { category, lastExposureAt: exposedAt },
    exposedAt,
  )
  const placed =
    site === undefined || expiresAt === null
      ? []
      : [
          happened(
            'contact-placed',
            {
              person: person(n),
              placement: site === null ? 'home' : 'isolation-site',
              facility: site,
              expiresAt,
              legalBasis: 'Infectious Disease Law, art. 39',
              receipt: `rc-${n}`,
            },
            plusHours(determinedAt, 6),
            [stream],
          ),
        ]
  return subject(anyKind(CONTACT_KIND), stream, [determined, ...placed]).domain as ContactState
}

interface Ordered {
  readonly level?: ZoneLevel
  readonly residents?: number
  readonly expiresAt?: Instant
}

/** Under order since 8 November, a week by default. */
export function zone(where: PlaceCode, { level = 'high', residents = 1000, expiresAt }: Ordered = {}): ZoneState {
  const startAt = at('2022-11-08T10:00:00')
  const order = happened(
    'zone-ordered',
    {
      place: where,
      level,
      legalBasis: 'Infectious Disease Law, art. 42',
      issuer: postId('150105', 'command'),
      issuerLevel: 'county',
      approvals: [{ post: postId('1501', 'command'), at: plusHours(startAt, -1) }],
      reason: 'positives live here',
      evidence: ['case/p-1'],
      households: Math.round(residents / 2.5),
      residents,
      regime: REGIME_OF[level],
      startAt,
      expiresAt: expiresAt ?? plusDays(startAt, 7),
      reviewEveryHours: 24,
      reviewDueAt: plusDays(startAt, 1),
      lift: { consecutiveDaysNoNew: 7, finalRound: 'onDay' },
      appealChannel: '12345',
      supportPlan: 'door service',
      notice: { zh: '通告', en: 'notice' },
    },
    startAt,
    [streamId('zone', where)],
    where,
  )
  return subject(anyKind(ZONE_KIND), streamId('zone', where), [order]).domain as ZoneState
}

export const SITE = facility('site-1')

import type { Instant } from '#kernel/primitives/instant.ts'
import type { ReleaseContact, ShortenContact } from '../contacts/contract.ts'
import { type FollowedContact, siteOf } from '../contacts/state.ts'
import type { LiftZone, RedrawZone } from '../zones/contract.ts'
import type { PackChangePlan } from './plan-pack-change.ts'

/** One command name with its payloads, as a user's form would send them. */
export type PackChangeStep =
  | { readonly command: 'release-contact'; readonly payloads: readonly ReleaseContact[] }
  | { readonly command: 'shorten-contact'; readonly payloads: readonly ShortenContact[] }
  | { readonly command: 'redraw-zone'; readonly payloads: readonly RedrawZone[] }
  | { readonly command: 'lift-zone'; readonly payloads: readonly LiftZone[] }

const release = (contact: FollowedContact, occurredAt: Instant): ReleaseContact => ({
  person: contact.person,
  facility: siteOf(contact),
  reason: 'pack-changed',
  occurredAt,
})

/** The plan as ordinary commands, people's freedom first; done at `occurredAt`, not before the pack is in force. */
export function packChangeCommands(plan: PackChangePlan, occurredAt: Instant): readonly PackChangeStep[] {
  const { contacts, zones } = plan
  const freed = [...contacts.released, ...contacts.secondaryReleased]
  return [
    { command: 'release-contact', payloads: freed.map((contact) => release(contact, occurredAt)) },
    {
      command: 'shorten-contact',
      payloads: contacts.shortened.map(({ contact }) => ({
        person: contact.person,
        reason: 'pack-changed',
        occurredAt,
      })),
    },
    {
      command: 'redraw-zone',
      payloads: zones.redrawn.map(({ zone, buildings }) => ({
        place: zone.place,
        reason: 'pack-changed',
        buildings: buildings.map(({ ordered: _, cases, ...building }) => ({ ...building, cases: [...cases] })),
        expiresAt: null,
        approvals: [],
        notice: { zh: '', en: '' },
        occurredAt,
      })),
    },
    {
      command: 'lift-zone',
      payloads: zones.lifted.map(({ place }) => ({ place, reason: 'pack-changed', finalRound: null, occurredAt })),
    },
  ]
}

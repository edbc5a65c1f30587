import type { PersonId, PlaceCode, PostId } from '../primitives/ids.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

/** A post's seat in a command, and the body it comes from. A dual-hatted post sits for two bodies. */
export interface Seat {
  readonly post: PostId
  readonly body: string
}
/** A person who holds posts of two bodies, so that both answer to one head. */
export interface DualHat {
  readonly person: PersonId
  readonly posts: readonly [PostId, PostId]
}

/** A command is activated over a place. Stream: `command/<id>`. */
export interface CommandEstablished {
  readonly command: string
  readonly place: PlaceCode
  readonly body: string
  readonly name: Words
  readonly seats: readonly Seat[]
  readonly legalBasis: string
}
/** Two bodies become one office (合署办公): `absorbed` works on as part of `command`. Streams: both. */
export interface CommandMerged {
  readonly command: string
  readonly absorbed: string
  readonly office: Words
  readonly bodies: readonly string[]
  /** Seats that the absorbed body brings along. */
  readonly seats: readonly Seat[]
  readonly dualHats: readonly DualHat[]
}
/** A group of the command goes to a front and owns it. */
export interface WorkingGroupFormed {
  readonly command: string
  readonly group: string
  readonly name: Words
  readonly front: PlaceCode
  readonly leader: PostId
  readonly posts: readonly PostId[]
}
export interface CommandStoodDown {
  readonly command: string
  readonly reason: 'outbreak-ended' | 'handed-over' | 'replaced'
}

export interface CommandEvents {
  'command-established': CommandEstablished
  'command-merged': CommandMerged
  'working-group-formed': WorkingGroupFormed
  'command-stood-down': CommandStoodDown
}

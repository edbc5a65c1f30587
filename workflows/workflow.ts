import type { CityCode, EventId, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import type { Instant } from '#kernel/primitives/instant.ts'

/** One fact as a workflow sees it: a row of a recorded event. */
export interface WorkflowEvent<Data = unknown> {
  readonly id: EventId
  /** Which of the event's facts, from 0. */
  readonly row: number
  readonly city: CityCode
  readonly type: string
  readonly post: PostId
  readonly place: PlaceCode
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly streams: readonly StreamId[]
  readonly data: Data
}

/** Rows of views that a workflow must know before it says anything: one SELECT in one city, with its values. */
export interface WorkflowRead {
  readonly city: CityCode
  readonly sql: string
  readonly values: readonly unknown[]
}
export type WorkflowRows = readonly Readonly<Record<string, unknown>>[]

/** An ordinary command to that city's ledger, sent in the name of `<city>.system`, or of a desk of the city. */
export interface WorkflowCommand {
  readonly city: CityCode
  readonly command: string
  /** The desk whose record it is, where the city's own would tell what led to it: `service` for `1509.service`. */
  readonly desk?: string
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * Where two modules, or two cities, meet: what one has recorded leads to commands of another. Pure: it sees the fact
 * and the rows that it asked for, and nothing else. The same fact gives the same commands in the same order, whose
 * idempotency keys are made from it; what is refused is counted, never tried again.
 */
export interface Workflow<Data = unknown, Reads extends string = string> {
  readonly name: string
  /** Types of events it follows, in whichever city. */
  readonly on: readonly string[]
  /**
   * What follows rests on how things stand and not on the fact: of facts that are read together only the last is
   * followed, so that a morning of hundreds asks the store once and not for each.
   */
  readonly latest?: true
  reads?(event: WorkflowEvent<Data>): Readonly<Record<Reads, WorkflowRead>>
  run(event: WorkflowEvent<Data>, rows: Readonly<Record<Reads, WorkflowRows>>): readonly WorkflowCommand[]
}

/** Forgets the type parameters, so that workflows over different facts stand in one list. */
export const anyWorkflow = <Data, Reads extends string>(workflow: Workflow<Data, Reads>): Workflow =>
  workflow as unknown as Workflow

import type { Fact, Recorded } from '#kernel/ledger/event.ts'
import type { StreamId } from '#kernel/primitives/ids.ts'
import { applyFact, type Subject } from '../fold/subject.ts'
import type { Submission } from '../store.ts'
import type { Batch } from './batch.ts'
import type { Writing } from './decide-batch.ts'

/** How a subject takes a fact: the usual fold, or, for a correction, from the start. */
export type Take = (subject: Subject, fact: Recorded) => void

/** Puts facts into events and into every subject they belong to. */
export function applyFacts(
  facts: readonly Fact[],
  submission: Submission,
  batch: Batch,
  writing: Writing,
  take: Take = applyFact,
): void {
  for (const fact of facts) {
    const recorded = batch.record(fact, submission, writing.ids)
    const streams: Record<string, number> = {}
    for (const stream of new Set(fact.streams)) {
      const subject = writing.subjects.get(stream)
      take(subject, recorded)
      streams[stream] = subject.version
      batch.subjects.add(subject)
      remember(batch, stream, recorded)
    }
    batch.addRow({ streams, place: fact.place, data: fact.data })
  }
}

function remember(batch: Batch, stream: StreamId, fact: Recorded): void {
  const list = batch.recorded.get(stream)
  if (list) list.push(fact)
  else batch.recorded.set(stream, [fact])
}

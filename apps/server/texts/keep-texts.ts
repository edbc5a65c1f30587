import { replaceTexts } from '#kernel/texts/replace-texts.ts'
import { isTextRef, type TextRef } from '#kernel/texts/text-ref.ts'
import type { Outcome, Store, Submission, TextEntry } from '#store/store.ts'
import { refOf } from './digest.ts'
import type { TextFields } from './text-fields.ts'

type Fields = ReadonlyMap<string, TextFields>

interface Taken {
  readonly submission: Submission
  /** Texts of each row that has any. */
  readonly rows: ReadonlyMap<number, readonly TextEntry[]>
}

const NO_ROWS: Taken['rows'] = new Map()

/** Takes the texts out of a submission; one without any is passed on as it is. */
export function takeTexts(submission: Submission, fields: Fields): Taken {
  const known = fields.get(submission.command)
  if (known === undefined) return { submission, rows: NO_ROWS }
  const rows = new Map<number, TextEntry[]>()
  const payloads = submission.payloads.map((payload, row) => {
    const entries: TextEntry[] = []
    const replaced = replaceTexts(payload, known.paths, (text, field) => {
      // The city's own acts carry an order's texts on by their references.
      if (isTextRef(text)) return text
      const ref = refOf(submission, row, field)
      entries.push({ city: submission.city, ref, owner: known.ownerOf(payload), text })
      return ref
    })
    if (entries.length > 0) rows.set(row, entries)
    return replaced
  })
  return { submission: { ...submission, payloads }, rows }
}

const entriesOf = (taken: readonly Taken[]): TextEntry[] => taken.flatMap(({ rows }) => [...rows.values()].flat())

/** Texts of rows that became no event. */
function refusedRefs(rows: Taken['rows'], outcome: Outcome): TextRef[] {
  if (rows.size === 0) return []
  if (outcome.status === 'repeated') return refusedRefs(rows, outcome.first)
  const refused =
    outcome.status === 'refused' ? [...rows.values()] : outcome.refused.map(({ row }) => rows.get(row) ?? [])
  return refused.flat().map(({ ref }) => ref)
}

/**
 * The store behind the edge: free text goes into the vault before anything is decided, so that no reference is ever
 * without its text, and what is refused leaves none. One write for a whole list.
 */
export function keepTexts(store: Store, fields: Fields): Store {
  async function dropRefused(taken: readonly Taken[], outcomes: readonly Outcome[]): Promise<void> {
    for (const [city, mine] of Map.groupBy(taken.keys(), (i) => taken[i]?.submission.city)) {
      const refs = mine.flatMap((i) => {
        const [one, outcome] = [taken[i], outcomes[i]]
        return one === undefined || outcome === undefined ? [] : refusedRefs(one.rows, outcome)
      })
      if (city !== undefined) await store.vault.dropTexts(city, refs)
    }
  }
  return {
    ...store,
    async submit(submission) {
      const taken = takeTexts(submission, fields)
      if (taken.rows.size === 0) return store.submit(submission)
      await store.vault.putTexts(entriesOf([taken]))
      const outcome = await store.submit(taken.submission)
      await dropRefused([taken], [outcome])
      return outcome
    },
    async submitMany(submissions) {
      const taken = submissions.map((submission) => takeTexts(submission, fields))
      await store.vault.putTexts(entriesOf(taken))
      const outcomes = await store.submitMany(taken.map(({ submission }) => submission))
      await dropRefused(taken, outcomes)
      return outcomes
    },
  }
}

import type { ReturnBoard } from '#resettlement/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { count } from '../shared/numbers.ts'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { BatchTable } from './batch-table.tsx'
import { ForHandover, HANDOVER } from './purpose-of-chain.tsx'
import { listReturnee, openBatch } from './return-acts.form.ts'
import { PART_WORDS, TEXT } from './return-words.ts'
import { ReturneeCard } from './returnee-card.tsx'
import { SheetActs } from './sheet-acts.tsx'

function Board({ board }: { readonly board: ReturnBoard }) {
  const words = useWords()
  const context = useActContext()
  const { part, people, batches, now, late, unsigned } = board
  // What is late or half signed comes first; whoever is done stands below.
  const done = (stage: string) => stage === 'supported' || stage === 'exited' || stage === 'received'
  const ordered = people.toSorted(
    (a, b) =>
      Number(b.late) - Number(a.late) ||
      b.missing.length - a.missing.length ||
      Number(done(a.stage)) - Number(done(b.stage)),
  )
  return (
    <>
      <p className="quiet">
        {words(PART_WORDS[part])} · {words(TEXT.freeWhy)}
      </p>
      <p role="status" data-testid="return-counts">
        {words(TEXT.people)} {count(people.length)} · ▲ {words(TEXT.late)} {count(late)} · ◐ {words(TEXT.unsigned)}{' '}
        {count(unsigned)}
      </p>
      {part === 'city' ? (
        <div className="acts">
          <ActButton act={listReturnee} context={context} primary />
          <ActButton act={openBatch} context={context} />
          <SheetActs people={people} />
        </div>
      ) : null}
      {batches.length === 0 ? null : (
        <section className="panel" aria-label={words(TEXT.batches)}>
          <h2>{words(TEXT.batches)}</h2>
          <BatchTable batches={batches} part={part} />
        </section>
      )}
      {ordered.length === 0 ? (
        <Nothing>{words(TEXT.none)}</Nothing>
      ) : (
        <div className="cards">
          {ordered.map((one) => (
            <ReturneeCard key={one.returnee} one={one} part={part} batches={batches} now={now} />
          ))}
        </div>
      )}
    </>
  )
}

function Chain() {
  const query = useRead<ReturnBoard>('duties', '/api/resettlement/board', {}, { headers: HANDOVER })
  return <Loaded query={query}>{(board) => <Board board={board} />}</Loaded>
}

/** Who is where, what is late, which line lacks its signature: every party its own part of one way home. */
export function ResettlementScreen() {
  const words = useWords()
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words(TEXT.title)}</h1>
      </div>
      <ForHandover>
        <Chain />
      </ForHandover>
    </div>
  )
}

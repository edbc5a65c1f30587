import { Button } from 'antd'
import { useState } from 'react'
import type { ReturnBatchView, ReturneeView, ReturnIdentity, ReturnPart } from '#resettlement/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { useRead } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'
import { useDueWords, useWords } from '../shared/words.ts'
import { HANDOVER } from './purpose-of-chain.tsx'
import { actsOf } from './return-acts.form.ts'
import {
  ENTRY_WORDS,
  EXIT_WORDS,
  LINE_WORDS,
  lookUp,
  PLACE_WORDS,
  STAGE_WORDS,
  TEXT,
  WISH_WORDS,
} from './return-words.ts'

function Identity({ returnee }: { readonly returnee: string }) {
  const path = `/api/resettlement/people/${returnee}/identity`
  const { data } = useRead<ReturnIdentity>('people', path, {}, { headers: HANDOVER })
  if (data === undefined) return null
  return (
    <p className="flat" data-testid="identity">
      {[data.name, data.idNumber, data.phone, data.address].filter((part) => part !== null && part !== '').join(' · ')}
    </p>
  )
}

interface Props {
  readonly one: ReturneeView
  readonly part: ReturnPart
  readonly batches: readonly ReturnBatchView[]
  readonly now: string
}

/** One person: how far, what is late or unsigned, and the next act of whoever looks. */
export function ReturneeCard({ one, part, batches, now }: Props) {
  const words = useWords()
  const due = useDueWords()
  const context = useActContext()
  const [shown, setShown] = useState(false)
  const said = [
    one.entry === null ? null : words(lookUp(ENTRY_WORDS, one.entry)),
    one.countyName,
    one.releaseOn,
    one.wish === null ? null : words(lookUp(WISH_WORDS, one.wish)),
    one.batch,
    one.placeStep === null ? null : words(lookUp(PLACE_WORDS, one.placeStep)),
    one.exitCode === null ? null : words(lookUp(EXIT_WORDS, one.exitCode)),
  ]
  return (
    <article className="panel duty" data-returnee={one.returnee} data-stage={one.stage}>
      <h3 className="flat">
        <span aria-hidden="true">{one.late ? '▲' : one.missing.length > 0 ? '◐' : '●'}</span> {one.returnee} ·{' '}
        {words(lookUp(STAGE_WORDS, one.stage))}
        {one.free ? ` · ${words(TEXT.free)}` : ''}
      </h3>
      <p className="flat">{said.filter((part_) => part_ !== null).join(' · ')}</p>
      {one.dueAt === null ? null : (
        <p className={one.late ? 'flat late' : 'flat quiet'} title={fullTime(one.dueAt)}>
          {one.late ? `▲ ${words(TEXT.late)} · ` : ''}
          {due(one.dueAt, now)}
        </p>
      )}
      {one.missing.length === 0 ? null : (
        <p className="flat">
          ◐ {words(TEXT.unsigned)}: {one.missing.map((line) => words(lookUp(LINE_WORDS, line))).join('、')}
        </p>
      )}
      {shown ? <Identity returnee={one.returnee} /> : null}
      <div className="acts">
        {actsOf(part, one, batches).map((act, i) => (
          <ActButton key={`${act.command}-${act.words.en}`} act={act} context={context} primary={i === 0} />
        ))}
        <Button className="act" onClick={() => setShown(!shown)}>
          {words(TEXT.who)}
        </Button>
      </div>
    </article>
  )
}

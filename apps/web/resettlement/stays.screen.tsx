import type { StayView } from '#resettlement/contract-reads.ts'
import type { Act } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { freshId } from '../shared/evidence.ts'
import { Loaded, Nothing } from '../shared/loaded.tsx'
import { usePurpose } from '../shared/purpose.ts'
import { PurposeGate } from '../shared/purpose-gate.tsx'
import { useRead } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'
import { useWords } from '../shared/words.ts'
import { lookUp, STAY_WORDS, TEXT } from './return-words.ts'

const w = (zh: string, en: string) => ({ zh, en })
const act = (command: string, zh: string, en: string, payload: () => object): Act => ({
  command,
  words: w(zh, en),
  fields: () => [],
  payload,
})

function actsOf({ person, status, kind }: StayView): Act[] {
  if (status === 'expected')
    return [
      act('receive-stay', '已入住', 'Received', () => ({ person, receipt: freshId('rz') })),
      act('end-stay', '未到', 'Did not come', () => ({ person, reason: 'not-come' })),
    ]
  if (status === 'ended') return []
  const end = act('end-stay', '结束', 'Ended', () => ({ person, reason: kind === 'overnight' ? 'left' : 'completed' }))
  const home = act('move-stay-home', '转居家', 'Home days', () => ({ person, receipt: freshId('rz') }))
  return status === 'inside' && kind === 'quarantine' ? [home, end] : [end]
}

function Guests({ headers }: { readonly headers: Record<string, string> }) {
  const words = useWords()
  const context = useActContext()
  const query = useRead<StayView[]>('people', '/api/stays', {}, { headers })
  return (
    <Loaded query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <Nothing>{words(TEXT.noStays)}</Nothing>
        ) : (
          <div className="cards">
            {rows.map((row) => (
              <article key={row.person} className="panel duty" data-stay={row.person} data-status={row.status}>
                <h3 className="flat">
                  <span aria-hidden="true">{row.status === 'expected' ? '◐' : '●'}</span> {row.name ?? row.person} ·{' '}
                  {words(lookUp(STAY_WORDS, row.status))}
                </h3>
                <p className="flat">
                  {words(lookUp(STAY_WORDS, row.kind))} · {row.leftName} → {row.placeName} · {fullTime(row.expectedAt)}
                  {row.kind === 'quarantine' ? ` · ${row.centralDays}+${row.homeDays}` : ''}
                </p>
                <div className="acts">
                  {actsOf(row).map((one, i) => (
                    <ActButton key={one.words.en} act={one} context={context} primary={i === 0} />
                  ))}
                </div>
              </article>
            ))}
          </div>
        )
      }
    </Loaded>
  )
}

/** Residents coming home from elsewhere, for whoever receives them: the same of everybody, and no more. */
export function StaysScreen() {
  const words = useWords()
  const purpose = usePurpose('duties')
  return (
    <div className="page">
      <h1>{words(TEXT.staysTitle)}</h1>
      <p className="quiet">{words(TEXT.staysWhy)}</p>
      {purpose.purpose === null ? (
        <PurposeGate title={words(TEXT.staysTitle)} stated={purpose} />
      ) : (
        <Guests headers={purpose.headers} />
      )}
    </div>
  )
}

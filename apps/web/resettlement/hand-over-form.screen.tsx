import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReturnForm } from '#resettlement/contract-reads.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { fullTime } from '../shared/times.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { ForHandover, HANDOVER } from './purpose-of-chain.tsx'
import { EXIT_WORDS, LINE_WORDS, lookUp, TEXT } from './return-words.ts'

const COPIES = {
  zh: ['交出方存', '护送方存', '接收方存'],
  en: ['kept by who gives', 'kept by the escort', 'kept by who receives'],
} as const
const LINES = [
  ['gate-giver', 'gateGiverAt'],
  ['gate-receiver', 'gateReceiverAt'],
  ['community-giver', 'doorGiverAt'],
  ['community-receiver', 'doorReceiverAt'],
] as const

function Copy({ form, n, holder }: { readonly form: ReturnForm; readonly n: number; readonly holder: string }) {
  const words = useWords()
  const { batch, people, printedAt } = form
  return (
    <section className="panel hand-over-copy" data-copy={n}>
      <h2>
        {words(TEXT.formTitle)} · {batch.batch}
      </h2>
      <p className="flat">
        {words(TEXT.copy).replace('{n}', String(n)).replace('{for}', holder)} · {batch.vehicle} ·{' '}
        {fullTime(batch.departsAt)} · {fullTime(printedAt)}
      </p>
      <table className="cell-table">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{words(TEXT.people)}</th>
            {LINES.map(([line]) => (
              <th key={line} scope="col">
                {words(lookUp(LINE_WORDS, line))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one, i) => (
            <tr key={one.returnee}>
              <td>{i + 1}</td>
              <th scope="row">
                {one.name ?? one.returnee} · {one.countyName}
                {one.exitCode === null ? '' : ` · ${words(lookUp(EXIT_WORDS, one.exitCode))}`}
              </th>
              {LINES.map(([line, at]) => (
                <td key={line}>{one[at] === null ? '＿＿＿＿' : fullTime(one[at] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Copies({ batch }: { readonly batch: string }) {
  const words = useWords()
  const language = useLanguage()
  const query = useRead<ReturnForm>('duties', `/api/resettlement/batches/${batch}/form`, {}, { headers: HANDOVER })
  return (
    <Loaded query={query}>
      {(form) => (
        <>
          <div className="acts">
            <Button className="act" type="primary" onClick={() => window.print()}>
              {words(TEXT.print)}
            </Button>
          </div>
          {COPIES[language].map((holder, i) => (
            <Copy key={holder} form={form} n={i + 1} holder={holder} />
          ))}
        </>
      )}
    </Loaded>
  )
}

/** The hand-over form in three copies: one for who gives, one for the escort, one for who receives. */
export function HandOverFormScreen() {
  const words = useWords()
  const { batch } = useParams({ from: '/resettlement/batches/$batch' })
  return (
    <div className="page">
      <h1>{words(TEXT.formTitle)}</h1>
      <ForHandover>
        <Copies batch={batch} />
      </ForHandover>
    </div>
  )
}

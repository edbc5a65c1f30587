import { Link } from '@tanstack/react-router'
import type { ReturnBatchView, ReturnPart } from '#resettlement/contract-reads.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { fullTime } from '../shared/times.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { closeBatch, departBatch } from './return-acts.form.ts'
import { BATCH_WORDS, lookUp, TEXT } from './return-words.ts'

const HEADS = {
  zh: ['批次', '车辆', '出发', '状态', '门口', '车上', '门前', '退出', '未结', ''],
  en: ['batch', 'vehicle', 'leaves', 'state', 'gate', 'aboard', 'door', 'exits', 'open', ''],
} as const

/** People counted at gate, vehicle and door, side by side: they agree, or the row says where they do not. */
export function BatchTable({
  batches,
  part,
}: {
  readonly batches: readonly ReturnBatchView[]
  readonly part: ReturnPart
}) {
  const words = useWords()
  const language = useLanguage()
  const context = useActContext()
  return (
    <div className="wide-table">
      <table className="cell-table">
        <thead>
          <tr>
            {HEADS[language].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map((row) => (
            <tr key={row.batch} data-batch={row.batch} data-status={row.status}>
              <th scope="row">
                <Link to="/resettlement/batches/$batch" params={{ batch: row.batch }}>
                  {row.batch}
                </Link>
              </th>
              <td>{row.vehicle}</td>
              <td>{fullTime(row.departsAt)}</td>
              <td>{words(lookUp(BATCH_WORDS, row.status))}</td>
              <td>{`${row.gate}/${row.booked}`}</td>
              <td>{row.aboard}</td>
              <td>{row.door}</td>
              <td>{row.exitsBefore + row.exitsOnTheWay}</td>
              <td className={row.open > 0 ? 'late' : ''}>{row.open}</td>
              <td>
                {part === 'transport' && row.status === 'open' && row.escort === context.post ? (
                  <ActButton act={departBatch(row)} context={context} primary />
                ) : null}
                {part === 'city' && row.status === 'departed' ? (
                  <ActButton act={closeBatch(row)} context={context} primary />
                ) : null}
                {row.status === 'open' ? (
                  <Link to="/resettlement/batches/$batch" params={{ batch: row.batch }}>
                    {words(TEXT.print)}
                  </Link>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

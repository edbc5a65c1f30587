import { InputNumber } from 'antd'
import { useState } from 'react'
import { RELIEF_KINDS, RELIEF_WORDS } from '#credit/contract-kinds.ts'
import { savingFen } from '#credit/contract-money.ts'
import type { FirmRow, ReliefRow } from '#credit/contract-reads.ts'
import { type Act, number, text } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Moment } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useMe, useRead } from '../shared/queries.ts'
import type { Words } from '../shared/read-types.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { CreditPage } from './credit-page.tsx'
import { codeWords, SAY } from './credit-words.ts'
import { money, percentOf, wanToFen } from './money-text.ts'
import { Table } from './table.tsx'

const RATE = 'rate-concession'
const num = (name: string, words: Words, help?: Words) =>
  ({ name, words, kind: 'number', ...(help === undefined ? {} : { help }) }) as const

/** One relief for one firm; of a rate the saving is computed by the server, never typed in. */
const grantRelief = (firms: readonly FirmRow[]): Act => ({
  command: 'grant-relief',
  words: { zh: '登记减费让利', en: 'Grant relief' },
  fields: () => [
    { name: 'relief', words: { zh: '编号', en: 'Number' }, kind: 'text', required: true },
    {
      name: 'firm',
      words: SAY.firm,
      kind: 'choice',
      required: true,
      choices: firms.map(({ firm, words }) => ({ value: firm, words })),
    },
    {
      name: 'kind',
      words: SAY.kind,
      kind: 'choice',
      required: true,
      choices: RELIEF_KINDS.map((kind) => ({ value: kind, words: RELIEF_WORDS[kind] })),
    },
    num('amountWan', { zh: '金额（万元，利率优惠不填）', en: 'Amount (CNY 10,000; not for a rate)' }),
    num('principalWan', SAY.principal, { zh: '以下四项只填利率优惠', en: 'these four for a preferential rate only' }),
    num('referenceBp', SAY.reference),
    num('contractBp', SAY.contract),
    num('days', SAY.days),
  ],
  payload: (v) => {
    const isRate = text(v.kind) === RATE
    const rate = {
      principalFen: wanToFen(number(v.principalWan)),
      referenceBp: number(v.referenceBp),
      contractBp: number(v.contractBp),
      days: number(v.days),
    }
    return {
      relief: text(v.relief),
      firm: text(v.firm),
      branch: firms.find(({ firm }) => firm === v.firm)?.homeBranch ?? '',
      kind: text(v.kind),
      amountFen: isRate ? null : wanToFen(number(v.amountWan)),
      rate: isRate ? rate : null,
    }
  },
})

/** Relief given, firm by firm, and what a preferential rate is worth before it is given. */
export function ReliefScreen() {
  const words = useWords()
  const language = useLanguage()
  const context = useActContext()
  const guest = useMe().data?.guest ?? true
  const reliefs = useRead<ReliefRow[]>('duties', '/api/credit/reliefs', {}, { enabled: !guest })
  const firms = useRead<FirmRow[]>('posts', '/api/credit/firms', {}, { enabled: !guest }).data ?? []
  return (
    <CreditPage title={SAY.relief} acts={<ActButton act={grantRelief(firms)} context={context} primary />}>
      <Calculator />
      <Loaded query={reliefs}>
        {(rows) => (
          <section className="panel">
            <Table
              label={SAY.relief}
              rows={rows}
              keyOf={({ relief }) => relief}
              columns={[
                { head: SAY.firm, cell: (row) => words(row.firmWords) },
                { head: SAY.kind, cell: (row) => words(codeWords(row.kind)) },
                { head: SAY.amount, num: true, cell: (row) => money(row.amountFen ?? row.principalFen, language) },
                {
                  head: SAY.rate,
                  num: true,
                  cell: (row) =>
                    row.contractBp === null ? '' : `${percentOf(row.referenceBp)} → ${percentOf(row.contractBp)}`,
                },
                { head: SAY.days, num: true, cell: (row) => row.days ?? '' },
                { head: SAY.saving, num: true, cell: (row) => money(row.savingFen, language) },
                { head: SAY.grantedAt, cell: (row) => <Moment at={row.grantedAt} /> },
              ]}
            />
          </section>
        )}
      </Loaded>
    </CreditPage>
  )
}

function Calculator() {
  const words = useWords()
  const language = useLanguage()
  const [principalWan, setPrincipal] = useState(12_000)
  const [referenceBp, setReference] = useState(430)
  const [contractBp, setContract] = useState(320)
  const [days, setDays] = useState(360)
  const inputs = [
    [SAY.principal, principalWan, setPrincipal],
    [SAY.reference, referenceBp, setReference],
    [SAY.contract, contractBp, setContract],
    [SAY.days, days, setDays],
  ] as const
  const saved = savingFen({ principalFen: wanToFen(principalWan), referenceBp, contractBp, days })
  return (
    <section className="panel" aria-labelledby="calculator">
      <h2 id="calculator">{words(SAY.calculator)}</h2>
      <div className="credit-calculator">
        {inputs.map(([label, value, set]) => (
          <label key={label.en} htmlFor={`calculate-${label.en}`}>
            {words(label)}
            <InputNumber
              id={`calculate-${label.en}`}
              value={value}
              min={0}
              precision={0}
              onChange={(next) => set(next ?? 0)}
            />
          </label>
        ))}
        <p className="flat" data-testid="saving">
          {words(SAY.saving)} <strong className="num">{money(saved, language)}</strong>
        </p>
      </div>
    </section>
  )
}

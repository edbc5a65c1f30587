import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { comparePacks, type PackDifference, type PackValue } from '#kernel/policy/compare-packs.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import { useWords } from '../shared/words.ts'
import { PackChange } from './pack-change.tsx'
import { ruleWords, valueWords } from './rule-words.ts'

const packOf = (id: string) => PACKS.find((pack) => pack.id === id)

/** Two packs side by side with their sources, and what it does when one gives way to the other. */
export function PolicyScreen() {
  const { t } = useTranslation()
  const [from, setFrom] = useState('cn-9')
  const [to, setTo] = useState('cn-20')
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('policy.title')}</h1>
        <span className="acts">
          <PackChoice label={t('policy.left')} value={from} onChange={setFrom} />
          <PackChoice label={t('policy.right')} value={to} onChange={setTo} />
        </span>
      </div>
      <PackChange key={`${from} ${to}`} from={from} to={to} />
      <Comparison from={from} to={to} />
    </div>
  )
}

function PackChoice(props: { label: string; value: string; onChange: (id: string) => void }) {
  const words = useWords()
  return (
    <Select
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      popupMatchSelectWidth={false}
      options={PACKS.map(({ id, name }) => ({ value: id, label: `${words(name)} · ${id}` }))}
    />
  )
}

function Comparison({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  const [only, setOnly] = useState(true)
  const [a, b] = [packOf(from), packOf(to)]
  if (a === undefined || b === undefined) return null
  const rules = comparePacks(a, b).filter(({ same }) => !only || !same)
  return (
    <section className="panel" aria-label={t('policy.compare')}>
      <div className="page-head">
        <h2>{t('policy.compare')}</h2>
        <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>
          {t('policy.onlyDifferences')}
        </Checkbox>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is reached by keyboard. */}
      <div className="scroll-x" tabIndex={0}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('policy.rule')}</th>
              <th scope="col">{a.id}</th>
              <th scope="col">{b.id}</th>
              <th scope="col">{t('policy.source')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleRow key={rule.path} rule={rule} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** On a phone the table scrolls sideways rather than breaking a schedule into one word a line. */
const WIDE = { minWidth: 180 } as const

function RuleRow({ rule }: { rule: PackDifference }) {
  const { t } = useTranslation()
  const words = useWords()
  const said = (value: PackValue): string =>
    (Array.isArray(value) ? value : value === null ? [] : [value])
      .map((one) => valueWords(String(one), words))
      .join('; ') || t('policy.none')
  const sources = [...new Set([rule.sourceA, rule.sourceB].filter((source) => source !== null))]
  return (
    <tr data-same={rule.same}>
      <th scope="row">
        {rule.same ? null : <span title={t('policy.differs')}>≠ </span>}
        <span title={rule.path}>{ruleWords(rule.path, words)}</span>
      </th>
      <td style={WIDE}>{said(rule.a)}</td>
      <td style={WIDE}>{said(rule.b)}</td>
      <td className="quiet">{sources.join(' → ')}</td>
    </tr>
  )
}

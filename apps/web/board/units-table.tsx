import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { issueDirective } from '../directives/directive-acts.form.ts'
import { useIssuingCommand } from '../directives/use-issuing-command.ts'
import { useActContext } from '../shared/act-context.ts'
import { ActDrawer } from '../shared/act-drawer.tsx'
import { Nothing } from '../shared/loaded.tsx'
import { bucketTotal, count } from '../shared/numbers.ts'
import type { Board, LateBuckets, UnitFigure } from '../shared/read-types.ts'
import { StatusMark } from '../shared/status-mark.tsx'
import { useWords } from '../shared/words.ts'
import { clockOfPost } from './causes.ts'

const SHOWN = 12
const STAGES = ['accept', 'start', 'finish'] as const

/** Units, the one furthest behind first: its three clocks in buckets of lateness, what it is owed to, the act. */
export function UnitsTable({ board }: { board: Board }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const units = all ? board.units : board.units.slice(0, SHOWN)
  return (
    <section className="panel" aria-labelledby="units-title">
      <h2 id="units-title">{t('board.units')}</h2>
      {units.length === 0 ? <Nothing>{t('board.noUnits')}</Nothing> : <Grid units={units} />}
      {units.length === 0 ? null : <BucketLegend />}
      {board.units.length > SHOWN && !all ? (
        <Button type="link" onClick={() => setAll(true)}>
          {t('board.allUnits', { n: board.units.length })}
        </Button>
      ) : null}
    </section>
  )
}

function Grid({ units }: { units: readonly UnitFigure[] }) {
  const { t } = useTranslation()
  return (
    <section className="scroll-x" aria-labelledby="units-title">
      <table className="grid units">
        <thead>
          <tr>
            <th scope="col">{t('board.unit')}</th>
            <th scope="col" title={t('board.lateWhy')}>
              {t('status.late')}
            </th>
            {STAGES.map((stage) => (
              <th scope="col" key={stage}>
                {t(`stage.${stage}`)}
              </th>
            ))}
            <th scope="col">{t('board.causes')}</th>
            <th scope="col">{t('board.act')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.post} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function UnitRow({ unit }: { unit: UnitFigure }) {
  const { t } = useTranslation()
  const words = useWords()
  const [directing, setDirecting] = useState(false)
  const context = useActContext()
  const command = useIssuingCommand(context.post)
  const kinds = t(`board.unitKinds.${clockOfPost(unit.post) ?? 'other'}`)
  return (
    <tr>
      <th scope="row" title={kinds}>
        <Link to="/duties" search={{ holder: unit.post }}>
          {words(unit.words)}
        </Link>
        <span className="visually-hidden"> {kinds}</span>
      </th>
      <td className="nowrap">
        <LateCounts unit={unit} />
      </td>
      {STAGES.map((stage) => (
        <td key={stage}>
          <Buckets buckets={unit[stage]} stage={t(`stage.${stage}`)} />
        </td>
      ))}
      <td className="small">
        {unit.blocked > 0 ? <StatusMark status="blocked" n={unit.blocked} /> : null}{' '}
        {unit.causes.slice(0, 2).map((cause) => (
          <span key={`${cause.by}-${cause.chargedTo}`} className="cause">
            {words(cause.words)} <b className="num">{count(cause.count)}</b>
          </span>
        ))}
      </td>
      <td className="nowrap">
        <Link to="/duties" search={{ holder: unit.post }}>
          {t('board.list')}
        </Link>
        {command === null ? null : (
          <Button size="small" onClick={() => setDirecting(true)} data-act="issue-directive">
            {t('board.direct')}
          </Button>
        )}
        {directing && command !== null ? (
          <ActDrawer
            act={issueDirective({ command, to: unit.post, overdue: unit.overdue })}
            context={context}
            onClose={() => setDirecting(false)}
          />
        ) : null}
      </td>
    </tr>
  )
}

/** What the bars and the two counts mean, once for the table. */
function BucketLegend() {
  const { t } = useTranslation()
  const names = [t('board.less'), t('board.b1'), t('board.b4'), t('board.b12')]
  return (
    <>
      <ul className="legend small">
        <li>{t('board.bucketWhy')}</li>
        {names.map((name, i) => (
          <li key={name}>
            <span className={`swatch bucket-${i}`} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      <p className="flat quiet small">{t('board.lateWhy')}</p>
    </>
  )
}

/** What is late and still owed is loud; what was late and is done is said beside it. Never one sum of both. */
function LateCounts({ unit }: { unit: UnitFigure }) {
  const { t } = useTranslation()
  return (
    <span className="late-counts num">
      {unit.overdue > 0 ? (
        <Link to="/duties" search={{ holder: unit.post, status: 'late' }} className="loud">
          <span aria-hidden="true">▲ </span>
          {t('board.notDone', { n: count(unit.overdue) })}
        </Link>
      ) : null}
      {unit.lateDone > 0 ? (
        <Link to="/duties" search={{ holder: unit.post, status: 'done' }} className="quiet">
          {t('board.lateDone', { n: count(unit.lateDone) })}
        </Link>
      ) : null}
    </span>
  )
}

/** Four buckets as one bar, darker the later; the words carry the numbers. */
function Buckets({ buckets, stage }: { buckets: LateBuckets; stage: string }) {
  const { t } = useTranslation()
  const n = bucketTotal(buckets)
  const label = t('board.lateIn', {
    stage,
    n,
    a: buckets.under1h,
    b: buckets.under4h,
    c: buckets.under12h,
    d: buckets.over12h,
  })
  if (n === 0) {
    return (
      <span className="quiet" title={label}>
        ·<span className="visually-hidden">{label}</span>
      </span>
    )
  }
  const parts = [buckets.under1h, buckets.under4h, buckets.under12h, buckets.over12h]
  const names = [t('board.less'), t('board.b1'), t('board.b4'), t('board.b12')]
  return (
    <span className="buckets" title={label}>
      <b className="num">{count(n)}</b>
      <span className="bucket-bar" aria-hidden="true">
        {parts.map((part, i) => (
          <span key={names[i]} className={`bucket bucket-${i}`} style={{ flexGrow: part }} />
        ))}
      </span>
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SETTING_CHOICES } from '../people/choices.ts'
import { Loaded } from '../shared/loaded.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'
import { useWords } from '../shared/words.ts'
import { type Branch, chainTree, otherCandidates } from './chain-tree.ts'
import { type Chain, useChain } from './tracing.resource.ts'

/** Who may have infected whom, as an indented tree that opens records; how sure each link is stands beside it. */
export function ChainView({ person, stated }: { person: string; stated: StatedPurpose }) {
  const { t } = useTranslation()
  const chain = useChain(person, stated)
  return (
    <section className="panel" aria-labelledby="chain">
      <h2 id="chain">{t('tracing.chain')}</h2>
      <Loaded query={chain}>
        {(data) => (
          <ul className="chain">
            <ChainBranch branch={chainTree(data)} chain={data} />
          </ul>
        )}
      </Loaded>
    </section>
  )
}

function ChainBranch({ branch, chain }: { branch: Branch; chain: Chain }) {
  const { t } = useTranslation()
  const words = useWords()
  const { person, edge, branches } = branch
  const node = chain.nodes.find((one) => one.person === person)
  const setting = SETTING_CHOICES.find(({ value }) => value === edge?.setting)
  const others = otherCandidates(chain, person)
  return (
    <li>
      <div className={person === chain.root ? 'chain-node chain-root' : 'chain-node'}>
        <span className={`chain-kind chain-${node?.kind ?? 'unknown'}`}>
          {t(`tracing.kind.${node?.kind ?? 'unknown'}`)}
        </span>
        <Link to="/people/$person" params={{ person }}>
          {person}
        </Link>
        {edge === null ? null : (
          <span className="quiet">
            {t(`tracing.basis.${edge.basis}`)} · {t(`tracing.certainty.${edge.certainty}`)}
            {setting === undefined ? '' : ` · ${words(setting.words)}`}
          </span>
        )}
        {others.length === 0 ? null : (
          <span className="quiet">{t('tracing.others', { who: others.map(({ from }) => from).join('、') })}</span>
        )}
      </div>
      {branches.length === 0 ? null : (
        <ul>
          {branches.map((next) => (
            <ChainBranch key={next.person} branch={next} chain={chain} />
          ))}
        </ul>
      )}
    </li>
  )
}

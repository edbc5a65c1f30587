import type { Lapsing } from '#outbreak/board/contract.ts'
import type { BoardScope } from '../board-scope.ts'
import { OWED } from './owed.ts'
import { at, factsSql, list, lit, type NumberSelect } from './sql-text.ts'
import { DONE, listedDutiesSql, STAGES } from './unit-sql.ts'

/** How many things end at that moment, as a SELECT over `events`. */
export function lapsingSql(scope: BoardScope, row: Lapsing, together: string): NumberSelect {
  const moment = `timestamptz ${lit(row.at)}`
  if (row.kind === 'order') return ordersSql(scope, row.stream, moment)
  if (row.kind === 'restriction') return restrictionsSql(scope, row, moment)
  if (row.kind === 'handover') return offersSql(scope, row.stream, moment)
  return { ...dueSql(scope, row), together }
}

/** Open duties of one holder and kind with a stage that is not done and falls due within two hours. */
function dueSql(scope: BoardScope, row: Lapsing): NumberSelect {
  const [kind, named] = row.what.split('.')
  const stage = STAGES.find((known) => known === named) ?? 'finish'
  const holder = row.holder === null ? 'post is null' : `post = ${lit(row.holder)}`
  return {
    from: listedDutiesSql(
      scope,
      OWED.filter((owed) => owed.kind === kind),
    ),
    select: `select count(*)::int as value from listed
 where open and kind = ${lit(kind ?? row.what)} and ${holder} and ${DONE[stage]} is null
   and ${stage}_due >= ${at(scope)} and ${stage}_due <= ${at(scope)} + interval '2 hours'`,
  }
}

/** The last step of an order, when it leaves the order in force until that moment. */
const ordersSql = (scope: BoardScope, stream: string, moment: string): NumberSelect => ({
  from: `${factsSql(scope, ['zone'], ['zone-ordered', 'zone-extended', 'zone-lifted', 'zone-lapsed'])},
last as (select distinct on (stream) * from fact where stream = ${lit(stream)} order by stream, version desc)`,
  select: `select count(*)::int as value from last where type in ('zone-ordered', 'zone-extended') and (data ->> 'expiresAt')::timestamptz = ${moment}`,
})

const IN_ISOLATION = ['contact-determined', 'contact-placed', 'contact-released', 'contact-became-case']

/** Contacts placed, by the end of their isolation as last set and by where they now stay. */
const restrictionsSql = (scope: BoardScope, row: Lapsing, moment: string): NumberSelect => ({
  from: `${factsSql(scope, ['contact'], [...IN_ISOLATION, 'contact-period-shortened', 'contact-moved-home'])},
contact as (
  select stream, (array_agg(data ->> 'home' order by version desc) filter (where type = 'contact-determined'))[1] as home,
         (array_agg(type order by version desc) filter (where type in (${list(IN_ISOLATION)})))[1] as status,
         (array_agg(data ->> 'expiresAt' order by version desc) filter (where type in ('contact-placed', 'contact-period-shortened')))[1]::timestamptz as expires_at,
         (array_agg(case when type = 'contact-placed' then data ->> 'facility' end order by version desc) filter (where type in ('contact-placed', 'contact-moved-home')))[1] as facility
    from fact group by stream)`,
  select: `select count(*)::int as value from contact
 where status = 'contact-placed' and starts_with(home, ${lit(scope.place)}) and expires_at = ${moment}
   and ${row.stream.startsWith('facility/') ? `facility = ${lit(row.subject)}` : 'facility is null'}`,
})

const offersSql = (scope: BoardScope, stream: string, moment: string): NumberSelect => ({
  from: `${factsSql(scope, [stream.slice(0, stream.indexOf('/'))], ['duty-offered', 'duty-received', 'duty-offer-declined', 'duty-flipped', 'duty-reported'])},
last as (select distinct on (data ->> 'duty') * from fact where stream = ${lit(stream)} order by data ->> 'duty', version desc)`,
  select: `select count(*)::int as value from last where type = 'duty-offered' and (data ->> 'hardStopAt')::timestamptz = ${moment}`,
})

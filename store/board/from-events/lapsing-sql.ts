import type { Lapsing } from '#outbreak/board/contract.ts'
import type { BoardScope } from '../board-scope.ts'
import { at, factsSql, lit, type NumberSelect } from './sql-text.ts'
import { listedDutiesSql } from './unit-sql.ts'

/** How many things end at that moment, as a SELECT over `events`. */
export function lapsingSql(scope: BoardScope, row: Lapsing): NumberSelect {
  const moment = `timestamptz ${lit(row.at)}`
  if (row.kind === 'order') return ordersSql(scope, row.stream, moment)
  if (row.kind === 'restriction') return restrictionsSql(scope, row, moment)
  if (row.kind === 'handover') return offersSql(scope, row.stream, moment)
  const holder = row.holder === null ? 'post is null' : `post = ${lit(row.holder)}`
  const [kind = row.what, stage = 'finish'] = row.what.split('.')
  return {
    from: listedDutiesSql(scope),
    select: `select count(*)::int as value from duty
 where open and kind = ${lit(kind)} and ${holder} and ${stage}_due >= ${at(scope)} and ${stage}_due <= ${at(scope)} + interval '2 hours'`,
  }
}

/** The last step of an order, when it leaves the order in force until that moment. */
const ordersSql = (scope: BoardScope, stream: string, moment: string): NumberSelect => ({
  from: `${factsSql(scope, stream, ['zone-ordered', 'zone-extended', 'zone-lifted', 'zone-lapsed'])},
last as (select distinct on (stream) * from fact where stream = ${lit(stream)} order by stream, version desc)`,
  select: `select count(*)::int as value from last where type in ('zone-ordered', 'zone-extended') and (data ->> 'expiresAt')::timestamptz = ${moment}`,
})

const restrictionsSql = (scope: BoardScope, row: Lapsing, moment: string): NumberSelect => ({
  from: `${factsSql(scope, 'contact/', ['contact-determined', 'contact-placed', 'contact-released', 'contact-became-case'])},
home as (select distinct on (stream) stream, data ->> 'home' as place from fact where type = 'contact-determined' order by stream, version desc),
last as (select distinct on (stream) * from fact order by stream, version desc)`,
  select: `select count(*)::int as value from last join home using (stream)
 where type = 'contact-placed' and starts_with(home.place, ${lit(scope.place)}) and (data ->> 'expiresAt')::timestamptz = ${moment}
   and ${row.stream.startsWith('facility/') ? `data ->> 'facility' = ${lit(row.subject)}` : `data ->> 'facility' is null`}`,
})

const offersSql = (scope: BoardScope, stream: string, moment: string): NumberSelect => ({
  from: `${factsSql(scope, stream, ['duty-offered', 'duty-received', 'duty-offer-declined', 'duty-flipped', 'duty-reported'])},
last as (select distinct on (data ->> 'duty') * from fact where stream = ${lit(stream)} order by data ->> 'duty', version desc)`,
  select: `select count(*)::int as value from last where type = 'duty-offered' and (data ->> 'hardStopAt')::timestamptz = ${moment}`,
})

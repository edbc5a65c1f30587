import { exhaustive } from '#kernel/primitives/exhaustive.ts'
import type { Words } from '#outbreak/contract-fields.ts'
import type { AssignedBed, PassedOver, Unplanned } from '../../../engines/dispatch/result.ts'
import type { NamedSite } from './dispatch-sites.ts'

const WHY: Readonly<Record<PassedOver['code'] | Unplanned['code'], Words>> = {
  'other-class': { zh: '不收此类人员', en: 'not for this class of people' },
  closed: { zh: '已停用', en: 'closed' },
  'refused-before': { zh: '曾在门口拒收', en: 'refused this person at the door' },
  'grade-not-taken': { zh: '不收此病情', en: 'does not take the grade' },
  'need-not-met': { zh: '没有所需病区', en: 'has no ward for the need' },
  full: { zh: '没有空床', en: 'no free bed' },
  'kept-beds-only': { zh: '只剩专用病区床位', en: 'only beds of special wards are left' },
  'kept-for-the-ill': { zh: '留给较重患者', en: 'kept for the more severely ill' },
  'no-site': { zh: '没有可用的机构', en: 'there is no facility' },
  'place-unknown': { zh: '住处没有坐标，无法比较远近', en: 'the home has no known point to measure from' },
}

/** Said wherever a distance is shown: it is no way by road. */
export const STRAIGHT_LINE: Words = {
  zh: '距离为两区县中心之间的直线距离，同区计 0，非行车里程',
  en: 'a straight line between the centres of the two districts, 0 inside one; not the way by road',
}

export const unplannedWords = ({ code }: Unplanned): Words =>
  code === 'no-site' || code === 'place-unknown'
    ? WHY[code]
    : { zh: `各机构均不可：${WHY[code].zh}`, en: `no facility will do; the nearest cause: ${WHY[code].en}` }

export function reasonWords({ reason, km, freeBefore }: AssignedBed): Words {
  const where = {
    zh: `距 ${km.toFixed(1)} 公里，空床 ${freeBefore}`,
    en: `${km.toFixed(1)} km away, ${freeBefore} free`,
  }
  switch (reason) {
    case 'need':
      return { zh: `最近的有所需病区的机构；${where.zh}`, en: `the nearest with the ward needed; ${where.en}` }
    case 'nearest':
      return { zh: `最近的有床机构；${where.zh}`, en: `the nearest with beds; ${where.en}` }
    default:
      return exhaustive(reason)
  }
}

const MOST_NAMED = 3

/** Why none nearer, the nearest three by name; null when none is nearer. */
export function notNearerWords(passed: readonly PassedOver[], sites: ReadonlyMap<string, NamedSite>): Words | null {
  if (passed.length === 0) return null
  const named = passed.slice(0, MOST_NAMED).map(({ site, code }) => {
    const name = sites.get(site)?.name ?? { zh: site, en: site }
    return { zh: `${name.zh}：${WHY[code].zh}`, en: `${name.en}: ${WHY[code].en}` }
  })
  const more = passed.length - named.length
  return {
    zh: `${named.map(({ zh }) => zh).join('；')}${more > 0 ? `；另 ${more} 家` : ''}`,
    en: `${named.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  }
}

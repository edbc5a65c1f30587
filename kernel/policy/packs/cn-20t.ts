import { instant } from '../../primitives/instant.ts'
import type { PolicyPack } from '../policy-pack.ts'
import { CHINA_RESTRICTIONS } from './china-common.ts'
import { CN_20 } from './cn-20.ts'

/**
 * Four technical documents of 2022-11-21 (S12 S13): a full round within 24 h before lifting.
 * The day-5 all-negative round of some reposts is left out, because others omit it.
 */
export const CN_20T: PolicyPack = {
  ...CN_20,
  id: 'cn-20t',
  name: { zh: '二十条配套四个技术文件', en: 'Twenty measures with four technical documents' },
  effectiveFrom: instant('2022-11-21T00:00:00+08:00'),
  effectiveTo: instant('2022-12-07T00:00:00+08:00'),
  supersedes: 'cn-20',
  legalBasis: [...CN_20.legalBasis, '《新冠肺炎疫情风险区划定及管控方案》等四个技术文件'],
  zone: {
    units: ['building', 'unit'],
    levels: ['high', 'low'],
    enlarge: 'moderate',
    lift: {
      consecutiveDaysNoNew: 5,
      finalRound: 'within24h',
      countsAsNew: 'any',
      dayOneRule: 'lastPositiveRemoved',
      stepDownTo: 'low',
      stepDownDays: 0,
    },
    temporaryControlMaxHours: 24,
    tests: [
      { day: 1, kind: 'nucleic-acid' },
      { day: 2, kind: 'antigen' },
      { day: 3, kind: 'nucleic-acid' },
    ],
    restrictions: CHINA_RESTRICTIONS,
    source: 'S11 S12 S19',
  },
}

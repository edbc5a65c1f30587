import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import type { PlaceCode } from '#kernel/primitives/ids.ts'
import { instant } from '#kernel/primitives/instant.ts'

const people: PolicyPack['closeContact'] = {
  source: 'test',
  facilityDays: 5,
  homeDays: 3,
  dayZero: 'placed',
  tests: [],
  restriction: 'facility',
}

/** A pack that is always in force in region 15. */
export const testPack = (): PolicyPack => ({
  id: 'test',
  name: { zh: '测试', en: 'test' },
  disease: 'test-disease',
  jurisdiction: '15' as PlaceCode,
  effectiveFrom: instant('2000-01-01T00:00:00.000Z'),
  effectiveTo: null,
  supersedes: null,
  legalBasis: [],
  clocks: {},
  lookbackDays: 2,
  closeContact: people,
  secondaryContact: null,
  zoneLeaver: null,
  caseRelease: { source: 'test', minDays: 0, negatives: 2, hoursApart: 24, ctAtLeast: null },
  zone: null,
  outbreakEnd: { source: 'test', anchor: 'lastCase', days: null, postSurveillanceDays: 0 },
  minCell: 5,
})

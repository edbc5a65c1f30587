import type { RoundRule, TestingRules } from '../testing-rules.ts'

/** Who may be pooled is the same in every Chinese pack of 2022 (S21 S22); so is what a positive pool means (S22 S23). */
const POOLS: Omit<TestingRules, 'rounds'> = {
  pooling: {
    ratios: {
      'quarantine-site': [1],
      'key-group': [1],
      'sealed-zone': [1, 'household'],
      'controlled-zone': [1, 'household', 5, 10],
      general: [1, 'household', 5, 10, 20],
    },
    source: 'S21 S22',
  },
  repooling: { allowed: false, source: 'S21' },
  hold: { clock: 'test.poolRetest', appealChannel: '12345', source: 'S22 S23; channel GK' },
}

const rounds = (rule: Omit<RoundRule, 'source'>, source: string): TestingRules => ({
  ...POOLS,
  rounds: { ...rule, source },
})

/** 9th edition: rounds over the area that an investigation draws; the stop rule of the later packs is not written yet. */
export const TESTING_9 = rounds({ perDay: 1, triggerNeeded: false, cityNeedsApproval: false, stop: null }, 'S20; GK')

/** Twenty measures: no two tests a day, no blanket testing without a trigger (S10 S13). */
export const TESTING_20 = rounds(
  { perDay: 1, triggerNeeded: true, cityNeedsApproval: true, stop: { clearInARow: 3, waitDays: 3 } },
  'S10 S13',
)

type Words = { readonly zh: string; readonly en: string }

/** Refusals about when something happened; every command of every module can give them. */
export const MOMENT_REFUSALS = {
  'occurred-in-future': {
    zh: '发生时间 {occurredAt} 晚于本市当前时间 {now}。请填写实际发生的时间。',
    en: 'The time {occurredAt} is later than the city clock, {now}. Enter when it actually happened.',
  },
  'occurred-too-long-ago': {
    zh: '发生时间 {occurredAt} 早于当前时间七天以上（最早 {earliest}）。更早的情况请作为初始记录录入。',
    en: 'The time {occurredAt} is more than seven days back (earliest {earliest}). Older facts come in as opening records.',
  },
  'out-of-order': {
    zh: '{occurredAt} 早于已记录的前一步（{earlierAt}）。请核对时间，或先更正前一条记录。',
    en: '{occurredAt} is before the step already recorded at {earlierAt}. Check the time, or correct the earlier record first.',
  },
} as const satisfies Record<string, Words>

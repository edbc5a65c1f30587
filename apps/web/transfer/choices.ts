import type { Choice } from '../shared/act.ts'

const choice = (value: string, zh: string, en: string): Choice => ({ value, words: { zh, en } })

export const CARRIES_CHOICES = [
  choice('positive', '只运阳性', 'positives only'),
  choice('contact', '只运密接', 'contacts only'),
  choice('both', '都可以（不同车次，换类先消毒）', 'either (never together; disinfected between)'),
]
export const WITHDRAW_CHOICES = [
  choice('repair', '维修', 'repair'),
  choice('returned', '归还', 'returned'),
  choice('lost', '失去', 'lost'),
]

import type { Words } from './contract-fields.ts'

type FigureWords = Words & { readonly unit: string; readonly part: string; readonly definition: Words }

/** Counted at the place of the unit. None of them is about a person. */
export const STUDY_FIGURES = {
  'study-units-reported': {
    zh: '已报送学习的单位',
    en: 'units that reported their study',
    unit: 'units',
    part: 'form',
    definition: { zh: '当日报送的单位，按所报形式。', en: 'units that reported on the day, by the form reported' },
  },
  'study-sessions-locked': {
    zh: '已锁定的学习',
    en: 'sessions locked',
    unit: 'sessions',
    part: 'type',
    definition: {
      zh: '记录齐全、已审签锁定的学习，按举办日和类型。',
      en: 'sessions with whole minutes, approved and locked, by the day held and the type',
    },
  },
  'study-attendances': {
    zh: '参学人次',
    en: 'attendances',
    unit: 'attendances',
    part: 'status',
    definition: {
      zh: '已锁定学习的到场、迟到、准假、缺席人次，按举办日。',
      en: 'present, late, excused and absent at locked sessions, by the day held',
    },
  },
  'study-commitments-kept': {
    zh: '已兑现的承诺',
    en: 'commitments kept',
    unit: 'commitments',
    part: 'timing',
    definition: {
      zh: '当日兑现的承诺，按是否在最初时限内。',
      en: 'commitments kept on the day, by whether within the time first promised',
    },
  },
} as const satisfies Record<string, FigureWords>

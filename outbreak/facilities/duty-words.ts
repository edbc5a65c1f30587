import type { DutyWords } from '../duties.ts'

const FACILITY = { zh: '该机构', en: 'the facility itself' }

export const FACILITIES_DUTY_WORDS = {
  'surge-end': {
    words: { zh: '结束超员收治', en: 'be back within the beds' },
    holder: FACILITY,
    stages: { finish: { zh: '已结束', en: 'over-capacity ended' } },
    clocks: {},
  },
  'room-release': {
    words: { zh: '退出隔离房间', en: 'give the room back when the facility days are over' },
    holder: { zh: '该隔离点', en: 'the isolation site' },
    stages: { finish: { zh: '已离开', en: 'the guest has left' } },
    clocks: {},
  },
} as const satisfies Record<string, DutyWords>

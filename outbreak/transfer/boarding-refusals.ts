import type { Words } from '../contract-fields.ts'

/** Why nobody may board a registered vehicle: said to those who carry patients and to those who move contacts. */
export const BOARDING_REFUSALS = {
  'vehicle-withdrawn': {
    zh: '车辆 {vehicle} 已停用。请改用其他车辆，或重新登记。',
    en: 'Vehicle {vehicle} is out of service. Use another, or register it again.',
  },
  'no-trip': {
    zh: '登记车辆 {vehicle} 没有出车，不能接人。请先出车，或改填未登记的车辆。',
    en: 'Registered vehicle {vehicle} is on no trip, so nobody can board. Start a trip first, or name a vehicle that is not registered.',
  },
  'class-mixed': {
    zh: '车辆 {vehicle} 本次运送的是 {carried}，{person} 是 {class}。阳性感染者与密接不得同车。请换一辆车。',
    en: 'This trip of vehicle {vehicle} carries {carried}, {person} is {class}. Positives and contacts never share a vehicle. Use another.',
  },
  'vehicle-full': {
    zh: '车辆 {vehicle} 核载 {places} 人，已满。请下一趟或换车。',
    en: 'Vehicle {vehicle} has {places} places, all taken. Use the next trip or another vehicle.',
  },
  'vehicle-not-for-need': {
    zh: '{person} 行动不便，车辆 {vehicle} 没有担架或轮椅位。请换一辆。',
    en: '{person} cannot walk, and vehicle {vehicle} has no stretcher or wheelchair place. Use another.',
  },
  'already-on-board': {
    zh: '{person} 已在车辆 {vehicle} 上。',
    en: '{person} is on board vehicle {vehicle} already.',
  },
} as const satisfies Record<string, Words>

import { creditPages } from './credit.ts'
import type { ModulePages } from './module-pages.ts'
import { outbreakPages } from './outbreak.ts'
import { patrolPages } from './patrol.ts'
import { resettlementPages } from './resettlement.ts'
import { studyPages } from './study.ts'
import { volunteersPages } from './volunteers.ts'

/** The pages of every module, in the order of the navigation. Another module is one line here. */
export const ALL_PAGES: readonly ModulePages[] = [
  outbreakPages,
  volunteersPages,
  patrolPages,
  studyPages,
  creditPages,
  resettlementPages,
]

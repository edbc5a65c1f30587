import { CN_9 } from './packs/cn-9.ts'
import { CN_10 } from './packs/cn-10.ts'
import { CN_20 } from './packs/cn-20.ts'
import { CN_20T } from './packs/cn-20t.ts'
import { CN_BB } from './packs/cn-bb.ts'
import { CHOLERA, EBOLA, MARBURG, MEASLES, MERS, MPOX, SARS, SUDAN_VIRUS } from './packs/international.ts'
import type { PolicyPack } from './policy-pack.ts'

/** Every pack that comes with Firebreak, by the order in which they came into force within each disease. */
export const PACKS: readonly PolicyPack[] = [
  CN_9,
  CN_20,
  CN_20T,
  CN_10,
  CN_BB,
  EBOLA,
  MARBURG,
  SUDAN_VIRUS,
  MEASLES,
  MPOX,
  CHOLERA,
  MERS,
  SARS,
]

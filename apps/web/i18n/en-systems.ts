import type { WordTree } from './zh.ts'
import type { zhSystems } from './zh-systems.ts'

export const enSystems: WordTree<typeof zhSystems> = {
  systems: {
    menu: 'Systems',
    strip: 'The systems, worst first',
    outbreak: 'Outbreak',
    volunteers: 'Volunteers',
    patrol: 'Patrol',
    resettlement: 'Resettlement',
    credit: 'Credit',
    study: 'Study',
    late: '{{n}} late',
    soon: '{{n}} due soon',
    open: '{{n}} open',
    allInTime: 'none late',
    of: 'ledger {{city}}',
  },
}

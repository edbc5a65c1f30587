import type { Words } from './contract-fields.ts'

/** Duties of volunteer service: by whom they are owed and by when stands in the README. */
export const VOLUNTEERS_DUTY_WORDS: Readonly<Record<string, Words>> = {
  'fill-shift': { zh: '补足班次人手', en: 'fill the shift' },
  'sign-out-check': { zh: '未签退核对', en: 'check who is not signed out' },
  'verify-attendance': { zh: '核实服务时长', en: 'verify the service' },
  'site-disinfection': { zh: '终末消毒（志愿服务队）', en: 'final disinfection by the corps' },
  'issue-certificate': { zh: '开具服务证明', en: 'issue the certificate' },
  'certificate-notice': { zh: '证明公示期满', en: 'end of the certificate’s notice' },
}

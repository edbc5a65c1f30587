import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { CertificateEvents } from './events.ts'

export const ISSUE_CERTIFICATE_DUTY: DutyRule<CertificateEvents> = {
  kind: 'issue-certificate',
  clock: null,
  opens: {
    'certificate-requested': ({ data: { holder, place, dueAt } }) => ({ holder, place, due: { finish: dueAt } }),
  },
  marks: {},
  ends: { 'certificate-issued': 'done' },
}
/** Not to be done before the notice is over, and by the next day. */
export const CERTIFICATE_NOTICE_DUTY: DutyRule<CertificateEvents> = {
  kind: 'certificate-notice',
  clock: null,
  opens: {
    'certificate-issued': ({ data: { holder, place, noticeUntil } }) => ({
      holder,
      place,
      due: { finish: noticeUntil },
    }),
  },
  marks: {},
  ends: { 'certificate-made-final': 'done', 'certificate-revoked': 'void' },
}

import { z } from 'zod'
import { type CommandContract, IdField, OccurredAt, PersonField } from '../contract-fields.ts'

export const RequestCertificate = z
  .strictObject({ certificate: IdField, person: PersonField, team: IdField, occurredAt: OccurredAt })
  .meta({ description: 'A volunteer asks for the certificate of the service on record; it is free.' })
export type RequestCertificate = z.output<typeof RequestCertificate>

export const IssueCertificate = z
  .strictObject({
    certificate: IdField,
    person: PersonField,
    number: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{4,40}$/, 'a number of the register: letters, digits and -'),
    head: PersonField.meta({ description: 'who is responsible and signs' }),
    handler: PersonField.meta({ description: 'who drew it up and signs' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Issue a certificate; times and hours are those on record, not typed in.' })
export type IssueCertificate = z.output<typeof IssueCertificate>

export const FinaliseCertificate = z.strictObject({ certificate: IdField, occurredAt: OccurredAt })
export type FinaliseCertificate = z.output<typeof FinaliseCertificate>

export const RevokeCertificate = z.strictObject({
  certificate: IdField,
  reason: z.enum(['objection-upheld', 'record-corrected', 'issued-twice']),
  occurredAt: OccurredAt,
})
export type RevokeCertificate = z.output<typeof RevokeCertificate>

export const CERTIFICATES_COMMANDS = {
  'request-certificate': { schema: RequestCertificate, summary: { zh: '申请服务证明', en: 'Ask for a certificate' } },
  'issue-certificate': { schema: IssueCertificate, summary: { zh: '开具服务证明', en: 'Issue a certificate' } },
  'make-certificate-final': {
    schema: FinaliseCertificate,
    summary: { zh: '公示期满生效', en: 'Make a certificate final' },
  },
  'revoke-certificate': { schema: RevokeCertificate, summary: { zh: '撤销服务证明', en: 'Revoke a certificate' } },
} as const satisfies Record<string, CommandContract>

export const CERTIFICATES_REFUSALS = {
  'certificate-exists': {
    zh: '证明编号 {certificate} 已被使用；请换一个。',
    en: 'The id {certificate} is another certificate’s; use its own.',
  },
  'no-such-certificate': {
    zh: '没有编号为 {certificate} 的证明；请先申请。',
    en: 'There is no certificate {certificate}; ask for it first.',
  },
  'wrong-certificate-step': {
    zh: '证明 {certificate} 现为“{status}”，不能这样办理；请查看下一步。',
    en: 'Certificate {certificate} is {status}, so this step does not come now; look for the next one.',
  },
  'nothing-to-certify': {
    zh: '{person} 没有已核实的服务记录；核实后即可开具。',
    en: '{person} has no verified service on record; it can be certified once there is.',
  },
  'other-persons-certificate': {
    zh: '该证明属于另一人；请核对。',
    en: 'This certificate is another person’s; check which is meant.',
  },
  'one-signature': {
    zh: '负责人与经办人须为两人签字；请填写另一人。',
    en: 'Head and handler sign as two persons; name another one.',
  },
  'notice-not-over': {
    zh: '公示期至 {until}，期满前不生效；如有异议可撤销。',
    en: 'The notice runs until {until} and the certificate is final after it; an objection can still revoke it.',
  },
} as const

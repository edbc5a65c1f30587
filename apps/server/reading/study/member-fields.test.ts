import { expect, it } from 'vitest'
import { z } from 'zod'
import { STUDY_COMMANDS } from '#study/contract.ts'
import { MemberField } from '#study/contract-fields.ts'
import { MEMBER_FIELDS } from '#study/member-fields.ts'

it('no field of a contract names a member unless the edge knows of it', () => {
  const { description } = z.globalRegistry.get(MemberField) ?? {}
  for (const [command, { schema }] of Object.entries(STUDY_COMMANDS)) {
    const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
    const inherited = text.split(JSON.stringify(description)).length - 1
    expect([command, inherited]).toEqual([command, MEMBER_FIELDS[command]?.length ?? 0])
  }
})

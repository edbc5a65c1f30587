import { createHash } from 'node:crypto'
import { type TextRef, textRef } from '#kernel/texts/text-ref.ts'
import type { Submission } from '#store/store.ts'

/** The reference of one field of one row. It says nothing of what was written. */
export const refOf = ({ city, request }: Submission, row: number, field: string): TextRef =>
  textRef(
    createHash('sha256')
      .update(JSON.stringify([city, request, row, field]))
      .digest('hex'),
  )

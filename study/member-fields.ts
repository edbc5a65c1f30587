import type { FieldPath } from '#kernel/texts/replace-texts.ts'

/** Where commands name members: the places at which the edge puts what the session alone knows them by. */
export const MEMBER_FIELDS: Readonly<Record<string, readonly FieldPath[]>> = {
  'convene-study-session': [['chair'], ['recorder'], ['due', '*']],
  'sign-in-to-study': [['member']],
  'excuse-from-study': [['member']],
  'call-study-roll': [['member']],
  'draft-study-minutes': [['speakers', '*', 'member']],
  'make-up-study': [['member']],
}

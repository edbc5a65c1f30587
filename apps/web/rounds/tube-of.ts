import { type ActContext, type Field, subjectOf } from '../shared/act.ts'

const FIELD: Field = { name: 'tube', words: { zh: '管号', en: 'Tube' }, kind: 'scan', required: true }

/** The tube a form is about, from the duty that was pressed; a form opened elsewhere asks for it. */
export function tubeOf(context: ActContext): { readonly tube: string | undefined; readonly field: readonly Field[] } {
  const { duty } = context
  const tube = duty?.stream.startsWith('tube/') === true ? subjectOf(duty) : undefined
  return { tube, field: tube === undefined ? [FIELD] : [] }
}

import type { ComponentProps } from 'react'

type GridRole = 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell' | 'group'

/**
 * Part of a grid by role. Elements of a table lose their meaning once they are laid out as anything else, and rows that
 * come and go with the window have to be: the role is said instead.
 */
export const Part = ({ is, ...rest }: ComponentProps<'div'> & { readonly is: GridRole }) => <div role={is} {...rest} />

import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

/** Height of one row, in pixels. */
export const ROW_HEIGHT = 34

interface Window {
  readonly count: number
  readonly cursorRow: number
  /** Height of the head that stays over the rows, in pixels. */
  readonly headHeight: number
}

/** The rows that stand in the window of a grid; it follows the cursor. */
export function useRowWindow(
  grid: RefObject<HTMLDivElement | null>,
  { count, cursorRow, headHeight }: Window,
): Virtualizer<HTMLDivElement, Element> {
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => {
    if (count > 0) rows.scrollToIndex(Math.min(cursorRow, count - 1), { align: 'auto' })
  }, [cursorRow, count, rows])
  return rows
}

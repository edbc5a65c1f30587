/** Steps beside zero. Lightness carries the order, so that it survives print and colour blindness. */
export const STEPS = 4
export const STEP_COLOURS = {
  light: ['#dbe1e9', '#f6cdb9', '#e8946f', '#cd5634', '#8f2413'],
  dark: ['#2a323d', '#5d3526', '#96472c', '#d0633f', '#ffa184'],
} as const
export const LINE_COLOURS = { light: '#ffffff', dark: '#12161c' } as const

import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { FOUND_IN, type FoundIn } from '#outbreak/cases/events.ts'
import type { TrendDayView } from '../shared/read-types.ts'

register([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer])

/** Blues are under control, oranges societal: two families, so that the headline split stays readable. */
const COLOURS: Readonly<Record<FoundIn, string>> = {
  facilityQuarantine: '#1f5fbf',
  homeQuarantine: '#4f86d6',
  highRiskZone: '#7fabe6',
  closedLoop: '#b0ccf2',
  lowRiskScreening: '#c2501c',
  clinicVisit: '#e08a4f',
  selfReport: '#f3bd94',
}
const HATCH = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: Math.PI / 4,
  color: 'rgba(0,0,0,0.35)',
}

/** Draws into `box` and returns what removes it again. */
export function drawTrend(
  box: HTMLElement,
  days: readonly TrendDayView[],
  name: (setting: FoundIn) => string,
  dark: boolean,
): () => void {
  const chart = init(box, dark ? 'dark' : undefined, { renderer: 'svg' })
  chart.setOption({
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: 48, right: 12, top: 64, bottom: 28 },
    legend: { top: 0, itemWidth: 12, itemHeight: 12 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map((d) => d.date.slice(5)) },
    yAxis: { type: 'value' },
    series: FOUND_IN.map((setting) => ({
      name: name(setting),
      type: 'bar',
      stack: 'found',
      itemStyle: { color: COLOURS[setting] },
      data: days.map((d) => ({
        value: d.byFoundIn[setting] ?? 0,
        itemStyle: d.estimated || d.estimatedTotal ? { decal: HATCH } : {},
      })),
    })),
  })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(box)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}

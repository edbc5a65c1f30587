/** Words of the six systems: the navigation and the strip on the board. */
export const zhSystems = {
  systems: {
    menu: '系统',
    strip: '各系统，最差在前',
    outbreak: '疫情防控',
    volunteers: '志愿服务',
    patrol: '巡防',
    resettlement: '衔接安置',
    credit: '应急信贷',
    study: '学习',
    late: '{{n}} 项超时',
    soon: '{{n}} 项将到',
    open: '在办 {{n}}',
    allInTime: '无超时',
    of: '{{city}} 台账',
  },
}

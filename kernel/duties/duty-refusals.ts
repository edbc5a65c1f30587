/** Refusals of acts on a duty, in words with `{slots}`. */
export const DUTY_REFUSALS = {
  'duty-unknown': {
    zh: '{stream} 中没有事项 {duty}。请刷新后重试。',
    en: 'There is no duty {duty} in {stream}. Reload and try again.',
  },
  'duty-closed': {
    zh: '事项 {duty} 已办结（{outcome}）。如有错误，请更正办结的记录。',
    en: 'Duty {duty} is closed ({outcome}). If that is wrong, correct the record that closed it.',
  },
  'not-holder': {
    zh: '事项由岗位 {holder} 负责，{post} 不能代办。请由其办理，或由上级改派。',
    en: 'The duty is held by {holder}, not by {post}. The holder can do this, or a superior can reassign it.',
  },
  'proxy-not-for-holder': {
    zh: '只能代当前责任岗位 {holder} 签收，不能代 {proxyFor}。',
    en: 'An acknowledgement can be entered for the holder {holder} only, not for {proxyFor}.',
  },
  'proxy-needs-channel': {
    zh: '代 {holder} 签收须说明渠道：电话、电台、纸面、当面或短信。',
    en: 'Entering an acknowledgement for {holder} needs the channel used: phone, radio, paper, in person or sms.',
  },
  'already-accepted': { zh: '事项 {duty} 已于 {at} 接收。', en: 'Duty {duty} was accepted at {at}.' },
  'already-started': { zh: '事项 {duty} 已于 {at} 开始。', en: 'Duty {duty} was started at {at}.' },
  'already-refused': {
    zh: '事项 {duty} 已拒办，正待复核。',
    en: 'Duty {duty} was refused already and waits for review by a superior.',
  },
  'evidence-needed': {
    zh: '{duty} 报告为“已办”须附凭据：扫码、签字、照片、回执或对应记录。',
    en: 'To report {duty} as done, attach evidence: a scan, signature, photo, receipt or the event itself.',
  },
  'reason-needed': {
    zh: '{duty} 报告为“{outcome}”须说明原因。',
    en: 'To report {duty} as {outcome}, choose a reason.',
  },
  'void-not-by-holder': {
    zh: '作废事项会使其退出统计，须由责任岗位 {holder} 的上级办理，{post} 不能办理。',
    en: 'A void duty leaves the count, so only a post over {holder} can void it; {post} cannot.',
  },
  'offer-pending': {
    zh: '事项已于 {at} 移交 {to}，待其签收。',
    en: 'The duty was offered to {to} at {at} and waits for its receipt.',
  },
  'offer-to-self': { zh: '事项已由 {to} 负责。', en: '{to} holds the duty already. Choose another post.' },
  'hard-stop-in-past': {
    zh: '自动转责时间 {hardStopAt} 须晚于当前时间 {now}。',
    en: 'The hard stop {hardStopAt} must lie after now, {now}.',
  },
  'no-offer': { zh: '事项 {duty} 没有待签收的移交。', en: 'Duty {duty} is not on offer to anybody.' },
  'not-offered-to-you': {
    zh: '事项移交给 {to}，不是 {post}。只有受移交岗位可以签收或退回。',
    en: 'The duty was offered to {to}, not to {post}. Only the offered post can receive or decline it.',
  },
  'hard-stop-reached': {
    zh: '事项 {duty} 已过自动转责时间 {hardStopAt}，责任已转移。',
    en: 'Duty {duty} passed its hard stop at {hardStopAt}: it is the offered post’s from then on.',
  },
  'no-hard-stop': {
    zh: '移交给 {to} 的事项 {duty} 未设自动转责时间。',
    en: 'The offer of {duty} to {to} has no hard stop, so only a receipt moves it.',
  },
  'hard-stop-not-reached': {
    zh: '事项 {duty} 的自动转责时间 {hardStopAt} 未到。',
    en: 'The hard stop of duty {duty}, {hardStopAt}, is not reached yet.',
  },
  'not-over-holder': {
    zh: '{post} 不是责任岗位 {holder} 的上级，不能改派。',
    en: '{post} does not stand over the holder {holder}, so it cannot reassign the duty.',
  },
  'already-holder': { zh: '事项已由 {holder} 负责。', en: '{holder} holds the duty already. Choose another post.' },
  'already-blocked': { zh: '事项 {duty} 已登记受阻于 {by}。', en: 'Duty {duty} is blocked by {by} already.' },
  'blocks-itself': { zh: '事项 {duty} 不能受阻于自己。', en: 'Duty {duty} cannot be blocked by itself.' },
  'blocker-unknown': {
    zh: '没有未办结的事项 {by}。请选择仍在办理的事项，或选择缺少的资源。',
    en: 'There is no open duty {by}. Choose one that is still open, or the resource that is missing.',
  },
  'not-blocked': { zh: '事项 {duty} 没有受阻于 {by}。', en: 'Duty {duty} is not blocked by {by}.' },
  'duty-not-late': {
    zh: '事项 {duty} 截至 {now} 没有逾期，不上报。',
    en: 'Duty {duty} has no clock overdue at {now}, so it is not escalated.',
  },
  'escalated-recently': {
    zh: '事项 {duty} 已上报 {to}，{nextAt} 之后仍逾期方可再上报一级。',
    en: 'Duty {duty} was escalated to {to}; the next level hears of it after {nextAt} if it is still late.',
  },
  'escalation-at-top': {
    zh: '事项 {duty} 已上报至最高一级 {place}。',
    en: 'Duty {duty} has reached the top of the tree, {place}.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

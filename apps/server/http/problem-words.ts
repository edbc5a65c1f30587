import type { Words } from '#outbreak/contract-fields.ts'

/**
 * Problems that the server itself states, beside the refusals of the rooms (which bring their own words).
 * `{slots}` are filled from the problem's `params`.
 */
export const SERVER_PROBLEMS = {
  starting: {
    zh: '系统正在启动：{what}。请稍候再试。',
    en: 'The system is starting: {what}. Try again in a moment.',
  },
  busy: {
    zh: '待办写入已排满，请 {seconds} 秒后以同一幂等键重发，不会重复记录。',
    en: 'The write queue is full. Send it again in {seconds} s with the same idempotency key; nothing is recorded twice.',
  },
  'input-invalid': {
    zh: '有 {count} 处填写不符合要求，见 errors 中逐项说明。',
    en: '{count} field(s) do not meet the contract; errors names each and what to write.',
  },
  'idempotency-key-missing': {
    zh: '缺少请求头 idempotency-key。请为这次操作取一个不重复的编号，重发时用同一个。',
    en: 'The header idempotency-key is missing. Give this act an id of your own and keep it when you send it again.',
  },
  'sign-in-needed': {
    zh: '请先登录：{what} 需要岗位权限。',
    en: 'Sign in first: {what} needs a post.',
  },
  'post-not-chosen': {
    zh: '请先选择以哪个岗位办理（POST /api/me/post）。',
    en: 'Choose first the post you act with (POST /api/me/post).',
  },
  'post-not-held': {
    zh: '您现在不担任岗位 {post}，只能选择自己担任的岗位。',
    en: 'You do not hold the post {post}. Choose one of the posts you hold.',
  },
  'right-missing': {
    zh: '岗位 {post} 没有“{right}”权限，或 {place} 不在其辖区。请由有权的岗位办理。',
    en: 'The post {post} does not hold "{right}" over {place}. A post that does must act.',
  },
  'purpose-missing': {
    zh: '查看个人记录或含个人的清单须说明用途：请求头 x-purpose 取 care、tracing、transfer、control、audit 之一。查看会被记录。',
    en: "State a purpose to read persons' records, one or a list: header x-purpose is care, tracing, transfer, control or audit. The reading is logged.",
  },
  'not-found': {
    zh: '没有找到 {what}，或不在您的辖区。',
    en: '{what} does not exist, or is outside your jurisdiction.',
  },
  'only-in-scenario': {
    zh: '只有演练模式才能这样做。',
    en: 'This is possible only in scenario mode.',
  },
  'clock-backwards': {
    zh: '城市时钟只能向前：现在是 {now}，不能调到 {to}。',
    en: "The city's clock only goes forward: it is {now}, so it cannot be set to {to}.",
  },
  'clock-loading': {
    zh: '演练数据仍在装载（{percent}%），装载完成后才能拨动时钟。',
    en: 'The scenario is still loading ({percent} %). The clock can be moved when it is whole.',
  },
  'origin-foreign': {
    zh: '该请求来自其他网站，已拒绝。请从本系统页面操作。',
    en: 'The request comes from another site and is refused. Act from a page of this system.',
  },
  'too-large': {
    zh: '内容过大，请分批发送（一次最多 {rows} 行）。',
    en: 'The body is too large. Send it in parts (at most {rows} rows).',
  },
  'period-too-long': {
    zh: '一次最多查询 {days} 天。请缩短时段。',
    en: 'At most {days} days are read at once. Choose a shorter period.',
  },
  'media-type': {
    zh: '请以 application/json 发送。',
    en: 'Send it as application/json.',
  },
  'sql-refused': {
    zh: '只读查询未执行：{reason}',
    en: 'The read-only query was not run: {reason}',
  },
  unexpected: {
    zh: '系统内部出错，已记录编号 {reference}。请稍后用同一幂等键重试；仍不行请把编号告知值班人员。',
    en: 'An internal error was logged as {reference}. Try again later with the same idempotency key; if it stays, give the reference to the operator.',
  },
} as const satisfies Record<string, Words>
export type ServerProblem = keyof typeof SERVER_PROBLEMS

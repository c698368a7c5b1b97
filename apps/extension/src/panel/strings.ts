/** What the panel says, in both languages; what it shares with the web app is in `@zhushi/ui`. */
import { type Language, useSay } from '@zhushi/ui'

const zhCN = {
  'link.none': '单机',
  'link.matching': '正在对照…',
  'link.connecting': '连接中…',
  'link.live': '已连接',
  'link.offline': '离线，正在重连',
  'link.noReport': '已连接',
  'link.unpaired': '需要重新配对',
  'link.sessionEnded': '配对已失效，请重新配对',
  'link.noRight': '没有查看的权限',
  'link.newEpoch': '报告已换底稿',
  'link.roleChanged': '身份已改变',
  'link.tooLarge': '有内容太大，未能提交',
  'link.oldSchema': '扩展版本太旧，请更新',
  'link.tryAgain': '服务器忙，正在重连',
  'cover.same': '同一版本：本页与报告 {{share}} 一致',
  'cover.revised': '修订版：本页与报告 {{share}} 一致',
  'cover.part': '部分（分页或节选）：本页有报告的 {{share}}',
  'cover.changed': '{{count}} 处数据不同',
  'cover.noReport': '工作区里没有这一页的报告。下面是本页自己的数据，没有核查结论。',
  'cover.own': '本页自己的数据，共 {{count}} 个。连接工作区后可看到核查结论。',
  'cover.lost': '报告里有 {{count}} 条记录失锚，请到工作区处理',
  'row.changed': '网页 {{page}}，报告 {{report}}：疑似改动，请确认',
  'row.edited': '前后文字有改动',
  'row.ambiguous': '本页有多处相同，未标出',
  'row.absent': '本页没有这个数据',
  'filter.label': '筛选',
  'filter.all': '全部',
  'filter.unchecked': '未核查',
  'filter.checked': '已核查',
  'filter.commented': '有意见',
  'filter.differs': '网页不同',
  'list.opening': '开头',
  'list.label': '数据',
  'list.none': '没有符合条件的数据。',
  'empty.noScript': '还没有查看这一页',
  'empty.noScriptHint': '请在官方网页上点一下工具栏里的注实图标。',
  'empty.noReport': '本页没有找到政府工作报告正文',
  'empty.noReportHint': '请打开报告全文所在的网页。如果正文还在加载，找到后会自动显示。',
  'connect.title': '连接工作区',
  'connect.lead': '在注实网页版里打开“连接浏览器扩展”，把那里显示的内容填在这里。',
  'connect.address': '服务器地址',
  'connect.addressExample': '例如 https://zhushi.example.org',
  'connect.code': '配对码',
  'connect.go': '连接',
  'connect.going': '正在连接…',
  'connect.problem.address': '服务器地址不对，请照网页版显示的填写。',
  'connect.problem.permission': '浏览器没有允许访问这台服务器，请再点“连接”并选择允许。',
  'connect.as': '{{name}} · {{origin}}',
  'connect.leave': '断开',
  'connect.leaveHint': '断开后，这台设备的访问权限会收回。',
  'remember.on': '记住本站：在政府网站上自动标出',
  'action.previous': '上一个',
  'action.next': '下一个',
} as const

export type PanelKey = keyof typeof zhCN

const en: Readonly<Record<PanelKey, string>> = {
  'link.none': 'On its own',
  'link.matching': 'Comparing…',
  'link.connecting': 'Connecting…',
  'link.live': 'Connected',
  'link.offline': 'Offline, reconnecting',
  'link.noReport': 'Connected',
  'link.unpaired': 'Please pair again',
  'link.sessionEnded': 'The pairing has ended; please pair again',
  'link.noRight': 'You may not see this report',
  'link.newEpoch': 'The report has a new base text',
  'link.roleChanged': 'Your role has changed',
  'link.tooLarge': 'Something is too large to send',
  'link.oldSchema': 'This extension is too old; please update it',
  'link.tryAgain': 'The server is busy; reconnecting',
  'cover.same': 'Same version: {{share}} of the report is on this page',
  'cover.revised': 'Revised: {{share}} of the report is on this page',
  'cover.part': 'In part: {{share}} of the report is on this page',
  'cover.changed': '{{count}} figures differ',
  'cover.noReport': 'The workspace has no report like this page. These are the page’s own figures, without verdicts.',
  'cover.own': '{{count}} figures of this page. Connect a workspace to see verdicts.',
  'cover.lost': '{{count}} records have lost their place; see the workspace',
  'row.changed': 'Page {{page}}, report {{report}}: perhaps altered, please confirm',
  'row.edited': 'The words around it differ',
  'row.ambiguous': 'Several such places on this page; not marked',
  'row.absent': 'Not on this page',
  'filter.label': 'Filter',
  'filter.all': 'All',
  'filter.unchecked': 'Unchecked',
  'filter.checked': 'Checked',
  'filter.commented': 'Commented',
  'filter.differs': 'Differs',
  'list.opening': 'Opening',
  'list.label': 'Figures',
  'list.none': 'No figure matches.',
  'empty.noScript': 'This page has not been looked at',
  'empty.noScriptHint': 'On the official page, click the Zhushi icon in the toolbar.',
  'empty.noReport': 'No government work report on this page',
  'empty.noReportHint':
    'Open the page with the full text. If it is still loading, its figures will appear by themselves.',
  'connect.title': 'Connect a workspace',
  'connect.lead': 'In the web app open “Connect the browser extension” and copy what it shows.',
  'connect.address': 'Server address',
  'connect.addressExample': 'such as https://zhushi.example.org',
  'connect.code': 'Pairing code',
  'connect.go': 'Connect',
  'connect.going': 'Connecting…',
  'connect.problem.address': 'This is no server address; please copy the one the web app shows.',
  'connect.problem.permission': 'The browser was not allowed to reach this server; click Connect again and allow it.',
  'connect.as': '{{name}} · {{origin}}',
  'connect.leave': 'Disconnect',
  'connect.leaveHint': 'This device then loses its access.',
  'remember.on': 'Remember: mark figures on official sites by itself',
  'action.previous': 'Previous',
  'action.next': 'Next',
}

/** Says a string of the panel; `values` fill its `{{places}}`. */
export type Tell = (key: PanelKey, values?: Readonly<Record<string, string | number>>) => string

const tells: Readonly<Record<Language, Tell>> = { 'zh-CN': teller(zhCN), en: teller(en) }

/** The panel's strings in the reader's language; the same function each time. */
export function useTell(): Tell {
  return tells[useSay().language]
}

function teller(table: Readonly<Record<PanelKey, string>>): Tell {
  return (key, values = {}) =>
    table[key].replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place))
}

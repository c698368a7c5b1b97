/** Failures: what can go wrong with a request, the status it answers and what it tells the person. */
import { type ErrorCode, mostReferences, mostRevisions } from '@zhushi/sync'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Status and words of each; a thrown failure may bring words of its own that say what and where. */
const failures: Readonly<Record<ErrorCode, readonly [status: ContentfulStatusCode, message: string]>> = {
  badRequest: [400, '请求的内容不完整或格式不对，请刷新页面后再试'],
  nameNeeded: [400, '请填写您的姓名'],
  nameTaken: [409, '已经有人用了这个名字，请加上单位或换一个写法'],
  noSession: [401, '您还没有登录，或登录已经结束；请用邀请链接进入'],
  linkUsed: [403, '这个链接已经用过、过期或被新的链接取代；请向邀请您的人要一个新链接'],
  codeUsed: [403, '这个连接码不对、已经用过或超过十分钟；请在网页上重新生成'],
  noGrant: [403, '您没有这一级的签核权限；如有需要，请联系管理员'],
  noRight: [403, '您的角色不能做这件事；如有需要，请联系管理员'],
  badSignIn: [403, '登录名或密码不对，请看清大小写后再试'],
  badPassword: [403, '现在的密码不对，请再试一次'],
  weakPassword: [400, '密码太容易被猜到：至少 8 个字，不要用常见的数字串、登录名或姓名'],
  loginTaken: [409, '这个登录名已经有人用了，请换一个'],
  lastOwner: [409, '这是最后一位管理员，请先请另一位成员担任管理员'],
  libraryOwner: [409, '他是整个资料库的管理员，在每份报告里都是管理员；请先在“成员”里改变他的身份'],
  crossOrigin: [403, '请求不是从本站页面发出的，已拒绝'],
  notFound: [404, '没有找到；可能已被删除，或链接不完整'],
  stale: [409, '别人刚刚改过这条结论，请看过最新内容后再提交'],
  textChanged: [409, '正文已经改动，请看过现在的文字再决定'],
  needsEvidence: [422, '记下“属实”之前，请先附上至少一条支持的依据'],
  ownVerdict: [403, '不能签核自己的结论，请由另一位同事签核'],
  noVerdict: [409, '这里还没有可以签核的结论，请先核查'],
  notYours: [403, '这是别人写的，只能由本人修改或撤回'],
  emptyUpload: [400, '文件是空的，请重新选择'],
  uploadTooLarge: [413, '文件超过 8 MB，无法上传；请只上传报告正文'],
  notText: [415, '这不是文本或网页文件；请上传 .txt 或 .html，Word 和 PDF 请先另存为文本'],
  unknownEncoding: [415, '认不出文件的编码；请在记事本里另存为 UTF-8 后再上传'],
  noReport: [422, '文件里没有找到正文，请检查是否选对了文件'],
  tooManyReferences: [409, `这份报告已有 ${mostReferences} 份依据文件，请先把用不到的归档`],
  tooManyRevisions: [409, `这份报告已有 ${mostRevisions} 个稿次，请先删去用不到的`],
  sameText: [409, '现在的正文和这一稿完全相同，不用恢复'],
  tooMany: [429, '尝试次数太多，请一分钟后再试'],
  storage: [500, '服务器没能保存，请稍后再试；如反复出现，请联系管理员'],
}

/** Thrown anywhere below a route; answered as the table says. */
export class RequestFailure extends Error {
  readonly code: ErrorCode
  readonly status: ContentfulStatusCode
  /** Sent beside the error, such as the record that stands. */
  readonly more: object

  constructor(code: ErrorCode, { message, ...more }: { message?: string; [key: string]: unknown } = {}) {
    const [status, words] = failures[code]
    super(message ?? words)
    this.code = code
    this.status = status
    this.more = more
  }
}

/** The status and the usual words of a failure. */
export function failureOf(code: ErrorCode): { readonly status: number; readonly message: string } {
  const [status, message] = failures[code]
  return { status, message }
}

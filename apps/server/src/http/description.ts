/**
 * The interface, described for programs: OpenAPI 3.1, made from the very schemas that requests are read by.
 *
 * A test holds the table against the routes: one that is missing here, or gone there, fails.
 */

import { toJsonSchema } from '@valibot/to-json-schema'
import { operation, referenceArchiving, revisionMaking, revisionOrder } from '@zhushi/annotation'
import { type AnswerName, answers, type ErrorCode, largestUpload } from '@zhushi/sync'
import type * as v from 'valibot'
import { pairing } from './access.js'
import { describing, passwordSetting, signingIn } from './account.js'
import { failureOf } from './failure.js'
import { inviting, roleGiving } from './members.js'
import { changing } from './reports.js'
import { entering, renaming } from './session.js'

/** One way to ask: `path` as OpenAPI writes it, with `{id}`. */
export interface Way {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: string
  readonly summary: string
  /** What the JSON body must be; `file` is the bytes of a file. */
  readonly body?: v.GenericSchema | 'file'
  readonly query?: readonly string[]
  /** Status of a good answer, and what it holds. */
  readonly answers: readonly [status: number, holds: AnswerName | `${AnswerName}[]` | '']
  /** What else may be answered, beside what every way may answer. */
  readonly fails?: readonly ErrorCode[]
  /** No session is needed. */
  readonly isDoor?: boolean
}

export const ways: readonly Way[] = [
  { method: 'get', path: '/session', summary: '谁在登录 · who is signed in', answers: [200, 'Session'] },
  {
    method: 'post',
    path: '/session',
    summary: '用一次性链接登录 · open a session from a link',
    body: entering,
    answers: [201, 'Session'],
    fails: ['linkUsed', 'nameNeeded', 'nameTaken', 'tooMany'],
    isDoor: true,
  },
  {
    method: 'patch',
    path: '/session',
    summary: '改自己的名字 · rename oneself',
    body: renaming,
    answers: [200, 'Session'],
    fails: ['nameTaken'],
  },
  { method: 'delete', path: '/session', summary: '退出 · end the session', answers: [204, ''] },
  {
    method: 'post',
    path: '/sign-ins',
    summary: '用登录名和密码登录 · open a session by name and password',
    body: signingIn,
    answers: [201, 'Session'],
    fails: ['badSignIn', 'tooMany'],
    isDoor: true,
  },
  { method: 'get', path: '/account', summary: '自己的账号 · one’s own account', answers: [200, 'Account'] },
  {
    method: 'patch',
    path: '/account',
    summary: '写界别或单位 · say where one comes from',
    body: describing,
    answers: [200, 'Account'],
  },
  {
    method: 'put',
    path: '/account/password',
    summary: '设登录名和密码；其他登录随即结束 · set how to sign in; other sessions end',
    body: passwordSetting,
    answers: [200, 'Account'],
    fails: ['badPassword', 'weakPassword', 'loginTaken', 'tooMany'],
  },
  { method: 'get', path: '/sessions', summary: '自己的登录 · one’s own sessions', answers: [200, 'OpenSession[]'] },
  {
    method: 'delete',
    path: '/sessions/{id}',
    summary: '结束一处登录；others 指其他各处 · end one; others: all but this',
    answers: [204, ''],
    fails: ['notFound'],
  },
  { method: 'get', path: '/members', summary: '成员 · the members', answers: [200, 'GroupMember[]'] },
  {
    method: 'patch',
    path: '/members/{id}',
    summary: '改身份 · give another role',
    body: roleGiving,
    answers: [200, 'GroupMember'],
    fails: ['notFound', 'lastOwner'],
  },
  {
    method: 'delete',
    path: '/members/{id}',
    summary: '移出成员；self 指自己退出 · remove somebody; self: leave',
    answers: [204, ''],
    fails: ['notFound', 'lastOwner'],
  },
  { method: 'get', path: '/invitations', summary: '邀请 · the invitations', answers: [200, 'SentInvitation[]'] },
  {
    method: 'delete',
    path: '/invitations/{id}',
    summary: '撤回邀请 · withdraw an invitation',
    answers: [204, ''],
    fails: ['notFound'],
  },
  {
    method: 'get',
    path: '/reports',
    summary: '报告列表 · the reports; archived=1: those put away',
    query: ['archived'],
    answers: [200, 'ReportSummary[]'],
  },
  {
    method: 'post',
    path: '/reports',
    summary: '上传报告 · upload a report',
    query: ['filename'],
    body: 'file',
    answers: [201, 'ReportDetail'],
    fails: ['uploadTooLarge', 'emptyUpload', 'notText', 'unknownEncoding', 'noReport'],
  },
  {
    method: 'get',
    path: '/reports/{id}',
    summary: '一份报告 · one report',
    answers: [200, 'ReportDetail'],
    fails: ['notFound'],
  },
  {
    method: 'patch',
    path: '/reports/{id}',
    summary: '改名或归档 · rename it, put it away or bring it back',
    body: changing,
    answers: [200, 'ReportDetail'],
    fails: ['notFound'],
  },
  {
    method: 'get',
    path: '/reports/{id}/blocks',
    summary: '现在的正文 · the text as it is now',
    answers: [200, 'ReportText'],
    fails: ['notFound'],
  },
  {
    method: 'post',
    path: '/reports/{id}/ops',
    summary: '记一条操作；同一 opId 重发无妨 · record an operation; safe to send again under its opId',
    body: operation,
    answers: [200, 'Recorded'],
    fails: ['notFound', 'stale', 'textChanged', 'needsEvidence', 'ownVerdict', 'noVerdict', 'notYours'],
  },
  {
    method: 'post',
    path: '/reports/{id}/references',
    summary: '加入依据文件 · add a reference document',
    query: ['name', 'kind', 'year', 'filename'],
    body: 'file',
    answers: [201, 'Reference'],
    fails: [
      'notFound',
      'badRequest',
      'uploadTooLarge',
      'emptyUpload',
      'notText',
      'unknownEncoding',
      'noReport',
      'tooManyReferences',
    ],
  },
  {
    method: 'get',
    path: '/reports/{id}/references/{reference}',
    summary: '一份依据文件及其正文 · a reference document with its text',
    answers: [200, 'ReferenceText'],
    fails: ['notFound'],
  },
  {
    method: 'patch',
    path: '/reports/{id}/references/{reference}',
    summary: '归档或恢复 · put it away or bring it back',
    body: referenceArchiving,
    answers: [200, 'Reference'],
    fails: ['notFound', 'stale'],
  },
  {
    method: 'post',
    path: '/reports/{id}/revisions',
    summary: '保存一个稿次 · keep the text as it is now',
    body: revisionMaking,
    answers: [201, 'Revision'],
    fails: ['notFound', 'tooManyRevisions'],
  },
  {
    method: 'get',
    path: '/reports/{id}/revisions/{revision}',
    summary: '一个稿次及其正文 · a revision with its text',
    answers: [200, 'RevisionText'],
    fails: ['notFound'],
  },
  {
    method: 'post',
    path: '/reports/{id}/revisions/{revision}/restore',
    summary: '恢复到一个稿次 · make the text what it was then',
    body: revisionOrder,
    answers: [200, 'Revision'],
    fails: ['notFound', 'sameText', 'tooManyRevisions'],
  },
  {
    method: 'delete',
    path: '/reports/{id}/revisions/{revision}',
    summary: '删去一个稿次 · remove a revision',
    body: revisionOrder,
    answers: [200, 'Revision'],
    fails: ['notFound'],
  },
  {
    method: 'get',
    path: '/reports/{id}/members',
    summary: '这份报告里有谁、各是什么身份 · who is in the report, as what',
    answers: [200, 'ReportMember[]'],
    fails: ['notFound'],
  },
  {
    method: 'patch',
    path: '/reports/{id}/members/{member}',
    summary: '改某人在这份报告里的身份，null 为看不到 · give somebody a role in this report; null: cannot see it',
    body: roleGiving,
    answers: [200, 'ReportMember'],
    fails: ['notFound', 'libraryOwner'],
  },
  {
    method: 'delete',
    path: '/reports/{id}/members/{member}',
    summary: '恢复为资料库里的身份 · let the role in the library hold again',
    answers: [200, 'ReportMember'],
    fails: ['notFound', 'libraryOwner'],
  },
  {
    method: 'post',
    path: '/reports/{id}/invitations',
    summary: '只邀请到这份报告 · invite somebody to this report alone',
    body: inviting,
    answers: [201, 'Invitation'],
    fails: ['notFound'],
  },
  {
    method: 'get',
    path: '/reports/{id}/invitations',
    summary: '到这份报告的邀请 · the invitations to this report',
    answers: [200, 'SentInvitation[]'],
    fails: ['notFound'],
  },
  {
    method: 'delete',
    path: '/reports/{id}/invitations/{invitation}',
    summary: '撤回邀请 · withdraw an invitation',
    answers: [204, ''],
    fails: ['notFound'],
  },
  {
    method: 'post',
    path: '/invitations',
    summary: '邀请 · invite somebody',
    body: inviting,
    answers: [201, 'Invitation'],
  },
  { method: 'post', path: '/pairings', summary: '连接码 · a code for the extension', answers: [201, 'Pairing'] },
  {
    method: 'post',
    path: '/devices',
    summary: '用连接码换令牌 · exchange a code for a token',
    body: pairing,
    answers: [201, 'Device'],
    fails: ['codeUsed', 'tooMany'],
    isDoor: true,
  },
  { method: 'get', path: '/devices', summary: '自己的设备 · one’s own devices', answers: [200, 'PairedDevice[]'] },
  {
    method: 'delete',
    path: '/devices/{id}',
    summary: '撤销设备；self 指本机 · revoke one; self: the one that asks',
    answers: [204, ''],
    fails: ['notFound'],
  },
  { method: 'post', path: '/tickets', summary: '进房间的票 · a ticket into a room', answers: [201, 'Ticket'] },
]

/** The whole, as OpenAPI 3.1. `version` is the product's. */
export function describeInterface(version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const way of ways) {
    const path = `/api${way.path}`
    paths[path] = { ...paths[path], [way.method]: described(way) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '注实 · Zhushi',
      version,
      description:
        '正文与意见的实时房间在 /rooms/，见 ARCHITECTURE.md。 · The live rooms of texts and notes are at /rooms/.',
    },
    paths,
    security: [{ cookie: [] }, { device: [] }],
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'zhushi-…' },
        device: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Failure: failureSchema, ...answerSchemas() },
    },
  }
}

const failureSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string', description: '给人看的中文一句 · Chinese' } },
    },
  },
}

function described({ path, summary, body, query = [], answers: [status, holds], fails = [], isDoor }: Way): object {
  const everyWay: readonly ErrorCode[] = [
    ...(body === undefined || body === 'file' ? [] : ['badRequest' as const]),
    ...(isDoor ? [] : ['noSession' as const, 'noRight' as const]),
    'crossOrigin',
    'storage',
  ]
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const parameter = (name: string, where: string) => ({
    name,
    in: where,
    required: where === 'path',
    schema: { type: 'string' },
  })
  return {
    summary,
    ...(isDoor ? { security: [] } : {}),
    parameters: [...names.map((name) => parameter(name, 'path')), ...query.map((name) => parameter(name, 'query'))],
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: { [status]: goodAnswer(holds), ...failuresOf([...everyWay, ...fails]) },
  }
}

function goodAnswer(holds: Way['answers'][1]): object {
  if (holds === '') return { description: '做好了 · done' }
  const ref = { $ref: `#/components/schemas/${holds.replace('[]', '')}` }
  const schema = holds.endsWith('[]') ? { type: 'array', items: ref } : ref
  return { description: holds, content: { 'application/json': { schema } } }
}

function answerSchemas(): object {
  return Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, schemaOf(schema)]))
}

function contentOf(body: v.GenericSchema | 'file'): object {
  if (body === 'file') return { 'application/octet-stream': { schema: { type: 'string', maxLength: largestUpload } } }
  return { 'application/json': { schema: schemaOf(body) } }
}

/** What no JSON schema can say, such as that two fields go together, the server says by itself. */
function schemaOf(of: v.GenericSchema): object {
  const { $schema: _dialect, ...schema } = toJsonSchema(of as Parameters<typeof toJsonSchema>[0], {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-2020-12',
  })
  return schema
}

/** By status, as two failures may share one. */
function failuresOf(codes: readonly ErrorCode[]): object {
  const byStatus = Map.groupBy(codes, (code) => failureOf(code).status)
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      {
        description: those.map((code) => `${code}：${failureOf(code).message}`).join('\n'),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
      },
    ]),
  )
}

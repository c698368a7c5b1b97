/** The configuration of the checks: a JSON file that switches rules on and off by their ids. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { rules, type Switches } from '@zhushi/check'
import { boolean, optional, record, safeParse, strictObject, string } from 'valibot'
import { Refusal } from './input.js'

/** `{ "checks": { "P5": true, "C14": false } }` */
const schema = strictObject({ checks: optional(record(string(), boolean()), {}) })

/** Switches from the file named, or none. A rule that does not exist is an error: it was meant to be another. */
export async function switchesFrom(path: string | undefined): Promise<Switches> {
  if (path === undefined) return {}
  const parsed = safeParse(schema, await jsonOf(path))
  if (!parsed.success) throw new Refusal(`${path}：配置应为 {"checks": {"规则编号": true 或 false}}`)
  const unknown = Object.keys(parsed.output.checks).find((id) => !rules.some((rule) => rule.id === id))
  if (unknown !== undefined)
    throw new Refusal(`${path}：没有规则 ${unknown}（可用：${rules.map(({ id }) => id).join('、')}）`)
  return parsed.output.checks
}

async function jsonOf(path: string): Promise<unknown> {
  const text = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), path), 'utf8').catch(() => {
    throw new Refusal(`${path}：找不到配置文件，或无法读取`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(`${path}：不是有效的 JSON`)
  }
}

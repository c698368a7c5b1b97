/** Input: a file or standard input, read whole, as a report. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { countedIds } from '@zhushi/report'
import { type FileProblem, type FileReading, reportFromBytes } from '@zhushi/report/reading'

/** An error that the person who typed the command can mend; its message is all they see. */
export class Refusal extends Error {}

const problems: Readonly<Record<FileProblem, string>> = {
  empty: '文件是空的',
  binary: '这不是文本文件（可能是 PDF、Word 或图片），请先另存为 .txt 或 .html',
  unknownEncoding: '无法识别文件编码，请另存为 UTF-8',
  noText: '网页里没有找到正文',
}

const systemProblems: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有读取权限',
}

/** Reads the report at a path, relative to where the command was typed; `-` is standard input. */
export async function readReport(path: string): Promise<Exclude<FileReading, { problem: FileProblem }>> {
  const reading = reportFromBytes(await bytesOf(path), path, { ids: countedIds() })
  if ('problem' in reading) throw new Refusal(`${shown(path)}：${problems[reading.problem]}`)
  return reading
}

async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === '-') return buffer(process.stdin)
  try {
    return await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new Refusal(`${shown(path)}：${systemProblems[code] ?? `无法读取（${code}）`}`)
  }
}

function shown(path: string): string {
  return path === '-' ? '标准输入' : path
}

/** The ledger of targets in a real browser: table, picture, filters, empty states. */
import type { Reference } from '@zhushi/annotation'
import type { Place } from '@zhushi/check'
import { StrictMode, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { AgainstList } from '../src/targets/AgainstList'
import type { Line } from '../src/targets/line'
import { TargetView } from '../src/targets/TargetView'
import { type Look, trimmed } from '../src/workspace/look'
import { line } from './ledgerlines'

const by = { id: 'u1', name: '编辑' }
const lastYear: Reference = {
  id: 'd1',
  name: '2023年政府工作报告',
  kind: 'lastReport',
  year: 2023,
  characters: 12000,
  hash: '',
  by,
  at: '2024-01-01T00:00:00Z',
  rev: 1,
  archived: null,
}
const across = [
  line('地区生产总值', '5%以上', '3.2%', 'missed', 'd1'),
  line('新增规上工业企业', '60家', '61家', 'met', 'd1'),
  line('固定资产投资', '6%', null, 'notStated', 'd1'),
]

let root: Root
afterEach(() => root.unmount())

function Shown({ lines, source, look: first, onGo, mayAdd }: ShownProps) {
  const [look, setLook] = useState<Look>(first)
  return (
    <TargetView
      lines={lines}
      documents={source ? [source] : []}
      source={source}
      look={look}
      onLook={(change) => setLook((before) => trimmed({ ...before, ...change }))}
      onGo={onGo}
      {...(mayAdd && { onAdd: () => {} })}
    />
  )
}

interface ShownProps {
  readonly lines: readonly Line[]
  readonly source: Reference | null
  readonly look: Look
  readonly onGo: (place: Place) => void
  readonly mayAdd: boolean
}

function show(element: React.ReactNode) {
  const mount = document.createElement('div')
  document.body.replaceChildren(mount)
  root = createRoot(mount)
  root.render(<StrictMode>{element}</StrictMode>)
}

function view(lines: readonly Line[], look: Look = {}, source: Reference | null = lastYear, mayAdd = true) {
  const onGo = vi.fn()
  show(<Shown lines={lines} source={source} look={look} onGo={onGo} mayAdd={mayAdd} />)
  return onGo
}

const table = () => page.getByRole('table', { name: '目标与完成表' })

describe('the table', () => {
  it('says of each target what became of it, in words', async () => {
    view(across)
    await expect.element(table().getByRole('rowheader', { name: '地区生产总值', exact: true })).toBeVisible()
    for (const word of ['未达到', '达到', '未提及'])
      await expect.element(table().getByRole('cell', { name: word, exact: true })).toBeInTheDocument()
    await expect.element(table().getByText('固定资产投资的理由')).toBeVisible()
  })

  it('leads from a number to its place: in the report, or in the document', async () => {
    const onGo = view(across)
    await table().getByRole('button', { name: '3.2%：到正文“一、工作回顾”' }).click()
    await table().getByRole('button', { name: '5%以上：打开依据文件“二、2023年工作安排”' }).click()
    expect(onGo.mock.calls.map(([place]) => place.document)).toEqual([undefined, 'd1'])
  })

  it('is narrowed by outcome and by words, and says when nothing is left', async () => {
    view(across)
    await page.getByRole('button', { name: '未达到 1' }).click()
    await expect.element(table().getByText('新增规上工业企业', { exact: true })).not.toBeInTheDocument()
    await page.getByRole('searchbox', { name: '查找指标' }).fill('粮食')
    await expect.element(page.getByText('没有符合条件的指标。')).toBeVisible()
    await page.getByRole('button', { name: '显示全部' }).click()
    await expect.element(table().getByRole('rowheader', { name: '新增规上工业企业', exact: true })).toBeVisible()
  })

  it('shows text as text', async () => {
    view([line('<img src=x onerror=alert(1)>', '5%', '6%', 'met')])
    await expect.element(table().getByRole('rowheader').first()).toBeVisible()
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('where there is nothing', () => {
  it('says why in the report itself, and invites last year’s', async () => {
    view([], {}, null)
    await expect.element(page.getByText('这份报告里没有读出目标')).toBeVisible()
    await expect.element(page.getByRole('button', { name: '加入上年报告…' })).toBeVisible()
  })

  it('tells a reader whom to ask', async () => {
    view([], {}, null, false)
    await expect
      .element(page.getByText('还没有上年报告。请编辑在“依据文件”里加入，就能看到去年的目标完成了多少。'))
      .toBeVisible()
    expect(page.getByRole('button', { name: '加入上年报告…' }).query()).toBeNull()
  })

  it('says so of last year’s report', async () => {
    view([])
    await expect.element(page.getByText('“2023年政府工作报告”里没有读出目标')).toBeVisible()
  })

  it('has no document to compare with', async () => {
    show(<AgainstList findings={[]} proofs={[]} documents={0} onGo={() => {}} />)
    await expect.element(page.getByText('还没有可对照的依据文件')).toBeVisible()
  })

  it('has compared, and says how much', async () => {
    show(<AgainstList findings={[]} proofs={[]} documents={2} onGo={() => {}} />)
    await expect.element(page.getByText('已对照 2 份依据文件，0 处数据一致。')).toBeVisible()
  })
})

describe('the picture', () => {
  it('is described in words, one drawing for rates and one for amounts', async () => {
    view(across, { shape: 'picture' })
    const growths = page.getByRole('img', {
      name: /^增速（%），共 1 项：地区生产总值目标5%以上，完成3\.2%（未达到）/,
    })
    await expect.element(growths).toBeVisible()
    await expect.element(page.getByRole('img', { name: /^数量指标/ })).toBeVisible()
    await vi.waitFor(() => expect(document.querySelectorAll('figure svg')).toHaveLength(2))
    await expect.element(page.getByText('另有 1 项单位不同或未提及，只列在表里。')).toBeVisible()
  })

  it('says so where nothing can be drawn', async () => {
    view([line('固定资产投资', '6%', null, 'notStated')], { shape: 'picture' })
    await expect.element(page.getByText(/没有可以画在一张图上的指标/)).toBeVisible()
  })
})

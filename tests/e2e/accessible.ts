/** What an accessibility checker says of the page that a person sees. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Person } from './cast.ts'

export async function isAccessible(person: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page: person.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

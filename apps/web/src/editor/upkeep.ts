/**
 * Upkeep: block ids and heading numbers mended after a local edit, in the same transaction as others see it.
 *
 * Changes that came from others are left alone: their editor mends them, and two that mend each other never end.
 */
import { repairs } from '@zhushi/report'
import { Plugin, type Transaction } from 'prosemirror-state'
import { ySyncPluginKey } from 'y-prosemirror'

export function upkeep(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some((transaction) => transaction.docChanged && !isRemote(transaction))) return null
      const found = repairs(doc)
      for (const { position, attrs } of found) tr.setNodeMarkup(position, null, attrs)
      return found.length > 0 ? tr : null
    },
  })
}

function isRemote(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true
}

/**
 * Texts: the strings of the interface in the language a person reads.
 *
 * Both tables are bundled: they are small, and a language never has to be fetched. Chinese has no plurals and the English
 * is worded so that it needs none; so filling places is all there is to do, and a library for more would weigh as much as
 * the rest of the shell.
 */
import { createContext, useContext, useSyncExternalStore } from 'react'
import { en } from './strings/en.js'
import { zhCN } from './strings/zh-CN.js'

/** The languages spoken, each with its own name for itself. */
export const languages = { 'zh-CN': '中文', en: 'English' } as const

export type Language = keyof typeof languages
export type StringKey = keyof typeof zhCN
/** Says a string; `values` fill its `{{places}}`, and a place without a value stays as it is. */
export type Say = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string

/** Texts in a language that can be switched. */
export interface Texts {
  language(): Language
  choose(language: Language): void
  /** Calls the listener after each switch; returns how to stop. */
  subscribe(listener: () => void): () => void
}

const tables: Readonly<Record<Language, Readonly<Record<StringKey, string>>>> = { 'zh-CN': zhCN, en }

/** How to say things in that language; the same function each time. */
export const sayIn: Readonly<Record<Language, Say>> = { 'zh-CN': sayer('zh-CN'), en: sayer('en') }

export function createTexts(first: Language): Texts {
  let now = first
  const listeners = new Set<() => void>()
  return {
    language: () => now,
    choose: (language) => {
      now = language
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The nearest of our languages to a browser's preferences; Chinese where none is. */
export function languageOf(preferred: readonly string[]): Language {
  const known = preferred.find((tag) => /^(zh|en)\b/i.test(tag))
  return known && /^en\b/i.test(known) ? 'en' : 'zh-CN'
}

/** `<TextsProvider value={createTexts(…)}>` around everything that says something. Without one, Chinese is spoken. */
export const TextsProvider = createContext<Texts>(createTexts('zh-CN'))

/** The strings in the reader's language, and which language that is; a component that uses it follows the switch. */
export function useSay(): { readonly say: Say; readonly language: Language } {
  const texts = useContext(TextsProvider)
  const language = useSyncExternalStore(texts.subscribe, texts.language)
  return { say: sayIn[language], language }
}

function sayer(language: Language): Say {
  return (key, values = {}) =>
    tables[language][key].replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place))
}
